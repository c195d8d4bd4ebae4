package kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kaohe.testing.GoodWorkbook;

/** What is typed, what is printed, and the exit status. */
class MainTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... words) {
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
        return Main.execute(terminal, Stream.of(words).map(Object::toString).toArray(String[]::new));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path in(String name, GoodWorkbook workbook) throws IOException {
        return Files.write(Files.createDirectories(folder.resolve("in")).resolve(name), workbook.bytes());
    }

    @Test
    void aGoodWorkbookGivesZeroAndItsOutputs() throws IOException {
        in("王芳.xlsx", GoodWorkbook.register());
        assertThat(run("run", folder.resolve("in"), "-o", folder.resolve("out"), "--school", "城关中学")).isEqualTo(Main.CLEAN);
        assertThat(printed()).startsWith("可接收      王芳.xlsx  王芳  高一(3)班  2026-09  90    优秀\n").contains("共 1 份\uff1a可接收 1\uff0c退回修改 0");
        assertThat(folder.resolve("out/2026-09/班主任/王芳_2026-09.xlsx")).exists();
        assertThat(folder.resolve("out/2026-09/班主任/王芳_2026-09.pdf")).exists();
    }

    @Test
    void aBadOneGivesOneAndDoesNotStopTheOthers() throws IOException {
        in("甲.xlsx", GoodWorkbook.register());
        in("乙.xlsx", GoodWorkbook.register().set("表1!C3", "李强").set("表4!G4", 2.5));
        Files.write(folder.resolve("in/丙.xlsx"), new byte[0]);
        assertThat(run("run", folder.resolve("in"), "-o", folder.resolve("out"), "-q")).isEqualTo(Main.SOME_GO_BACK);
        assertThat(printed()).contains("    错 C10 表4 早操!G4 早操、晚自习缺\uff1a登记为\"2.5\"\uff0c次数应为整数。请填 2 或 3。", "    阻 F01 ");
        assertThat(complained()).isEmpty();
        assertThat(folder.resolve("out/2026-09/班主任/王芳_2026-09.pdf")).exists();
        assertThat(folder.resolve("out/2026-09/班主任/李强_2026-09.pdf")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"run|缺少 --out、表格", "run a|缺少 --out", "foo|不认识 foo", "run --bad a -o b|不认识 --bad", "run a -o b --jobs x|--jobs 的值不对"})
    void aWrongCommandLineGivesTwoAndSaysWhatIsWrong(String line, String says) {
        assertThat(run((Object[]) line.split(" "))).isEqualTo(Main.USAGE);
        assertThat(complained()).contains(says);
    }

    @Test
    void whatIsNotThereGivesThree() {
        assertThat(run("run", folder.resolve("没有"), "-o", folder.resolve("out"))).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("没有这个文件或文件夹");
    }

    @Test
    void resultsNeverGoAmongTheWorkbooks() throws IOException {
        in("王芳.xlsx", GoodWorkbook.register());
        assertThat(run("run", folder.resolve("in"), "-o", folder.resolve("in"))).isEqualTo(Main.FAILURE);
        assertThat(run("run", folder.resolve("in/王芳.xlsx"), "-o", folder)).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("请换一个文件夹");
    }

    @Test
    void aNameThatNoTypefaceHasIsAFailureOfTheReportAlone() throws IOException {
        in("甲.xlsx", GoodWorkbook.register().set("表1!C3", "王\ud883\udedd")); // U+30EDD, beyond every font
        assertThat(run("run", folder.resolve("in"), "-o", folder.resolve("out"))).isEqualTo(Main.FAILURE);
        assertThat(printed()).contains("故障 没有生成报告", "U+30EDD");
        assertThat(folder.resolve("out/result.json")).exists();
    }

    @Test
    void formsAreHandedOutOneATeacherAndNamesakesAreToldApart() {
        assertThat(run("forms", "--roster", "sample-workbooks/一个月/名册.xlsx", "--month", "2026-09", "-o", folder.resolve("空白表"))).isEqualTo(Main.CLEAN);
        assertThat(printed()).startsWith("已生成 33 份空白表");
        assertThat(folder.resolve("空白表/李娜_T007_2026-09.xlsx")).exists();
        assertThat(folder.resolve("空白表/李娜_T006_2026-09.xlsx")).exists();
        assertThat(folder.resolve("空白表/王芳_2026-09.xlsx")).exists();
    }

    @Test
    void aWorkbookThatIsNoRosterIsRefused() throws IOException {
        assertThat(run("forms", "--roster", in("王芳.xlsx", GoodWorkbook.register()), "--month", "2026-09", "-o", folder.resolve("空白表"))).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("不是名册");
        assertThat(run("forms", "--roster", "sample-workbooks/一个月/名册.xlsx", "--month", "九月", "-o", folder.resolve("空白表"))).isEqualTo(Main.FAILURE);
    }

    @Test
    void theSchemeIsShownAsStaffReadItAndChecked() throws IOException {
        assertThat(run("scheme", "show")).isEqualTo(Main.CLEAN);
        assertThat(printed()).contains("表4 考核项目\uff08三\uff09 早操、晚自习  标准分 10\uff0c从标准分扣起", "4.1a  每缺一次扣5分", "优秀    90 分起", "本校口径");
        Path own = folder.resolve("本校.yaml");
        Files.writeString(own, Files.readString(Path.of("templates/tables-1-8/scheme.yaml")).replace("standard: 15", "standard: 16"));
        assertThat(run("scheme", "check", "--scheme", own)).isEqualTo(Main.SOME_GO_BACK);
        assertThat(printed()).contains("错 P08 ", "不能使用");
        assertThat(run("run", "sample-workbooks/一个月", "-o", folder.resolve("out"), "--scheme", own)).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("考核方案有误");
    }

    @Test
    void checkingWritesNothingButTheCopiesItIsAskedFor() throws IOException {
        in("王芳.xlsx", GoodWorkbook.register());
        in("李强.xlsx", GoodWorkbook.register().set("表1!C3", "李强").set("表1!F3", "高一(2)班").set("表4!G4", 2.5));
        assertThat(run("check", folder.resolve("in"), "-q")).isEqualTo(Main.SOME_GO_BACK);
        assertThat(printed()).contains("    错 C10 表4 早操!G4", "共 2 份");
        assertThat(run("check", folder.resolve("in"), "-q", "--annotate", folder.resolve("退回"))).isEqualTo(Main.SOME_GO_BACK);
        assertThat(folder.resolve("退回")).isDirectoryContaining("glob:**李强_2026-09_退回.xlsx").isDirectoryNotContaining("glob:**王芳*");
        assertThat(run("check", folder.resolve("in"), "--annotate", folder.resolve("in"))).isEqualTo(Main.FAILURE);
        out.reset();
        assertThat(run("check", folder.resolve("in"), "--json")).isEqualTo(Main.SOME_GO_BACK);
        assertThat(printed()).startsWith("{").contains("\"code\" : \"C10\"");
    }

    @Test
    void aCodeIsExplained() {
        assertThat(run("explain", "c10")).isEqualTo(Main.CLEAN);
        assertThat(printed()).contains("C10  次数有小数", "错的\uff1a2.5", "对的\uff1a2 或 3");
        assertThat(run("explain", "C99")).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("没有 C99 这个代码");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (String command : new String[] {"run", "check", "term", "year", "sign", "verify", "keys", "forms", "explain", "scheme", "template"}) {
            out.reset();
            assertThat(run(command, "--help")).isZero();
            assertThat(printed()).contains("用法\uff1a", "例\uff1ajava -jar kaohe.jar " + command);
        }
    }

    @Test
    void chineseCharactersCountTwo() {
        assertThat(Terminal.width("王芳 90\uff0c")).isEqualTo(9);
        assertThat(Terminal.pad("𬭚", 4)).isEqualTo("𬭚  ");
    }
}
