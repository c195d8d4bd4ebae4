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
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import kaohe.testing.Forms;
import kaohe.testing.OtherPrograms;

/** The pay sheet of the sample month. The amounts were worked out by hand: 600 from 60 points on; 59.5 gives 600 − 10 × 40.5; 20 gives nothing; four wait. */
class PaySheetTest {

    @TempDir
    private static Path out;

    @BeforeAll
    static void run() throws IOException {
        run(Forms.scheme(), out.resolve("一"));
        run(Forms.scheme().paying("方案二").orElseThrow(), out.resolve("二"));
    }

    private static void run(Scheme scheme, Path folder) throws IOException {
        new MonthRun(scheme, Templates.builtIn().forSchool("城关中学"), new OutputFolder(folder), 2, (step, done, all) -> { })
            .run(Sources.find(List.of(Path.of("sample-workbooks/一个月")), folder).workbooks());
    }

    private static Path sheet(String plan) {
        return out.resolve(plan).resolve("2026-09/绩效发放表.xlsx");
    }

    @Test
    void everyoneIsListedOnceInTheOrderOfTheRosterAndWhoWaitsIsNotPaid() throws IOException {
        assertThat(rows(sheet("一"), "绩效发放表", 4, 9)).startsWith(
            "1|王芳|T001|高一(1)班|94.5|优秀|600.00|陆佰元整|", "2|张伟|T002|高一(2)班|79|合格|600.00|陆佰元整|", "3|陈静|T004|高一(4)班|66.5|合格|600.00|陆佰元整|",
            "4|赵敏|T005|高一(5)班|96|优秀||—|暂计，核定后补发", "5|李娜|T006|高一(6)班|86|良好|600.00|陆佰元整|", "6|李娜|T007|高二(1)班|62.5|合格|600.00|陆佰元整|",
            "7|孙丽|T008|高二(2)班|20|不合格|0.00|零元整|600 − 10×(100 − 20)，最低 0", "8|吴刚|T009|高二(3)班|59.5|不合格|195.00|壹佰玖拾伍元整|600 − 10×(100 − 59.5)",
            "9|欧阳𬭚|T010|高二(4)班|93|优秀|600.00|陆佰元整|", "10|刘洋|T011|高二(5)班|86|良好|600.00|陆佰元整|", "11|董洁|T012|高二(6)班|90|优秀|600.00|陆佰元整|",
            "12|宋佳|T013|高三(1)班|85|良好||—|暂计，核定后补发", "13|韩雪|T014|高三(2)班|95|优秀||—|暂计，核定后补发", "14|魏东|T033|职三(3)班|95|优秀||—|暂计，核定后补发",
            "合计||||||4,995.00|发放 10 人，暂缓 4 人，没有结果、未列入 19 人|", "合计（大写）：肆仟玖佰玖拾伍元整||||||||");
        assertThat(rows(sheet("一"), "未列入", 4, 4)).hasSize(19).contains("李强|T003|高一(3)班|退回修改", "潘悦|T032|职三(2)班|未交或无法读取");
    }

    @Test
    void theOtherPlanPaysByBandsAndBothStandSideBySide() throws IOException {
        assertThat(rows(sheet("二"), "绩效发放表", 4, 7)).contains("8|吴刚|T009|高二(3)班|59.5|不合格|450.00", "合计||||||5,250.00");
        assertThat(rows(sheet("一"), "两种方案对照", 4, 7)).contains("8|吴刚|高二(3)班|59.5|195.00|450.00|-255.00", "合计||||4,995.00|5,250.00|-255.00")
            .isEqualTo(rows(sheet("二"), "两种方案对照", 4, 7));
    }

    @Test
    void theSumIsALiveFormulaOverAllOfThem() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(sheet("一")))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            assertThat(workbook.getSheetAt(0).getRow(18).getCell(6).getCellFormula()).isEqualTo("SUM(G5:G18)");
            workbook.getSheetAt(0).getRow(4).getCell(6).setCellValue(0);
            assertThat(evaluator.evaluate(workbook.getSheetAt(0).getRow(18).getCell(6)).getNumberValue()).isEqualTo(4_395);
        }
    }

    @Test
    @EnabledIf(value = "kaohe.testing.OtherPrograms#haveLibreOffice", disabledReason = "needs LibreOffice")
    void libreOfficeRecalculatesItToTheSameValues() throws IOException {
        OtherPrograms.recalculate(List.of(sheet("一")), Files.createDirectories(out.resolve("again")), out.resolve("profile"));
        Path again = out.resolve("again/绩效发放表.xlsx");
        assertThat(rows(again, "绩效发放表", 4, 9)).isEqualTo(rows(sheet("一"), "绩效发放表", 4, 9));
        assertThat(rows(again, "两种方案对照", 4, 7)).isEqualTo(rows(sheet("一"), "两种方案对照", 4, 7));
    }

    @Test
    void thePaperSaysTheSameAndKeepsTheSignaturesWithTheLastTeachers() throws IOException {
        try (PDDocument paper = Loader.loadPDF(Files.readAllBytes(out.resolve("一/2026-09/绩效发放表.pdf")))) {
            PDFTextStripper text = new PDFTextStripper();
            assertThat(text.getText(paper)).contains("城关中学", "2026年10月5日前报财务", "暂缓 4 人", "肆仟玖佰玖拾伍元整", "195.00");
            text.setStartPage(paper.getNumberOfPages());
            assertThat(text.getText(paper)).contains("魏东", "填报（学工处）", "审核（分管领导）", "审批（学校主要领导）", "发放（财务）");
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        run(Forms.scheme(), out.resolve("又"));
        for (String name : List.of("绩效发放表.xlsx", "绩效发放表.pdf")) {
            assertThat(Files.readAllBytes(out.resolve("又/2026-09").resolve(name))).as(name).isEqualTo(Files.readAllBytes(out.resolve("一/2026-09").resolve(name)));
        }
    }
}
