package kaohe.batch;

import static kaohe.testing.SheetText.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import kaohe.period.Span;
import kaohe.problem.Problem;
import kaohe.template.Templates;
import kaohe.testing.Forms;
import kaohe.testing.OtherPrograms;
import kaohe.view.TermPage;

/**
 * The term of sample-workbooks, whose story src/test/python/make_term.py tells. Its totals stand there; every mean, rank, amount and standing here was worked
 * out by hand from them: 周敏 (99 + 97 + 99 + 95 + 98) / 5 = 97.6; 冯雪 without December (94 + 95 + 97 + 94) / 4 = 95; 吴浩 without October
 * (55 + 57 + 70 + 72) / 4 = 63.5; 褚云 (90 + 96 + 94) / 3 = 93.33…; 李娜 T111 399.5 / 5 = 79.9.
 */
class TermStoryTest {

    private static final Path SAMPLES = Path.of("sample-workbooks/一学期");

    @TempDir
    private static Path out;
    private static TermRun.Finished term;
    private static TermRun.Finished year;
    private static RunResult months;

    @BeforeAll
    static void run() throws IOException {
        Templates templates = Templates.builtIn().forSchool("城关中学");
        List<Source> sources = Sources.find(List.of(SAMPLES), out).workbooks();
        term = new TermRun(Forms.scheme(), templates, new OutputFolder(out.resolve("学期")), 2, (step, done, all) -> { })
            .run(sources, Span.term(YearMonth.of(2026, 9), YearMonth.of(2027, 1)));
        year = new TermRun(Forms.scheme(), templates, new OutputFolder(out.resolve("学年")), 2, (step, done, all) -> { }).run(sources, Span.schoolYear(2026));
        months = new MonthRun(Forms.scheme(), templates, new OutputFolder(out.resolve("各月")), 2, (step, done, all) -> { }).run(sources);
    }

    private static Path termBook() {
        return out.resolve("学期/学期总评.xlsx");
    }

    @Test
    void everyMonthMeanRankAndGrade() throws IOException {
        assertThat(rows(termBook(), "学期总评", 3, 14)).containsExactly("名次|班主任|工号|班级|2026-09|2026-10|2026-11|2026-12|2027-01|趋势|平均|总评等次|缺的月份|备注",
            "1|周敏|T101|高一(1)班|99|97|99|95|98||97.60|优秀||", "1|王刚|T104|高一(4)班|100|99|90|100|99||97.60|优秀||",
            "3|冯雪|T105|高一(5)班|94|95|97|98（暂计）|94||95.00|优秀||", "4|褚云|T107|高一(6)班|||90|96|94||93.33|优秀||",
            "5|欧阳𬭚|T109|高二(2)班|88|92|93|93|94||92.00|优秀||", "6|卫国|T108|高二(1)班|90|89|91|90|90||90.00|优秀||",
            "7|李娜|T110|高二(3)班|87|88|90|86|89||88.00|良好||", "8|蒋文|T112|高二(5)实验班|85|84|86|85|85||85.00|良好||",
            "9|沈岳|T113|高二(6)班|83|82|81|84|80||82.00|良好||", "10|李娜|T111|高二(4)班|79.5|80|80|80|80||79.90|合格||",
            "11|沈岳|T113|高二(7)班|78|79|80|77|76||78.00|合格||", "12|韩笑|T114|高三(1)班|66|70|71|69|74||70.00|合格||",
            "13|郑丽|T103|高一(3)班|56|75|59|80|54||64.80|合格||不合格班主任", "14|吴浩|T102|高一(2)班|55||57|70|72||63.50|合格|2026-10|不合格班主任",
            "15|陈涛|T106|高一(6)班|62|61|63||||62.00|合格||");
    }

    @Test
    void whoMayBeHonouredAndEverythingThatRulesItOut() throws IOException {
        List<String> candidates = rows(termBook(), "先进候选", 4, 7);
        assertThat(candidates).hasSize(15).filteredOn(row -> row.contains("不得评")).containsExactly(
            "1|王刚|高一(4)班|97.60|优秀|不得评|刑事案件（2026-11 2026-11/王刚.xlsx 表3 安全!G5）",
            "13|郑丽|高一(3)班|64.80|合格|不得评|任期内累计 4 次不合格（2026-05 2026-05/郑丽.xlsx 表1 汇总!D14，2026-09 2026-09/郑丽.xlsx 表1 汇总!D14，2026-11 2026-11/郑丽.xlsx 表1 汇总!D14，"
                + "2027-01 2027-01/郑丽.xlsx 表1 汇总!D14）",
            "14|吴浩|高一(2)班|63.50|合格|不得评|连续 2 次不合格（2026-09 2026-09/吴浩.xlsx 表1 汇总!D14，2026-11 2026-11/吴浩.xlsx 表1 汇总!D14）",
            "15|陈涛|高一(6)班|62.00|合格|不得评|一票否决：撤换");
        assertThat(rows(termBook(), "依据", 4, 7)).containsExactly("王刚|高一(4)班|刑事案件|2026-11|90|2026-11/王刚.xlsx|表3 安全!G5",
            "郑丽|高一(3)班|任期内累计 4 次不合格|2026-05|58|2026-05/郑丽.xlsx|表1 汇总!D14", "郑丽|高一(3)班|任期内累计 4 次不合格|2026-09|56|2026-09/郑丽.xlsx|表1 汇总!D14",
            "郑丽|高一(3)班|任期内累计 4 次不合格|2026-11|59|2026-11/郑丽.xlsx|表1 汇总!D14", "郑丽|高一(3)班|任期内累计 4 次不合格|2027-01|54|2027-01/郑丽.xlsx|表1 汇总!D14",
            "吴浩|高一(2)班|连续 2 次不合格|2026-09|55|2026-09/吴浩.xlsx|表1 汇总!D14", "吴浩|高一(2)班|连续 2 次不合格|2026-11|57|2026-11/吴浩.xlsx|表1 汇总!D14",
            "陈涛|高一(6)班|一票否决：撤换|||名册|");
    }

    @Test
    void whatTheMonthsShowTogether() {
        assertThat(term.leftOut()).isEmpty();
        assertThat(term.remarks()).extracting(problem -> problem.code() + " " + problem.message()).containsExactlyInAnyOrder(
            "X04 吴浩（高一(2)班）在任而没有结果：2026-10。", "X10 吴浩（高一(2)班）连续 2 次不合格：2026-09 55 分、2026-11 57 分。",
            "X10 郑丽（高一(3)班）任期内累计 4 次不合格：2026-05 58 分、2026-09 56 分、2026-11 59 分、2027-01 54 分。",
            "X13 卫国 2026-10 的表最后保存于 2026-11-09，晚于 2026-11-05。");
        assertThat(months.remarks()).isEqualTo(term.remarks());
    }

    /** All months of the samples lie in the school year; 陈涛, who was removed, fails it. */
    @Test
    void inTheYearWhoWasRemovedFails() throws IOException {
        assertThat(rows(out.resolve("学年/学年总评.xlsx"), "学期总评", 0, 1).get(0)).isEqualTo("城关中学 班主任工作量化考核学年总评");
        assertThat(rows(out.resolve("学年/学年总评.xlsx"), "学期总评", 4, 14)).last().isEqualTo("15|陈涛|T106|高一(6)班|62|61|63||||62.00|不合格||一票否决：撤换");
        assertThat(year.term().teachers()).extracting(each -> each.grade().orElseThrow().name()).filteredOn("优秀"::equals).hasSize(6);
    }

    /** Both plans give 600 from 60 points on. 方案一: 57 gives 600 − 430, 59 gives 600 − 410. 陈涛 and 褚云 held the office for 15 of 30 days. */
    @Test
    void novemberIsPaidToTheCentAndByTheDay() throws IOException {
        assertThat(rows(out.resolve("各月/2026-11/绩效发放表.xlsx"), "绩效发放表", 4, 9)).startsWith(
            "1|周敏|T101|高一(1)班|99|优秀|600.00|陆佰元整|", "2|吴浩|T102|高一(2)班|57|不合格|170.00|壹佰柒拾元整|600 − 10×(100 − 57)",
            "3|郑丽|T103|高一(3)班|59|不合格|190.00|壹佰玖拾元整|600 − 10×(100 − 59)", "4|王刚|T104|高一(4)班|90|优秀|600.00|陆佰元整|", "5|冯雪|T105|高一(5)班|97|优秀|600.00|陆佰元整|",
            "6|陈涛|T106|高一(6)班|63|合格|300.00|叁佰元整|任职 15/30 天", "7|褚云|T107|高一(6)班|90|优秀|300.00|叁佰元整|任职 15/30 天", "8|卫国|T108|高二(1)班|91|优秀|600.00|陆佰元整|")
            .contains("13|沈岳|T113|高二(6)班|81|良好|600.00|陆佰元整|同一人另有一个班，按班各发一份，请核对", "合计||||||7,560.00|发放 15 人，暂缓 0 人，没有结果、未列入 0 人|",
                "合计（大写）：柒仟伍佰陆拾元整||||||||");
        assertThat(rows(out.resolve("各月/2026-11/绩效发放表.xlsx"), "两种方案对照", 4, 7)).contains("2|吴浩|高一(2)班|57|170.00|450.00|-280.00", "合计||||7,560.00|8,100.00|-540.00");
    }

    @Test
    void whoWaitsOrIsMissingIsListedAndNotPaid() throws IOException {
        assertThat(rows(out.resolve("各月/2026-12/绩效发放表.xlsx"), "绩效发放表", 4, 9)).contains("5|冯雪|T105|高一(5)班|98|优秀||—|暂计，核定后补发");
        assertThat(rows(out.resolve("各月/2026-10/绩效发放表.xlsx"), "未列入", 4, 4)).containsExactly("吴浩|T102|高一(2)班|未交或无法读取");
        assertThat(rows(out.resolve("各月/2026-10/月度汇总.xlsx"), "月度汇总", 4, 15)).contains("5|卫国|T108|高二(1)班|9|15|10|15|10|20|10|89|良好|-1.0|迟交");
    }

    @Test
    void theOfficesOwnPaySheetIsHeldAgainstTheScores() {
        Outcome sheet = months.outcomes().get(months.outcomes().size() - 1);
        assertThat(sheet.source().name()).isEqualTo("2026-11/绩效表_学工处填.xlsx");
        assertThat(sheet.problems()).extracting(Problem::sentence).containsExactly("绩效表!D4 吴浩：总分 57，按方案一应为 170.00；写的是按方案二的数。请核对金额。",
            "绩效表!D4：本月按方案二的有吴浩，按方案一的有郑丽。请全部按一种方案。");
        assertThat(sheet.verdict().title()).isEqualTo("退回修改");
    }

    @Test
    void twoOfOneNameAndTwoClassesOfOneTeacherEachHaveTheirOwnFiles() {
        assertThat(List.of("李娜_T110", "李娜_T111", "沈岳_高二(6)班", "沈岳_高二(7)班", "欧阳𬭚")).allSatisfy(name -> {
            assertThat(out.resolve("各月/2026-11/班主任/" + name + "_2026-11.xlsx")).exists();
            assertThat(out.resolve("各月/2026-11/班主任/" + name + "_2026-11_反馈单.pdf")).exists();
        });
        assertThat(out.resolve("各月/旧版")).doesNotExist();
    }

    /** The sample's November as a term of its own: 吴浩 and 郑丽 fail in it, what later months show is not told yet. */
    @Test
    void aTermKnowsNothingOfTheMonthsAfterIt() throws IOException {
        Path early = out.resolve("前三月");
        TermRun.Finished finished = new TermRun(Forms.scheme(), Templates.builtIn(), new OutputFolder(early), 2, (step, done, all) -> { })
            .run(Sources.find(List.of(SAMPLES), out).workbooks(), Span.term(YearMonth.of(2026, 11), YearMonth.of(2026, 12)));
        assertThat(finished.remarks()).extracting(problem -> problem.code() + " " + problem.message()).containsExactly("X10 吴浩（高一(2)班）连续 2 次不合格：2026-09 55 分、2026-11 57 分。");
    }

    /** In December 冯雪's 98 is provisional: (95 + 70 + 80 + 100 + 96 + 93 + 90 + 86 + 85 + 84 + 80 + 77 + 69) / 13 = 85. */
    @Test
    void whatIsProvisionalIsNotInTheMeanOfItsMonth() {
        TermPage page = TermPage.of(Forms.scheme(), term.term(), term.remarks(), Templates.builtIn().school());
        assertThat(page.months()).extracting(month -> month.month() + " " + month.count() + " " + month.mean().orElseThrow()).contains("2026-12 13 85.00");
    }

    @Test
    void thePapersSayTheSame() throws IOException {
        assertThat(text(out.resolve("学期/学期总评.pdf"))).contains("城关中学", "班主任工作量化考核学期总评", "优秀 6 人，良好 3 人，合格 6 人，不合格 0 人",
            "郑丽（高一(3)班）、吴浩（高一(2)班），请学校认定", "吴浩（高一(2)班）缺 2026-10", "欧阳𬭚", "93.33");
        assertThat(text(out.resolve("各月/2026-11/汇总报告.pdf"))).contains("应考核班主任 15 人，有结果 15 人", "上月平均 83.92 分", "不合格：郑丽（高一(3)班，59 分）、吴浩（高一(2)班，57 分）",
            "比上月降 10 分以上：郑丽（降 16 分）", "王刚（刑事案件）", "够得上不合格班主任：吴浩");
        assertThat(text(out.resolve("各月/2026-11/班主任/吴浩_2026-11_反馈单.pdf"))).contains("吴浩", "57", "不合格", "离合格还差 3 分", "做到下面任何一条，就是合格");
        assertThat(text(out.resolve("各月/2026-11/公示.pdf"))).contains("卫国", "57").doesNotContain("600", "刑事", "迟交");
    }

    private static String text(Path paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(paper))) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    @Test
    void meansAreLive() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(termBook()))) {
            XSSFSheet sheet = workbook.getSheet("学期总评");
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            sheet.getRow(4).getCell(4).setCellValue(0);
            assertThat(evaluator.evaluate(sheet.getRow(4).getCell(10)).getNumberValue()).isEqualTo(77.8); // (97 + 99 + 95 + 98) / 5
        }
    }

    @Test
    @EnabledIf(value = "kaohe.testing.OtherPrograms#haveLibreOffice", disabledReason = "needs LibreOffice")
    void libreOfficeRecalculatesEveryWorkbookToTheSameValues() throws IOException {
        List<Path> books = List.of(termBook(), out.resolve("学年/学年总评.xlsx"), out.resolve("各月/2026-11/月度汇总.xlsx"), out.resolve("各月/2026-11/绩效发放表.xlsx"));
        OtherPrograms.recalculate(books, Files.createDirectories(out.resolve("again")), out.resolve("profile"));
        for (Path book : books) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book))) {
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    String sheet = workbook.getSheetName(i);
                    assertThat(rows(out.resolve("again").resolve(book.getFileName()), sheet, 0, 16)).as(book + " " + sheet).isEqualTo(rows(book, sheet, 0, 16));
                }
            }
        }
    }
}
