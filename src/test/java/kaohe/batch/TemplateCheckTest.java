package kaohe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kaohe.problem.Problem;
import kaohe.template.TemplateFiles;
import kaohe.template.Templates;
import kaohe.testing.Forms;

/** Broken templates, each with the exact words that tell its author where to look and what to do. */
class TemplateCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyOut() throws IOException {
        for (String name : TemplateFiles.BUILT_IN) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), Templates.builtIn().files().read(name));
        }
    }

    @Test
    void theBuiltInTemplatesHaveNoProblem() {
        assertThat(TemplateCheck.check(Forms.scheme(), Templates.builtIn())).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void anUnknownFieldInACell() {
        inWorkbook("forms/register.xlsx", workbook -> set(workbook, "表N", 0, 0, "${表.名稱}"));
        assertThat(problems()).containsExactly("T01 forms/register.xlsx 表N!A1 “表.名稱”：没有“名稱”这个字段。是不是“名称”？");
    }

    @Test
    void unknownFieldsInTheListsThatAreMadeOfManyWorkbooks() {
        inWorkbook("forms/returned.xlsx", workbook -> set(workbook, "问题清单", 5, 0, "${题.严种}"));
        inWorkbook("forms/pay.xlsx", workbook -> set(workbook, "绩效发放表", 4, 1, "${人.班主人}"));
        inWorkbook("forms/summary.xlsx", workbook -> set(workbook, "分布", 4, 0, "${级.名子}"));
        inWorkbook("forms/term.xlsx", workbook -> set(workbook, "先进候选", 4, 4, "${候.结仑}"));
        assertThat(problems()).containsExactlyInAnyOrder("T01 forms/returned.xlsx 问题清单!A6 “题.严种”：没有“严种”这个字段。是不是“严重”？",
            "T01 forms/pay.xlsx 绩效发放表!B5 “人.班主人”：没有“班主人”这个字段。是不是“班主任”？",
            "T01 forms/summary.xlsx 分布!A5 “级.名子”：没有“名子”这个字段。是不是“名称”？",
            "T01 forms/term.xlsx 先进候选!E5 “候.结仑”：没有“结仑”这个字段。是不是“结论”？");
    }

    @Test
    void anUnknownFieldInAPayPage() {
        inText("reports/pay.ftlh", "${发放.方案}", "${发放.方按}");
        assertThat(problems()).singleElement().asString().startsWith("T01 reports/pay.ftlh").contains("“发放.方按”", "是不是“方案”？");
    }

    @Test
    void anUnknownFieldInAPageEvenInABranchNotTaken() {
        inText("reports/report.ftlh", "<@抬头", "<#if false>${教师.性名!}</#if><@抬头");
        assertThat(problems()).containsExactly("T01 reports/report.ftlh 20:14 “教师.性名”：没有“性名”这个字段。是不是“姓名”？");
    }

    @Test
    void anExpressionThatIsNotClosed() {
        inWorkbook("forms/register.xlsx", workbook -> set(workbook, "表1", 0, 0, "${方案.表1标题\uff5d"));
        assertThat(problems()).containsExactly("T02 forms/register.xlsx 表1!A1 “${”没有配对的“}”。这里的“\uff5d”是全角的，请改成半角。");
    }

    @Test
    void aQuoteThatTheOfficeProgramMadeChinese() {
        inWorkbook("forms/official.xlsx", workbook -> set(workbook, "表1", 4, 0, "${本月.暂计!\u201c无”}"));
        assertThat(problems()).containsExactly(
            "T02 forms/official.xlsx 表1!A5 表达式里的引号“\u201c”是中文引号。请改成英文的 \"。",
            "T02 forms/official.xlsx 表1!A5 表达式里的引号“””是中文引号。请改成英文的 \"。");
    }

    @Test
    void aStylePropertyThatNoOneKnows() {
        inText("reports/base.css", "h1 {", "h1 { font-wieght: bold;");
        assertThat(problems()).containsExactly("T03 reports/base.css 29:6 不认识的样式属性“font-wieght”。是不是“font-weight”？");
    }

    @Test
    void aValueThatTheLayoutEnginePassesOver() {
        inText("reports/base.css", "h1 {", "h1 { text-align: middle;");
        assertThat(problems()).containsExactly("T03 reports/base.css 29:18 样式属性“text-align”的值“middle”用不了。");
    }

    @Test
    void aTypefaceThatIsNotThere() {
        inText("school.yaml", "标题字体: 黑体", "标题字体: 方正小标宋");
        assertThat(problems()).containsExactly("T04 school.yaml  没有“方正小标宋”这种字体。可用的有：宋体、黑体；别的请把 ttf 文件放进 fonts 文件夹。");
    }

    @Test
    void aCharacterThatNoTypefaceHas() {
        inText("reports/report.ftlh", "各表明细", "各表明细\uD83D\uDE00");
        assertThat(problems()).containsExactly("T05 reports/report.ftlh 67:11 字体里没有“\uD83D\uDE00”（U+1F600）这个字。请换一个字，或把有这个字的字体放进 fonts 文件夹。");
    }

    @Test
    void aCellThatTheProgramNeedsIsGone() {
        inWorkbook("forms/register.xlsx", workbook -> workbook.getSheet("表N").getRow(3).getCell(8).setBlank());
        assertThat(problems()).containsExactly("T06 forms/register.xlsx 表N 没有“${行.备注}”这一格。程序要靠它找到位置，请补上；这一格里只写它。");
    }

    @Test
    void aHeadThatWasRenamedSoThatNoFormCanBeReadAgain() {
        inWorkbook("forms/official.xlsx", workbook -> set(workbook, "表N", 2, 6, "分值"));
        assertThat(problems()).containsExactly("T06 forms/official.xlsx  按它做出的表格，收回来认不出表2 的得分一列、表3 的得分一列、表4 的得分一列 等 7 处。"
            + "请保留各列的标题和考核内容、计分办法两列。");
    }

    @Test
    void aWorkbookThatIsNoWorkbook() throws IOException {
        Files.writeString(folder.resolve("forms/problems.xlsx"), "不是工作簿");
        assertThat(problems()).hasSize(1).first().asString().startsWith("T07 forms/problems.xlsx  这个模板读不出来：文件的内容是纯文本或 CSV");
    }

    @Test
    void aStyleSheetThatReachesOut() {
        inText("reports/base.css", "body {", "@import url(http://example.org/x.css);\nbody {");
        assertThat(problems()).containsExactly(
            "T08 reports/base.css 16:1 样式表里不能用“@import”。图片请放进 images 文件夹，用 img 引用；字体请放进 fonts 文件夹。",
            "T08 reports/base.css 16:9 样式表里不能用“url(”。图片请放进 images 文件夹，用 img 引用；字体请放进 fonts 文件夹。");
    }

    @Test
    void settingsThatAreMisspelt() {
        inText("school.yaml", "签字栏: [制表人, 班主任, 分管领导, 学校主要领导]", "签字兰: [校长]");
        inText("school.yaml", "标题颜色: \"#000000\"", "标题颜色: 红");
        assertThat(problems()).containsExactly("T09 school.yaml 5:1 没有“签字兰”这一项设置。是不是“签字栏”？",
            "T09 school.yaml 9:7 “红”不是颜色。请写成 \"#9c1c1c\" 的样子，带引号。");
    }

    @Test
    void aValueThatMayBeAbsentIsFoundOnTrial() {
        inText("reports/report.ftlh", "${本月.总分!\"—\"}", "${本月.总分}");
        assertThat(problems()).containsExactly("T10 reports/report.ftlh 24:83 “本月.总分”没有值。可能没有值的字段，请写成 ${字段!\"—\"} 的样子。");
    }

    @Test
    void aStyleAndAPictureWithinThePage() {
        inText("reports/report.ftlh", "<@抬头", "<img src=\"http://example.org/x.png\"/><p style=\"font-family: 隶书\"></p><@抬头");
        assertThat(problems()).containsExactly(
            "T08 reports/report.ftlh  用不了图片“http://example.org/x.png”。请把 png 或 jpg 图片放进 images 文件夹，只写文件名。",
            "T04 reports/report.ftlh  没有“隶书”这种字体。可用的有：宋体、黑体；别的请把 ttf 文件放进 fonts 文件夹。");
    }

    @Test
    void aFileOfAMisspeltNameIsMentioned() throws IOException {
        Files.writeString(folder.resolve("forms/regster.xlsx"), "");
        assertThat(problems()).containsExactly("T11 forms/regster.xlsx  没有用到这个文件。是不是“forms/register.xlsx”？");
    }

    private List<String> problems() {
        return TemplateCheck.check(Forms.scheme(), Templates.over(folder)).stream().map(this::line).toList();
    }

    private String line(Problem problem) {
        return problem.code() + " " + problem.place().file().replace(folder + "/", "") + " " + problem.place().address() + " " + problem.message() + problem.fix();
    }

    private void inText(String name, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(name));
            assertThat(text).contains(from);
            Files.writeString(folder.resolve(name), text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A text stored in the cell itself would stay beside the new one. */
    private static void set(XSSFWorkbook workbook, String sheet, int row, int column, String text) {
        workbook.getSheet(sheet).getRow(row).getCell(column).setBlank();
        workbook.getSheet(sheet).getRow(row).getCell(column).setCellValue(text);
    }

    private void inWorkbook(String name, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name))));
             ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            Files.write(folder.resolve(name), out.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
