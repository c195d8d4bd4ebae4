package kaohe.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import kaohe.checking.Checks;
import kaohe.form.Submission;
import kaohe.problem.Problem;
import kaohe.problem.Verdict;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.OtherPrograms;

/** The copy that goes back shows what is wrong, keeps what was there, and can be handed in again. */
class ReturnCopyTest {

    private static final ReturnCopy COPIES = new ReturnCopy(Templates.builtIn());
    private static final FormReader READER = new FormReader(GoodWorkbook.SCHEME);

    @TempDir
    private Path folder;

    /** Three things wrong, and a comment and a sheet of the teacher's own. */
    private static byte[] spoilt() {
        return GoodWorkbook.register().set("表4!G4", 2.5).set("表6!G4", "优").set("表8!G10", "").change(workbook -> {
            XSSFSheet sheet = workbook.getSheet("表4 早操");
            XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setAddress(new CellAddress("G4"));
            comment.setString("两次半天");
            workbook.createSheet("情况说明").createRow(0).createCell(0).setCellValue("本月军训");
        }).bytes();
    }

    private static Submission read(byte[] bytes) {
        return ((FormReader.Outcome.Read) READER.read("王芳.xlsx", bytes)).submission();
    }

    private static List<Problem> problems(byte[] bytes) {
        Submission submission = read(bytes);
        return Checks.run(GoodWorkbook.SCHEME, submission, Assessment.of(GoodWorkbook.SCHEME, submission)).problems();
    }

    private static List<String> codes(byte[] bytes) {
        return problems(bytes).stream().map(problem -> (problem.code() + " " + problem.place().address()).trim()).toList();
    }

    private static byte[] returned(byte[] original) {
        return COPIES.write(original, read(original), Verdict.GOES_BACK, problems(original));
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    @Test
    void theListStandsInFrontAndLeadsToTheCells() throws IOException {
        try (XSSFWorkbook workbook = open(returned(spoilt()))) {
            XSSFSheet list = workbook.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("问题清单");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(list.getRow(0).getCell(0).getStringCellValue()).isEqualTo("问题清单：退回修改");
            assertThat(list.getRow(1).getCell(0).getStringCellValue()).contains("王芳", "高一(3)班", "2026年9月", "错 3 处");
            assertThat(list.getHyperlinkList()).anySatisfy(link -> assertThat(link.getLocation()).isEqualTo("'表4 早操'!G4"));
            assertThat(workbook.getSheet("表4 早操").getHyperlinkList()).singleElement().satisfies(link -> assertThat(link.getLocation()).isEqualTo("'问题清单'!A1"));
        }
    }

    @Test
    void eachBadCellIsHighlightedAndCommentedBehindWhatTheTeacherWrote() throws IOException {
        try (XSSFWorkbook workbook = open(returned(spoilt()))) {
            XSSFSheet sheet = workbook.getSheet("表4 早操");
            assertThat(sheet.getCellComment(new CellAddress("G4")).getString().getString())
                .isEqualTo("两次半天\n【核对意见】\n登记为\"2.5\"，次数应为整数。请填 2 或 3。");
            assertThat(conditions(sheet)).containsExactly("AND(N(\"kaohe\")=0,AND(ISNUMBER($G$4),$G$4=2.5))");
            assertThat(conditions(workbook.getSheet("表6 班级纪律"))).containsExactly("AND(N(\"kaohe\")=0,EXACT($G$4,\"优\"))");
            assertThat(conditions(workbook.getSheet("表8 报表工作"))).containsExactly("AND(N(\"kaohe\")=0,LEN($G$10)=0)");
        }
    }

    private static List<String> conditions(XSSFSheet sheet) {
        List<String> formulas = new ArrayList<>();
        for (int i = 0; i < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
            formulas.add(sheet.getSheetConditionalFormatting().getConditionalFormattingAt(i).getRule(0).getFormula1());
        }
        return formulas;
    }

    @Test
    void everythingThatWasThereIsStillThere() throws IOException {
        DataFormatter text = new DataFormatter();
        try (XSSFWorkbook before = open(spoilt()); XSSFWorkbook after = open(returned(spoilt()))) {
            before.forEach(each -> {
                XSSFSheet copy = after.getSheet(each.getSheetName());
                assertThat(copy.getMergedRegions()).isEqualTo(each.getMergedRegions());
                assertThat(copy.getProtect()).isEqualTo(each.getProtect());
                assertThat(copy.getDataValidations()).hasSameSizeAs(each.getDataValidations());
                each.forEach(row -> row.forEach(cell -> {
                    assertThat(text.formatCellValue(copy.getRow(row.getRowNum()).getCell(cell.getColumnIndex()))).isEqualTo(text.formatCellValue(cell));
                    assertThat(copy.getRow(row.getRowNum()).getCell(cell.getColumnIndex()).getCellStyle().getIndex()).isEqualTo(cell.getCellStyle().getIndex());
                }));
            });
        }
    }

    @Test
    void handedInUnchangedItHasTheSameProblemsAndOneWordAboutOurMarks() {
        List<String> expected = new ArrayList<>(codes(spoilt()));
        expected.add("S19");
        assertThat(codes(returned(spoilt()))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void returnedTwiceItIsMarkedOnce() throws IOException {
        try (XSSFWorkbook workbook = open(returned(returned(spoilt())))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(open(spoilt()).getNumberOfSheets() + 1);
            assertThat(conditions(workbook.getSheet("表4 早操"))).hasSize(1);
            assertThat(workbook.getSheet("表4 早操").getCellComment(new CellAddress("G4")).getString().getString()).containsOnlyOnce("【核对意见】");
        }
    }

    @Test
    @EnabledIf(value = "kaohe.testing.OtherPrograms#haveLibreOfficeBridge", disabledReason = "needs LibreOffice and python3-uno")
    void oneCellPutRightInLibreOfficeLeavesTheOthers() throws IOException {
        Path copy = Files.write(folder.resolve("王芳_2026-09_退回.xlsx"), returned(spoilt()));
        Path again = folder.resolve("又交.xlsx");
        OtherPrograms.editInLibreOffice(copy, again, "表4 早操", "G4", "2");
        List<String> expected = new ArrayList<>(codes(spoilt()));
        expected.remove("C10 表4 早操!G4");
        expected.add("S19");
        assertThat(codes(Files.readAllBytes(again))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @EnabledIf(value = "kaohe.testing.OtherPrograms#haveLibreOfficeBridge", disabledReason = "needs LibreOffice and python3-uno")
    void allPutRightInLibreOfficeItIsAcceptedAndTheNewFormHasNothingOfOurs() throws IOException {
        Path copy = Files.write(folder.resolve("王芳_2026-09_退回.xlsx"), returned(spoilt()));
        Path again = folder.resolve("又交.xlsx");
        OtherPrograms.editInLibreOffice(copy, again, "表4 早操", "G4", "2", "表6 班级纪律", "G4", "好", "表8 报表工作", "G10", "好");
        Submission submission = read(Files.readAllBytes(again));
        assertThat(Verdict.of(problems(Files.readAllBytes(again)))).isEqualTo(Verdict.ACCEPTED);
        byte[] made = new FormWriter(GoodWorkbook.SCHEME, Templates.builtIn())
            .regenerate(submission, Assessment.of(GoodWorkbook.SCHEME, submission), Verdict.ACCEPTED);
        try (XSSFWorkbook workbook = open(made)) {
            assertThat(workbook.getSheet("问题清单")).isNull();
            workbook.forEach(sheet -> assertThat(((XSSFSheet) sheet).getCellComments()).isEmpty());
            workbook.forEach(sheet -> assertThat(conditions((XSSFSheet) sheet)).isEmpty());
            assertThat(ReturnMarks.strip(workbook)).isFalse();
        }
    }
}
