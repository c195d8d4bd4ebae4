package kaohe.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kaohe.form.Roster;
import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.period.Assessed;
import kaohe.period.SchoolMonth;
import kaohe.period.Span;
import kaohe.period.Term;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.testing.Forms;
import kaohe.testing.Parts;
import kaohe.view.SummaryPage;
import kaohe.view.TermPage;

/** Templates with everything that rows and columns drag along, filled for schools of none, one, nine and sixty. */
class ReportBookTest {

    private static final ReportBook BOOKS = new ReportBook(Templates.builtIn());
    /** A picture of one dot. */
    private static final String DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    /** The i-th teacher loses i bad rooms, as far as there are points. */
    private static List<Assessed> month(YearMonth month, int teachers) {
        List<Assessed> all = new ArrayList<>();
        for (int i = 0; i < teachers; i++) {
            Submission submission = Forms.register().teacher("师" + i).group(i + "班").month(month.toString()).entry("2.1", String.valueOf(i)).submission();
            all.add(Assessed.of(submission, Assessment.of(Forms.scheme(), submission)).orElseThrow().in(roster(teachers)));
        }
        return all;
    }

    private static Roster roster(int teachers) {
        return new Roster(IntStream.range(0, teachers).mapToObj(i -> new Teacher("师" + i, "", i + "班")).toList());
    }

    private static byte[] summary(int teachers) {
        List<kaohe.period.Result> results = month(SEPTEMBER, teachers).stream().map(Assessed::result).toList();
        return BOOKS.write(Book.SUMMARY, SummaryPage.of(Forms.scheme(), new SchoolMonth(SEPTEMBER, results, List.of(), List.of(), List.of()), Templates.builtIn().school()));
    }

    private static byte[] term(int teachers, int months) {
        List<Assessed> all = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            all.addAll(month(SEPTEMBER.plusMonths(i), teachers));
        }
        Term term = Term.of(Forms.scheme(), Span.term(SEPTEMBER, SEPTEMBER.plusMonths(10)), all, roster(teachers));
        return BOOKS.write(Book.TERM, TermPage.of(Forms.scheme(), term, List.of(), Templates.builtIn().school()));
    }

    private static XSSFWorkbook open(byte[] book) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(book));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 60})
    void aColumnForEachTableAndARowForEachTeacherAndFormulasOverAllOfThem(int teachers) throws IOException {
        try (XSSFWorkbook workbook = open(summary(teachers))) {
            XSSFSheet sheet = workbook.getSheet("月度汇总");
            int last = 3 + Math.max(1, teachers);
            int columns = teachers == 0 ? 1 : 7;
            String end = teachers == 0 ? "E" : "K";
            String total = teachers == 0 ? "F" : "L";
            if (teachers > 0) {
                assertThat(sheet.getRow(last).getCell(4 + columns).getCellFormula())
                    .isEqualTo("IF(COUNT(E" + (last + 1) + ":K" + (last + 1) + ")<COLUMNS(E" + (last + 1) + ":K" + (last + 1) + "),\"\",ROUND(SUM(E" + (last + 1) + ":K" + (last + 1) + "),10))");
                assertThat(sheet.getRow(last).getCell(0).getCellFormula()).isEqualTo("IF(L" + (last + 1) + "=\"\",\"\",RANK(L" + (last + 1) + ",L$5:L$" + (last + 1) + "))");
                assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(1);
                assertThat(sheet.getRow(4).getCell(11).getNumericCellValue()).isEqualTo(100);
            }
            assertThat(sheet.getRow(last + 1).getCell(3 + columns).getCellFormula())
                .isEqualTo("IF(COUNT(" + end + "5:" + end + (last + 1) + ")=0,\"\",ROUND(AVERAGE(" + end + "5:" + end + (last + 1) + "),2))");
            assertThat(sheet.getRow(last + 1).getCell(4 + columns).getCellFormula()).contains("AVERAGE(" + total + "5:" + total + (last + 1) + ")");
            assertThat(sheet.getMergedRegions()).extracting(Object::toString).anyMatch(region -> region.contains("A1:" + (char) ('I' + columns - 1) + "1"));
            assertThat(IntStream.range(4, 4 + columns).map(sheet::getColumnWidth).distinct().toArray()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 60})
    void chartsTakeInAllRowsAndRememberThem(int teachers) throws IOException {
        try (XSSFWorkbook workbook = open(summary(teachers))) {
            List<XSSFChart> charts = workbook.getSheet("分布").getDrawingPatriarch().getCharts();
            String grades = charts.get(0).getCTChart().toString();
            String tables = charts.get(1).getCTChart().toString();
            assertThat(ranges(grades)).containsExactly("分布!C4", "分布!$A$5:$A$8", "分布!$C$5:$C$8");
            assertThat(ranges(tables)).containsExactly("分布!D10", "分布!$A$11:$A$17", "分布!$D$11:$D$17");
            assertThat(values(grades)).startsWith("人数", "优秀", "良好", "合格", "不合格");
            assertThat(values(tables)).startsWith("平均", "表2", "表3", "表4", "表5", "表6", "表7", "表8");
            int points = values(tables).size() - 8;
            assertThat(points).isEqualTo(teachers == 0 ? 0 : 7);
        }
    }

    private static List<String> ranges(String chart) {
        return found("<(?:\\w+:)?f>([^<]*)<", chart);
    }

    private static List<String> values(String chart) {
        return found("<(?:\\w+:)?v>([^<]*)<", chart);
    }

    private static List<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void eachTeacherHasATrendOverAllMonths(int months) {
        String sheet = new String(Parts.of(term(9, months)).content("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        String last = String.valueOf((char) ('E' + months - 1));
        String trend = String.valueOf((char) ('E' + months));
        assertThat(found("<xm:sqref>([^<]*)<", sheet)).containsExactly(IntStream.rangeClosed(5, 13).mapToObj(row -> trend + row).toArray(String[]::new));
        assertThat(found("<xm:f>([^<]*)<", sheet)).extracting(range -> range.replaceAll(":E\\d+$", "")).containsExactly(IntStream.rangeClosed(5, 13).mapToObj(row -> months == 1 ? "学期总评!E" + row : "学期总评!E" + row + ":" + last + row).toArray(String[]::new));
    }

    /** The summary of two teachers by the built-in template with a change. */
    private static byte[] ofTwo(Path folder, Consumer<XSSFSheet> change) throws IOException {
        Files.createDirectories(folder.resolve("forms"));
        try (XSSFWorkbook workbook = open(Templates.builtIn().files().read("forms/summary.xlsx")); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheet("月度汇总"));
            workbook.write(out);
            Files.write(folder.resolve("forms/summary.xlsx"), out.toByteArray());
        }
        List<kaohe.period.Result> results = month(SEPTEMBER, 2).stream().map(Assessed::result).toList();
        return new ReportBook(Templates.over(folder)).write(Book.SUMMARY,
            SummaryPage.of(Forms.scheme(), new SchoolMonth(SEPTEMBER, results, List.of(), List.of(), List.of()), Templates.builtIn().school()));
    }

    @Test
    void aFormulaOfTheSchoolsOwnTakesInAllColumns(@TempDir Path folder) throws IOException {
        byte[] book = ofTwo(folder, sheet -> sheet.getRow(4).createCell(9).setCellFormula("SUM(E5:E5)*2"));
        try (XSSFWorkbook workbook = open(book)) {
            assertThat(workbook.getSheet("月度汇总").getRow(5).getCell(15).getCellFormula()).isEqualTo("SUM(E6:K6)*2");
            assertThat(BigDecimal.valueOf(workbook.getSheet("月度汇总").getRow(5).getCell(15).getNumericCellValue())).isEqualByComparingTo("198");
        }
    }

    @Test
    void aFunctionThatOnlyExcelKnowsIsLeftToExcel(@TempDir Path folder) throws IOException {
        byte[] book = ofTwo(folder, sheet -> {
            sheet.getWorkbook().setForceFormulaRecalculation(false);
            sheet.getRow(4).createCell(9).setCellFormula("_xlfn.RANK.EQ(F5,F$5:F$5)");
            sheet.getRow(4).createCell(10).setCellFormula("J5+1");
            sheet.getRow(4).createCell(11).setCellFormula("QUARTILE(F$5:F$5,2)");
            sheet.getRow(4).createCell(12).setCellFormula("F5+1");
        });
        try (XSSFWorkbook workbook = open(book)) {
            XSSFSheet sheet = workbook.getSheet("月度汇总");
            assertThat(sheet.getRow(5).getCell(15).getCellFormula()).isEqualTo("_xlfn.RANK.EQ(L6,L$5:L$6)");
            assertThat(IntStream.rangeClosed(15, 17).mapToObj(column -> sheet.getRow(5).getCell(column).getRawValue())).containsOnlyNulls();
            assertThat(sheet.getRow(5).getCell(18).getNumericCellValue()).isEqualTo(100);
            assertThat(workbook.getForceFormulaRecalculation()).isTrue();
        }
    }

    @Test
    void whatHangsOnCellsFollowsRepeatedColumns(@TempDir Path folder) throws IOException {
        byte[] book = ofTwo(folder, sheet -> {
            sheet.setAutoFilter(CellRangeAddress.valueOf("A4:I5"));
            sheet.addValidationData(sheet.getDataValidationHelper().createValidation(sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {"已核"}),
                new CellRangeAddressList(4, 4, 9, 9)));
            sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("E5:E5")},
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule("E5<5"));
            sheet.setColumnBreak(5);
            int image = sheet.getWorkbook().addPicture(Base64.getDecoder().decode(DOT), XSSFWorkbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 8, 0, 9, 1), image);
            sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 3, 0, 6, 1), image);
        });
        try (XSSFWorkbook workbook = open(book)) {
            XSSFSheet sheet = workbook.getSheet("月度汇总");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:O6");
            assertThat(sheet.getDataValidations().get(0).getRegions().getCellRangeAddress(0).formatAsString()).isEqualTo("P5:P6");
            assertThat(IntStream.range(0, sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                .mapToObj(i -> sheet.getSheetConditionalFormatting().getConditionalFormattingAt(i).getFormattingRanges()[0].formatAsString())).contains("E5:K6");
            assertThat(sheet.getColumnBreaks()).containsExactly(11);
            assertThat(sheet.getDrawingPatriarch().getShapes()).extracting(shape -> ((XSSFClientAnchor) shape.getAnchor()).getCol1() + "-" + ((XSSFClientAnchor) shape.getAnchor()).getCol2())
                .contains("14-15", "3-12");
        }
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        assertThat(summary(9)).isEqualTo(summary(9));
        assertThat(term(9, 3)).isEqualTo(term(9, 3));
    }
}
