package kaohe.batch;

import static kaohe.testing.SheetText.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import kaohe.template.Templates;
import kaohe.testing.Forms;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.OtherPrograms;

/** A month's summary. The scores of the sample month are those that SampleWorkbooksTest works out by hand; means are their sums divided by fourteen. */
class MonthSummaryTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void run() throws IOException {
        run(Path.of("sample-workbooks/一个月"), folder.resolve("九月"));
    }

    private static void run(Path in, Path out) throws IOException {
        new MonthRun(Forms.scheme(), Templates.builtIn().forSchool("城关中学"), new OutputFolder(out), 2, (step, done, all) -> { }).run(Sources.find(List.of(in), out).workbooks());
    }

    @Test
    void equalTotalsShareARankAndEachTableHasItsColumn() throws IOException {
        assertThat(rows(folder.resolve("九月/2026-09/月度汇总.xlsx"), "月度汇总", 3, 15)).containsExactly(
            "名次|班主任|工号|班级|卫生|安全|早操|出勤率|班级纪律|流失催费|报表工作|总分|考核等次|较上月|备注",
            "1|赵敏|T005|高一(5)班|18|15|10|14|9|20|10|96|优秀||暂计", "2|韩雪|T014|高三(2)班|20|15|5|15|10|20|10|95|优秀||暂计",
            "2|魏东|T033|职三(3)班|19|15|10|14|9|18|10|95|优秀||暂计", "4|王芳|T001|高一(1)班|19.5|15|8|14|9|19|10|94.5|优秀||",
            "5|欧阳𬭚|T010|高二(4)班|17|15|8|13|10|20|10|93|优秀||", "6|董洁|T012|高二(6)班|18|15|10|13|7|17|10|90|优秀||",
            "7|李娜|T006|高一(6)班|16|15|8|13|9|15|10|86|良好||", "7|刘洋|T011|高二(5)班|19|15|8|12|10|12|10|86|良好||",
            "9|宋佳|T013|高三(1)班|19|5|10|14|9|18|10|85|良好||暂计", "10|张伟|T002|高一(2)班|17|10|5|11|10|16|10|79|合格||",
            "11|陈静|T004|高一(4)班|17.5|7|3|8|7|14|10|66.5|合格||", "12|李娜|T007|高二(1)班|14.5|10|1|9|9|9|10|62.5|合格||",
            "13|吴刚|T009|高二(3)班|15.5|10|5|6|4|9|10|59.5|不合格||", "14|孙丽|T008|高二(2)班|8|0|0|5|0|5|2|20|不合格||",
            "平均||||17.00|11.57|6.50|11.50|8.00|15.14|9.43|79.14|||");
    }

    @Test
    void gradesAreCountedAndNobodyIsLeftOutWithoutBeingListed() throws IOException {
        assertThat(rows(folder.resolve("九月/2026-09/月度汇总.xlsx"), "分布", 3, 4))
            .contains("优秀|90 分起|6|42.9%", "良好|80 分起|3|21.4%", "合格|60 分起|3|21.4%", "不合格|其余|2|14.3%");
        assertThat(rows(folder.resolve("九月/2026-09/月度汇总.xlsx"), "未交", 3, 4)).hasSize(1 + 19)
            .contains("李强|T003|高一(3)班|退回修改", "潘悦|T032|职三(2)班|未交或无法读取");
    }

    @Test
    void totalsRanksAndMeansAreLive() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("九月/2026-09/月度汇总.xlsx")))) {
            XSSFSheet sheet = workbook.getSheet("月度汇总");
            assertThat(sheet.getRow(4).getCell(11).getCellFormula()).isEqualTo("IF(COUNT(E5:K5)<COLUMNS(E5:K5),\"\",ROUND(SUM(E5:K5),10))");
            sheet.getRow(4).getCell(4).setCellValue(0);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(sheet.getRow(4).getCell(11).getNumericCellValue()).isEqualTo(78);
            assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(10);
            assertThat(sheet.getRow(18).getCell(11).getNumericCellValue()).isEqualTo(77.86); // (1108 − 18) / 14
        }
    }

    @Test
    @EnabledIf(value = "kaohe.testing.OtherPrograms#haveLibreOffice", disabledReason = "needs LibreOffice")
    void libreOfficeRecalculatesItToTheSameValues() throws IOException {
        Path book = folder.resolve("九月/2026-09/月度汇总.xlsx");
        OtherPrograms.recalculate(List.of(book), Files.createDirectories(folder.resolve("again")), folder.resolve("profile"));
        assertThat(rows(folder.resolve("again/月度汇总.xlsx"), "月度汇总", 3, 15)).isEqualTo(rows(book, "月度汇总", 3, 15));
        assertThat(rows(folder.resolve("again/月度汇总.xlsx"), "分布", 3, 6)).isEqualTo(rows(book, "分布", 3, 6));
    }

    @Test
    void theNoticeForTheWallTellsNeitherPayNorReasonsNorWhatIsNotDecided() throws IOException {
        try (PDDocument paper = Loader.loadPDF(Files.readAllBytes(folder.resolve("九月/2026-09/公示.pdf")))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("王芳", "94.5", "优秀", "赵敏", "待核定").doesNotContain("96", "600", "卫生", "暂计");
        }
    }

    @Test
    void theMonthBeforeIsComparedWhereItIsThere() throws IOException {
        Path in = Files.createDirectories(folder.resolve("两个月"));
        Files.write(in.resolve("王芳_2026-09.xlsx"), GoodWorkbook.register().bytes());
        Files.write(in.resolve("王芳_2026-10.xlsx"), GoodWorkbook.register().set("表1!C4", "2026年10月").set("表4!G4", 1).bytes());
        run(in, folder.resolve("两个月结果"));
        assertThat(rows(folder.resolve("两个月结果/2026-09/月度汇总.xlsx"), "月度汇总", 3, 15).get(1)).endsWith("|90|优秀||");
        assertThat(rows(folder.resolve("两个月结果/2026-10/月度汇总.xlsx"), "月度汇总", 3, 15).get(1)).endsWith("|95|优秀|+5.0|");
    }

    @Test
    void thePaperSaysTheSameAndIsNotSignedByATeacher() throws IOException {
        try (PDDocument paper = Loader.loadPDF(Files.readAllBytes(folder.resolve("九月/2026-09/月度汇总.pdf")))) {
            PDFTextStripper text = new PDFTextStripper();
            assertThat(text.getText(paper)).contains("79.14", "4 人待核定", "42.9%", "还没有结果的 19 人", "潘悦（职三(2)班");
            text.setStartPage(paper.getNumberOfPages());
            assertThat(text.getText(paper)).contains("等次分布", "制表人", "分管领导", "学校主要领导");
        }
    }
}
