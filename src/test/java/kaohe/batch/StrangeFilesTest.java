package kaohe.batch;

import static kaohe.testing.GoodWorkbook.register;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import kaohe.problem.Verdict;
import kaohe.template.Templates;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.Parts;

/**
 * A month among whose workbooks are the strangest that pass for forms: as large as the gate lets in, broken inside, full of what runs and fetches elsewhere.
 * Each gets its outcome, none is changed, and the good ones among them are accepted as if they were alone.
 */
class StrangeFilesTest {

    /** Kept after the test, so that the program can be tried on them in little memory. */
    private static final Path STRANGE = Path.of("target", "strange-workbooks");

    @TempDir
    private static Path out;
    private static Map<String, byte[]> files;
    private static RunResult result;

    @BeforeAll
    static void run() throws IOException {
        files = files();
        Files.createDirectories(STRANGE);
        try (Stream<Path> old = Files.list(STRANGE)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(STRANGE.resolve(file.getKey()), file.getValue());
        }
        result = new MonthRun(GoodWorkbook.SCHEME, Templates.builtIn(), new OutputFolder(out), 2, (step, done, all) -> { })
            .run(Sources.find(List.of(STRANGE), out).workbooks());
    }

    @Test
    void thereAreAsManyAsThereShouldBe() {
        assertThat(files).hasSizeGreaterThanOrEqualTo(100);
        assertThat(result.outcomes()).hasSize(files.size());
    }

    @TestFactory
    Stream<DynamicTest> eachHasItsOutcomeAndNoFailureOfOurs() {
        return result.outcomes().stream().map(outcome -> DynamicTest.dynamicTest(outcome.source().name(), () -> {
            assertThat(outcome.failures()).allMatch(failure -> failure.startsWith("没有生成报告：字体里没有")); // a character that no typeface has
            assertThat(outcome.problems()).noneMatch(problem -> problem.message().startsWith("读了"));
            assertThat(outcome.submission().isPresent() || outcome.verdict() == Verdict.UNREADABLE).isTrue();
            assertThat(outcome.verdict() == Verdict.ACCEPTED || !outcome.problems().isEmpty()).isTrue();
        }));
    }

    @Test
    void noneIsChanged() throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(Files.readAllBytes(STRANGE.resolve(file.getKey()))).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void theGoodOnesAmongThemAreAccepted() {
        assertThat(result.outcomes()).filteredOn(outcome -> outcome.source().name().startsWith("好的")).hasSize(2)
            .allSatisfy(outcome -> assertThat(outcome.verdict()).isEqualTo(Verdict.ACCEPTED));
    }

    /** Neither the forms made anew nor the copies that go back hold anything that runs. */
    @Test
    void nothingThatRunsIsPassedOn() throws IOException {
        try (Stream<Path> written = Files.walk(out)) {
            for (Path file : written.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                Parts parts = Parts.of(Files.readAllBytes(file));
                assertThat(parts.names()).as(file.toString()).noneMatch(name -> name.toLowerCase().contains("vba"));
                assertThat(new String(parts.content("[Content_Types].xml"), StandardCharsets.UTF_8)).doesNotContain("macroEnabled");
            }
        }
    }

    // ---- the files

    private static final Map<String, byte[]> MADE = new LinkedHashMap<>();
    private static int number;

    private static void file(String what, byte[] bytes) {
        MADE.put(what, bytes);
    }

    /** A form of a teacher of its own, changed. */
    private static void form(String what, Consumer<XSSFWorkbook> change) {
        file(what + ".xlsx", own().change(change).bytesNotRecalculated());
    }

    private static void cell(String what, String address, Object value) {
        file(what + ".xlsx", own().set(address, value).bytesNotRecalculated());
    }

    private static void formula(String what, String address, String formula) {
        form(what, workbook -> {
            CellAddress at = new CellAddress(address.substring(address.indexOf('!') + 1));
            XSSFCell target = workbook.getSheet(address.substring(0, address.indexOf('!'))).getRow(at.getRow()).getCell(at.getColumn());
            target.setBlank();
            target.getCTCell().addNewF().setStringValue(formula); // past POI's own check
        });
    }

    private static void parts(String what, Consumer<Parts> change) {
        Parts parts = Parts.of(own().bytesNotRecalculated());
        change.accept(parts);
        file(what + ".xlsx", parts.bytes());
    }

    private static GoodWorkbook own() {
        return register().set("表1!C3", "教师" + ++number).set("表1!F3", "第" + number + "班");
    }

    private static void cells(XSSFSheet sheet, int rows, int columns, int firstColumn) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sheet.createRow(row);
                sheet.getRow(row).createCell(firstColumn + column).setCellValue(row);
            }
        }
    }

    private static Map<String, byte[]> files() throws IOException {
        file("好的一份.xlsx", own().bytes());

        form("合并到工作表尽头", workbook -> workbook.getSheetAt(3).getCTWorksheet().getMergeCells().addNewMergeCell().setRef("K21:XFD1048576"));
        form("表头合并到工作表尽头", workbook -> workbook.getSheetAt(3).getCTWorksheet().getMergeCells().addNewMergeCell().setRef("A1:XFD1048576"));
        form("一千处合并", workbook -> {
            XSSFSheet sheet = workbook.createSheet("情况");
            for (int i = 0; i < 990; i++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 1_900, 2 * i, 2 * i + 1));
            }
            cells(sheet, 1_900, 1, 1_980);
        });
        form("合并多过上限", workbook -> {
            for (int i = 0; i < 1_001; i++) {
                workbook.getSheetAt(3).addMergedRegionUnsafe(new CellRangeAddress(30 + i, 30 + i, 20, 21));
            }
        });
        form("最后一列的格子", workbook -> cells(workbook.createSheet("情况"), 1_900, 1, 16_383));
        form("表里最后一列的格子", workbook -> {
            for (int row = 30; row < 1_900; row++) {
                workbook.getSheetAt(3).createRow(row).createCell(16_383).setCellValue("远");
            }
        });
        form("所有的列都隐藏", workbook -> {
            var column = workbook.getSheetAt(3).getCTWorksheet().getColsArray(0).addNewCol();
            column.setMin(20);
            column.setMax(16_384);
            column.setHidden(true);
        });
        form("格子到上限", workbook -> List.of("一", "二").forEach(name -> cells(workbook.createSheet(name), 1_900, 10, 0)));
        form("公式到上限", workbook -> formulas(workbook.createSheet("情况"), 950, 10, "A1+1"));
        form("公式互相引用", workbook -> formulas(workbook.createSheet("情况"), 90, 10, "SUM(A1:J90)"));
        form("表里公式互相引用", workbook -> {
            for (int row = 30; row < 900; row++) {
                workbook.getSheetAt(3).createRow(row).createCell(1).setCellFormula("SUM(B31:B900)");
            }
        });
        form("五千种样式", workbook -> {
            for (int i = 0; i < 5_000; i++) {
                workbook.createCellStyle().setIndention((short) (i % 15));
            }
        });
        form("两千个名称", workbook -> {
            for (int i = 0; i < 2_000; i++) {
                XSSFName name = workbook.createName();
                name.setNameName("名" + i);
                name.setRefersToFormula("#REF!");
            }
        });
        form("一千条批注", workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(3);
            for (int row = 0; row < 1_000; row++) {
                var comment = sheet.createDrawingPatriarch().createCellComment(workbook.getCreationHelper().createClientAnchor());
                comment.setAddress(row, 30);
                comment.setString("批注".repeat(50));
            }
        });
        form("五千条校验", workbook -> {
            XSSFDataValidationHelper helper = new XSSFDataValidationHelper(workbook.getSheetAt(3));
            for (int row = 0; row < 5_000; row++) {
                workbook.getSheetAt(3).addValidationData(helper.createValidation(helper.createExplicitListConstraint(new String[] {"好", "差"}), new CellRangeAddressList(row, row, 50, 60)));
            }
        });
        form("一千条条件格式", workbook -> {
            var formats = workbook.getSheetAt(3).getSheetConditionalFormatting();
            for (int row = 0; row < 1_000; row++) {
                formats.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(row, row, 0, 9)}, formats.createConditionalFormattingRule("A1>" + row));
            }
        });
        form("两百张工作表", workbook -> {
            for (int i = 0; i < 200; i++) {
                workbook.createSheet("附" + i);
            }
        });
        form("十份表四", workbook -> {
            for (int i = 0; i < 10; i++) {
                workbook.cloneSheet(3, "表4 " + i);
            }
        });
        form("工作表名带引号", workbook -> workbook.setSheetName(3, "表4 '早'操"));
        form("工作表名是表情", workbook -> workbook.setSheetName(3, "表4😀"));
        form("各表都深藏", workbook -> {
            for (int i = 1; i < 8; i++) {
                workbook.setSheetVisibility(i, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
            }
        });
        form("密码保护工作表", workbook -> workbook.forEach(sheet -> sheet.protectSheet("123456")));
        form("锁定结构", XSSFWorkbook::lockStructure);
        form("宏", workbook -> {
            try {
                workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        });
        file("要退回的宏.xlsm", own().set("表4!G4", 2.5).change(workbook -> {
            try {
                workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }).bytesNotRecalculated());

        for (String text : List.of("长".repeat(32_767), "\u202e王芳", "王\u200b\u200b芳", "=cmd|'/c calc'!A1", "<script>alert(1)</script>", "${7*7}<#include '/etc/passwd'>",
            "'; DROP TABLE", "../../etc/passwd", "CON", "王\u0001芳", "\ud840\udc00\ud840\udc00", "a\nb\nc", "{{7*7}}", "&amp;&#x0;")) {
            cell("姓名_" + MADE.size(), "表1!C3", text);
            cell("备注_" + MADE.size(), "表4!I4", text);
        }
        for (Object value : List.of(1e308, -1e308, 1e-300, 0.1 + 0.2, -0.0, 99_999_999_999L, "1e5", "0x10", "∞", "½", "①", "NaN", "true", "2,000", "1 2", "--2", "+-2", "2.", ".5", "٣")) {
            cell("登记_" + MADE.size(), "表4!G4", value);
        }
        for (String formula : List.of("1/0", "cmd|'/c calc'!A1", "WEBSERVICE(\"http://localhost:1/\")", "HYPERLINK(\"http://localhost:1/\",\"2\")", "INDIRECT(\"表1!A1\")", "[1]Sheet1!A1",
            "SUM(" + "(".repeat(60) + "1" + ")".repeat(60) + ")", "(".repeat(49) + "1" + ")".repeat(49), "9*9*9*9*9*9*9*9*9*9*9*9*9*9*9*9*9*9*9*9*9*9*9", "1+", ")(", "()", "..", "-", "1//2",
            "G4", "SUM(A:XFD)", "NOSUCHFUNCTION(1)", "表9!A1", "#REF!+1", "RAND()", "NOW()", "\"a\"&REPT(\"b\",30000)", "{1,2,3}", "_xlfn.DISPIMG(\"ID_1\",1)", "LET(x,1,x)")) {
            formula("公式_" + MADE.size(), "表4 早操!G4", formula);
            formula("得分公式_" + MADE.size(), "表4 早操!H4", formula);
        }

        for (String part : List.of("docProps/app.xml", "docProps/core.xml", "docProps/custom.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/theme/theme1.xml",
            "xl/worksheets/sheet4.xml", "xl/worksheets/_rels/sheet4.xml.rels", "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "_rels/.rels")) {
            String name = part.replace('/', '_');
            parts("空的部件_" + name, parts -> parts.with(part, ""));
            parts("只有根的部件_" + name, parts -> parts.with(part, "<a xmlns='urn:b'/>"));
        }
        parts("嵌入对象", parts -> parts.with("xl/embeddings/oleObject1.bin", "ole"));
        parts("外部链接", parts -> parts.with("xl/externalLinks/externalLink1.xml", "<externalLink xmlns='urn:x'/>"));
        parts("动态数据交换", parts -> parts.with("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>"));
        parts("计算链指向不存在的格", parts -> parts.with("xl/calcChain.xml", "<calcChain xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><c r='ZZ99' i='77'/></calcChain>"));
        parts("重复的行", parts -> parts.replace("xl/worksheets/sheet4.xml", "<row r=\"5\"", "<row r=\"4\""));
        parts("样式编号越界", parts -> parts.with("xl/worksheets/sheet4.xml", text(parts, "xl/worksheets/sheet4.xml").replaceAll(" s=\"\\d+\"", " s=\"9999\"")));
        parts("文字编号越界", parts -> parts.with("xl/worksheets/sheet4.xml", text(parts, "xl/worksheets/sheet4.xml").replaceFirst("t=\"s\"><v>\\d+", "t=\"s\"><v>99999")));
        parts("工作表指向工作簿之外", parts -> parts.with("xl/_rels/workbook.xml.rels", text(parts, "xl/_rels/workbook.xml.rels").replace("worksheets/sheet4.xml", "../../../../etc/passwd")));

        byte[] old = old();
        file("旧版.xls", old);
        file("旧版截断.xls", Arrays.copyOf(old, old.length / 2));
        file("旧版其实空.xls", bytes(new HSSFWorkbook()));
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            byte[] spoilt = old.clone();
            for (int j = 0; j < 40; j++) {
                spoilt[600 + random.nextInt(spoilt.length - 600)] = (byte) random.nextInt();
            }
            file("旧版有坏字节_" + i + ".xls", spoilt);
        }
        file("好的另一份.xlsx", own().bytes());
        return MADE;
    }

    private static String text(Parts parts, String name) {
        return new String(parts.content(name), StandardCharsets.UTF_8);
    }

    private static void formulas(XSSFSheet sheet, int rows, int columns, String formula) {
        for (int row = 0; row < rows; row++) {
            sheet.createRow(row);
            for (int column = 0; column < columns; column++) {
                sheet.getRow(row).createCell(column).setCellFormula(formula);
            }
        }
    }

    /** A form as a school types it, in the old format. */
    private static byte[] old() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("表4");
        sheet.createRow(0).createCell(0).setCellValue("考核项目(三) 早操、晚自习");
        String[] heads = {"序号", "考核内容", "考核要求", "加减分", "计分办法", "考核办法", "得分"};
        sheet.createRow(1);
        for (int i = 0; i < heads.length; i++) {
            sheet.getRow(1).createCell(i).setCellValue(heads[i]);
        }
        sheet.createRow(2).createCell(1).setCellValue("准时参加早操、升国旗仪式，并组织好本班队伍，参加晚自习");
        sheet.getRow(2).createCell(6).setCellValue(-5);
        return bytes(workbook);
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
