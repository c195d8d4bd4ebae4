package kaohe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import kaohe.problem.Problem;
import kaohe.scheme.Points;
import kaohe.testing.Forms;
import kaohe.template.Templates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The main job over sample-workbooks. What is expected was worked out by hand from the printed rules: the sums stand in the rows, and what follows their
 * last equals sign is what the program has to find. There are no other files, and no other problems.
 */
@DisplayName("The sample workbooks")
class SampleWorkbooksTest {

    private static final Path SAMPLES = Path.of("sample-workbooks/一个月");
    private static final List<String> TABLES = List.of("表2", "表3", "表4", "表5", "表6", "表7", "表8");

    /**
     * @param total    a sum of the table scores and its result, or "" where there is none
     * @param tables   表2-表8, each a sum and its result, or "?" where there is none; no elements where it is not looked at
     * @param problems each a code and where it is raised; only the code for a whole file
     */
    private record Sample(String file, String verdict, String total, String grade, List<String> tables, List<String> problems) {

        Sample tables(String... sums) {
            assertThat(sums).hasSameSizeAs(TABLES);
            return new Sample(file, verdict, total, grade, List.of(sums), problems);
        }

        Sample problems(String... all) {
            return new Sample(file, verdict, total, grade, tables, List.of(all));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private static Sample accepted(String file, String total, String grade) {
        return new Sample(file, "可接收", total, grade, List.of(), List.of());
    }

    private static Sample needsReview(String file, String total, String grade) {
        return new Sample(file, "待人工核定", total, grade, List.of(), List.of());
    }

    private static Sample goesBack(String file, String total, String grade) {
        return new Sample(file, "退回修改", total, grade, List.of(), List.of());
    }

    private static Sample unreadable(String file, String code) {
        return new Sample(file, "无法读取", "", "", List.of(), List.of(code));
    }

    private static Stream<Sample> samples() {
        return Stream.of(good(), forAPersonToDecide(), goingBack(), notReadable()).flatMap(List::stream);
    }

    private static List<Sample> good() {
        return List.of(
            accepted("王芳_优秀.xlsx", "19.5 + 15 + 8 + 14 + 9 + 19 + 10 = 94.5", "优秀")
                .tables("20 - 1*1 + 0.5*1 = 19.5", "15 + 3 = 18, at most = 15", "10 - 2*1 = 8", "15 - 1*1 = 14", "5 + 4 = 9", "20 - 1*1 = 19",
                    "5 + 5 + 5 + 10 + 82.4*0.35 = 53.84, at most = 10")
                .problems("R12 表3 安全", "R12 表8 报表工作"),
            accepted("张伟_有扣分_LibreOffice.xlsx", "17 + 10 + 5 + 11 + 10 + 16 + 10 = 79", "合格")
                .tables("20 - 1*3 = 17", "15 - 5*1 = 10", "10 - 5*1 = 5", "15 - 1*2 - 2*1 = 11", "3 - 3*1 + 10 = 10", "20 - 1*4 = 16",
                    "3 - 5*1 - 2*1 + 3 + 5 - 2 + 0 + 81.5*0.35 = 30.525, at most = 10")
                .problems("R12 表8 报表工作"),
            accepted("张伟_有扣分_又交了一次.xlsx", "17 + 10 + 5 + 11 + 10 + 16 + 10 = 79", "合格")
                .problems("X02", "R12 表8 报表工作"),
            accepted("陈静_官方版_合格.xlsx", "17.5 + 7 + 3 + 8 + 7 + 14 + 10 = 66.5", "合格")
                .tables("20 - 4 + 1.5 = 17.5", "15 + 0 - 5 - 3 = 7", "10 - 7 = 3", "15 - 3 - 4 = 8", "3 - 3 + 4 + 3 + 0 = 7", "20 + 0 - 6 = 14",
                    "5 + 3 + 3 + 5 + 27.3 + 0 = 43.3, at most = 10")
                .problems("R12 表8"),
            accepted("李娜_高一6班_良好.xlsx", "16 + 15 + 8 + 13 + 9 + 15 + 10 = 86", "良好")
                .tables("20 - 1*4 = 16", "15 + 3 = 18, at most = 15", "10 - 2*1 = 8", "15 - 1*2 = 13", "5 - 3*1 + 4 + 3*1 = 9", "20 - 1*5 = 15",
                    "3 + 5 + 3 + 5 + 76.6*0.35 + 5*1 = 47.81, at most = 10")
                .problems("R12 表3 安全", "R12 表8 报表工作"),
            accepted("李娜_高二1班_官方版.xlsx", "14.5 + 10 + 1 + 9 + 9 + 9 + 10 = 62.5", "合格")
                .tables("20 - 6 + 0.5 = 14.5", "15 + 0 - 5 = 10", "10 - 9 = 1", "15 - 4 - 2 = 9", "3 - 3 + 4 + 5 = 9", "20 - 10 - 1 = 9",
                    "1 + 3 + 0 + 5 + 24.5 + 0 = 33.5, at most = 10")
                .problems("R12 表8"),
            accepted("孙丽_不合格_不得评先进.xlsx", "8 + 0 + 0 + 5 + 0 + 5 + 2 = 20", "不合格")
                .tables("20 - 1*12 = 8", "15 - 10*1 - 3*3 = -4, at least = 0", "10 - 5*2 - 2*1 = -2, at least = 0", "15 - 1*4 - 2*3 = 5",
                    "0 - 3*2 + 4 = -2, at least = 0", "20 - 10*1 - 1*5 = 5", "0 - 5*3 - 2*2 + 0 + 0 + 0 + 60*0.35 = 2"),
            accepted("吴刚_五十九分半_不合格.xlsx", "15.5 + 10 + 5 + 6 + 4 + 9 + 10 = 59.5", "不合格")
                .tables("20 - 1*5 + 0.5*1 = 15.5", "15 - 5*1 = 10", "10 - 5*1 = 5", "15 - 1*5 - 2*2 = 6", "3 - 3*1 + 4 = 4", "20 - 1*11 = 9",
                    "3 + 5 + 3 + 5 + 70*0.35 = 40.5, at most = 10")
                .problems("R12 表8 报表工作"),
            accepted("欧阳𬭚_全角数字和空格.xlsx", "17 + 15 + 8 + 13 + 10 + 20 + 10 = 93", "优秀")
                .tables("20 - 1*3 = 17", "15 + 3 = 18, at most = 15", "10 - 2*1 = 8", "15 - 1*2 = 13", "5 + 10 = 15, at most = 10", "20 - 1*0 = 20",
                    "5 + 5 + 5 + 10 + 82.4*0.35 = 53.84, at most = 10")
                .problems("C02 表2 卫生!G4", "C07 表3 安全!G4", "C06 表4 早操!G5", "C07 表5 出勤率!G4", "C07 表6 班级纪律!G4", "C07 表7 流失催费!G5",
                    "C02 表7 流失催费!G5", "C02 表8 报表工作!G11", "R12 表3 安全", "R12 表6 班级纪律", "R12 表8 报表工作"),
            accepted("董洁_附情况说明和批注.xlsx", "18 + 15 + 10 + 13 + 7 + 17 + 10 = 90", "优秀")
                .tables("20 - 1*2 = 18", "= 15", "= 10", "15 - 2*1 = 13", "3 + 4 = 7", "20 - 1*3 = 17", "3 + 3 + 3 + 5 + 65*0.35 = 36.75, at most = 10")
                .problems("S06 情况说明", "S16 表2 卫生!G4", "R12 表8 报表工作"),
            accepted("刘洋_官方版_自己打的表.xlsx", "19 + 15 + 8 + 12 + 10 + 12 + 10 = 86", "良好")
                .tables("20 - 2 + 1 = 19", "15 + 3 = 18, at most = 15", "10 - 2 = 8", "15 - 1 - 2 = 12", "5 + 0 + 4 + 2 = 11, at most = 10", "20 + 0 - 8 = 12",
                    "5 + 5 + 5 + 10 + 29.75 + 5 = 59.75, at most = 10")
                .problems("R12 表3", "R12 表6", "R12 表8"));
    }

    private static List<Sample> forAPersonToDecide() {
        return List.of(
            needsReview("赵敏_待校务委员会.xlsx", "18 + 15 + 10 + 14 + 9 + 20 + 10 = 96", "优秀")
                .tables("20 - 1*2 = 18", "= 15", "= 10", "15 - 1*1 = 14", "5 + 4 = 9", "= 20", "5 + 5 + 5 + 10 + 80*0.35 = 53, at most = 10")
                .problems("R15 表3 安全!G8", "R12 表8 报表工作"),
            needsReview("宋佳_官方版_看不出是否刑事案件.xlsx", "19 + 5 + 10 + 14 + 9 + 18 + 10 = 85", "良好")
                .tables("20 - 1 = 19", "15 - 10 = 5", "= 10", "15 - 1 = 14", "5 + 0 + 4 = 9", "20 - 2 = 18", "5 + 5 + 5 + 10 + 28 + 0 = 53, at most = 10")
                .problems("R20 表3!G5", "R12 表8"),
            needsReview("韩雪_催费不适用.xlsx", "20 + 15 + 5 + 15 + 10 + 20 + 10 = 95", "优秀")
                .tables("= 20", "15 + 3 = 18, at most = 15", "10 - 5*1 = 5", "= 15", "3 + 10 = 13, at most = 10", "20 - nothing = 20",
                    "5 + 5 + 5 + 10 + 90*0.35 = 56.5, at most = 10")
                .problems("R21 表7 流失催费!G5", "R12 表3 安全", "R12 表6 班级纪律", "R12 表8 报表工作"),
            needsReview("魏东_旧版.xls", "19 + 15 + 10 + 14 + 9 + 18 + 10 = 95", "优秀")
                .tables("20 - 1*1 = 19", "= 15", "= 10", "15 - 1*1 = 14", "5 + 4 = 9", "20 - 1*2 = 18", "5 + 5 + 5 + 10 + 80*0.35 = 53, at most = 10")
                .problems("F06", "R12 表8 报表工作"));
    }

    /** Each has a class without much to say, 20-1, 15, 10, 15-1, 5+4, 20-2 and 10 of 53, apart from what its name says. */
    private static List<Sample> goingBack() {
        return List.of(
            goesBack("李强_次数有小数.xlsx", "", "")
                .tables("= 19", "= 15", "?", "= 14", "= 9", "= 18", "= 10")
                .problems("C10 表4 早操!G4", "R12 表8 报表工作"),
            goesBack("何平_表1总分写错.xlsx", "19 + 15 + 10 + 14 + 9 + 18 + 10 = 95", "优秀")
                .problems("R10 表1 汇总!D14", "R12 表8 报表工作"),
            goesBack("黄明_缺表5.xlsx", "", "")
                .tables("= 19", "= 15", "= 10", "?", "= 9", "= 18", "= 10")
                .problems("S03", "R12 表8 报表工作"),
            goesBack("周杰_官方版_得不出的分.xlsx", "19 + 15 + 7 + 14 + 9 + 18 + 10 = 92", "优秀")
                .problems("R02 表4!G4", "R12 表8"),
            goesBack("郑慧_无学生违纪与治安案件矛盾.xlsx", "19 + 13 + 10 + 14 + 9 + 18 + 10 = 93", "优秀")
                .tables("= 19", "15 + 3 - 5*1 = 13", "= 10", "= 14", "= 9", "= 18", "= 10")
                .problems("R08 表3 安全!G4", "R12 表8 报表工作"),
            goesBack("林涛_扣分无原因.xlsx", "19 + 10 + 10 + 14 + 9 + 18 + 10 = 90", "优秀")
                .problems("R03 表3 安全!I8", "R12 表8 报表工作"),
            goesBack("徐燕_官方版_扣分无原因.xlsx", "19 + 15 + 5 + 14 + 9 + 18 + 10 = 90", "优秀")
                .problems("R03 表1!E9", "R12 表8"),
            goesBack("杨帆_官方版_扣分写成加分.xlsx", "19 + 15 + 10 + 14 + 9 + 20 + 10 = 97", "优秀")
                .problems("R07 表7!G5", "R12 表8"),
            goesBack("高峰_处处写错.xlsx", "", "")
                .tables("?", "?", "?", "?", "?", "?", "?")
                .problems("C05 表2 卫生!G4", "C27 表3 安全!G8", "C03 表4 早操!G4", "C04 表5 出勤率!G4", "C01 表6 班级纪律!G4", "C09 表7 流失催费!G5",
                    "C12 表8 报表工作!G7"),
            goesBack("唐勇_月份认不出.xlsx", "19 + 15 + 10 + 14 + 9 + 18 + 10 = 95", "优秀")
                .problems("C15 表1 汇总!C4", "R12 表8 报表工作"),
            goesBack("冯燕_超过当月天数.xlsx", "19 + 15 + 10 + 0 + 9 + 18 + 10 = 81", "良好")
                .tables("= 19", "= 15", "= 10", "15 - 1*31 = -16, at least = 0", "= 9", "= 18", "= 10")
                .problems("R05 表5 出勤率!G4", "R12 表8 报表工作"),
            goesBack("于洋_得分与登记不符.xlsx", "19 + 15 + 10 + 14 + 9 + 18 + 10 = 95", "优秀")
                .problems("R01 表2 卫生!H4", "R12 表8 报表工作"),
            goesBack("蒋琳_表1得分和等次写错.xlsx", "19 + 15 + 10 + 14 + 9 + 18 + 10 = 95", "优秀")
                .problems("R09 表1 汇总!D9", "R11 表1 汇总!F4", "R12 表8 报表工作"),
            goesBack("许慧_什么都没填.xlsx", "", "")
                .tables("= 20", "= 15", "= 10", "= 15", "?", "= 20", "?")
                .problems("C01 表6 班级纪律!G4", "C01 表6 班级纪律!G6", "C01 表8 报表工作!G4", "C01 表8 报表工作!G7", "C01 表8 报表工作!G8",
                    "C01 表8 报表工作!G10", "C01 表8 报表工作!G11"),
            goesBack("曹亮_改了标准分.xlsx", "19 + 15 + 10 + 14 + 9 + 18 + 10 = 95", "优秀")
                .problems("S11 表1 汇总!C7", "R12 表8 报表工作"),
            goesBack("丁玲_删了一行_表4有两份.xlsx", "", "")
                .tables("?", "= 15", "?", "= 14", "= 9", "= 18", "= 10")
                .problems("S09 表2 卫生", "S05 表4 早操(改)", "R12 表8 报表工作"),
            goesBack("方正_公式引用失效.xlsx", "", "")
                .tables("= 19", "= 15", "= 10", "= 14", "= 9", "?", "= 10")
                .problems("C19 表7 流失催费!G5", "R12 表8 报表工作"),
            goesBack("马丽_交了两份之一.xlsx", "19 + 15 + 10 + 14 + 9 + 18 + 10 = 95", "优秀")
                .problems("X01", "R12 表8 报表工作"),
            goesBack("马丽_交了两份之二.xlsx", "17 + 15 + 10 + 14 + 9 + 18 + 10 = 93", "优秀")
                .problems("X01", "R12 表8 报表工作"));
    }

    private static List<Sample> notReadable() {
        return List.of(unreadable("空文件.xlsx", "F01"), unreadable("没传完的文件.xlsx", "F02"), unreadable("潘悦_有密码.xlsx", "F03"),
            unreadable("其实是csv.xlsx", "F05"), unreadable("别的表格_教室设备.xlsx", "S01"));
    }

    /** Skipped, and said so. */
    private static final String LOCK_FILE = "~$王芳_优秀.xlsx";

    @TempDir
    static Path out;

    private static Map<Path, byte[]> before;
    private static RunResult result;
    private static JsonNode json;

    @BeforeAll
    static void run() throws IOException {
        before = contents(SAMPLES);
        Sources sources = Sources.find(List.of(SAMPLES), out);
        result = new MonthRun(Forms.scheme(), Templates.builtIn().forSchool("城关中学"), new OutputFolder(out), 2, (step, done, all) -> { }).run(sources.workbooks());
        json = new ObjectMapper().readTree(Files.readAllBytes(out.resolve("result.json")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @DisplayName("get the verdict, the score and the problems that their makers meant them to have")
    void asMeant(Sample sample) {
        Outcome outcome = outcome(sample);

        assertThat(outcome.verdict().title()).isEqualTo(sample.verdict());
        assertThat(outcome.problems().stream().map(SampleWorkbooksTest::described)).containsExactlyInAnyOrderElementsOf(sample.problems());
        assertThat(outcome.assessment().flatMap(score -> score.total()).map(Points::toString).orElse("")).isEqualTo(resultOf(sample.total()));
        assertThat(outcome.assessment().flatMap(score -> score.grade()).map(band -> band.name()).orElse("")).isEqualTo(sample.grade());
        assertThat(outcome.failures()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @DisplayName("get the table scores worked out by hand")
    void tableScores(Sample sample) {
        List<String> expected = sample.tables().stream().map(SampleWorkbooksTest::resultOf).toList();
        List<String> found = outcome(sample).assessment().stream().flatMap(score -> score.tables().stream())
            .map(table -> table.score().map(Points::toString).orElse("?")).toList();

        assertThat(found).isEqualTo(expected.isEmpty() ? found : expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @DisplayName("stand in result.json with the same verdict, score and problems")
    void inJson(Sample sample) {
        JsonNode workbook = workbook(sample.file());
        List<String> problems = new ArrayList<>();
        workbook.get("problems").forEach(problem -> problems.add(described(problem)));

        assertThat(workbook.get("verdict").asText()).isEqualTo(sample.verdict());
        assertThat(workbook.get("total").asText("")).isEqualTo(resultOf(sample.total()));
        assertThat(workbook.get("grade").asText("")).isEqualTo(sample.grade());
        assertThat(problems).containsExactlyInAnyOrderElementsOf(sample.problems());
    }

    @Test
    @DisplayName("are these, and no others")
    void noOthers() {
        List<String> expected = new ArrayList<>(samples().map(sample -> "2026-09/" + sample.file()).toList());
        expected.add("2026-09/" + LOCK_FILE);

        assertThat(result.outcomes().stream().map(outcome -> outcome.source().name())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(before.keySet().stream().map(path -> SAMPLES.relativize(path).toString().replace('\\', '/')))
            .containsExactlyInAnyOrderElementsOf(Stream.concat(expected.stream(), Stream.of("名册.xlsx")).toList());
        assertThat(result.roster().teachers()).hasSize(33);
    }

    @Test
    @DisplayName("are only read, never written to")
    void untouched() throws IOException {
        Map<Path, byte[]> after = contents(SAMPLES);

        assertThat(after).containsOnlyKeys(before.keySet());
        before.forEach((path, bytes) -> assertThat(after.get(path)).as(path.toString()).isEqualTo(bytes));
    }

    @Test
    @DisplayName("give a workbook and a report each to those that can be accepted, a copy to those that go back, the same workbook only once")
    void outputs() throws IOException {
        List<String> expected = new ArrayList<>(List.of("问题清单.xlsx", "result.json", "2026-09/绩效发放表.xlsx", "2026-09/绩效发放表.pdf", "2026-09/月度汇总.xlsx", "2026-09/月度汇总.pdf", "2026-09/公示.pdf", "2026-09/汇总报告.pdf"));
        Stream.of("王芳", "张伟", "陈静", "李娜_T006", "李娜_T007", "孙丽", "吴刚", "欧阳𬭚", "董洁", "刘洋", "赵敏", "宋佳", "韩雪", "魏东").forEach(who -> {
            expected.add("2026-09/班主任/" + who + "_2026-09.xlsx");
            expected.add("2026-09/班主任/" + who + "_2026-09.pdf");
            expected.add("2026-09/班主任/" + who + "_2026-09_反馈单.pdf");
        });
        Stream.of("丁玲_2026-09", "于洋_2026-09", "何平_2026-09", "冯燕_2026-09", "周杰_2026-09", "唐勇月份认不出", "徐燕_2026-09", "方正_2026-09", "曹亮_2026-09",
            "李强_2026-09", "杨帆_2026-09", "林涛_2026-09", "蒋琳_2026-09", "许慧_2026-09", "郑慧_2026-09", "马丽_2026-09_马丽交了两份之一",
            "马丽_2026-09_马丽交了两份之二", "高峰_2026-09", "黄明_2026-09").forEach(who -> expected.add("退回/" + who + "_退回.xlsx"));

        assertThat(contents(out).keySet().stream().map(path -> out.relativize(path).toString().replace('\\', '/')))
            .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(texts(workbook("李娜_高二1班_官方版.xlsx").get("outputs")))
            .containsExactly("2026-09/班主任/李娜_T007_2026-09.xlsx", "2026-09/班主任/李娜_T007_2026-09.pdf",
                "2026-09/班主任/李娜_T007_2026-09_反馈单.pdf");
        assertThat(texts(workbook("张伟_有扣分_又交了一次.xlsx").get("outputs"))).isEmpty();
        assertThat(texts(workbook("李强_次数有小数.xlsx").get("outputs"))).containsExactly("退回/李强_2026-09_退回.xlsx");
    }

    @Test
    @DisplayName("fill result.json with exactly the fields of its version 1")
    void fieldsOfVersion1() {
        assertThat(keys(json)).containsExactly("version", "scheme", "workbooks", "remarks", "notChecked", "counts");
        assertThat(json.get("version").asInt()).isEqualTo(1);
        assertThat(keys(json.get("scheme"))).containsExactly("id", "version");
        for (JsonNode workbook : json.get("workbooks")) {
            assertThat(keys(workbook)).containsExactly("file", "sha256", "teacher", "staffId", "className", "month", "layout", "verdict", "total", "grade", "pay",
                "provisional", "honorsRuledOutBy", "tables", "problems", "outputs");
            workbook.get("tables").forEach(table -> {
                assertThat(keys(table)).containsExactly("id", "standard", "raw", "score", "overflow", "derivation", "lines");
                table.get("lines").forEach(line -> assertThat(keys(line)).containsExactly("id", "entry", "points", "cell"));
            });
            workbook.get("problems").forEach(problem ->
                assertThat(keys(problem)).containsExactly("code", "severity", "sheet", "cell", "found", "message", "clause", "fix"));
        }
    }

    @Test
    @DisplayName("are counted by verdict: 11 accepted, 19 go back, 3 wait, 5 unreadable; the lock file is no workbook")
    void counts() {
        assertThat(json.get("counts").toString()).isEqualTo("{\"可接收\":11,\"退回修改\":19,\"待人工核定\":4,\"无法读取\":5}");
        assertThat(json.get("workbooks")).hasSize(39);
    }

    @Test
    @DisplayName("give every value of a workbook: who, when, layout, pay, exact decimals as text")
    void oneWorkbookInFull() {
        JsonNode workbook = workbook("吴刚_五十九分半_不合格.xlsx");
        JsonNode hygiene = workbook.get("tables").get(0);

        assertThat(workbook.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(Stream.of("teacher", "staffId", "className", "month", "layout").map(key -> workbook.get(key).asText()))
            .containsExactly("吴刚", "T009", "高二(3)班", "2026-09", "登记版");
        // 600 - 10 * (100 - 59.5) = 195
        assertThat(workbook.get("pay").asText()).isEqualTo("195.00");
        assertThat(workbook.get("provisional").asBoolean()).isFalse();
        assertThat(Stream.of("id", "standard", "raw", "score", "overflow").map(key -> hygiene.get(key).asText()))
            .containsExactly("表2", "20", "15.5", "15.5", "0");
        assertThat(hygiene.get("lines").toString()).isEqualTo("[{\"id\":\"2.1\",\"entry\":\"5\",\"points\":\"-5\",\"cell\":\"表2 卫生!G4\"},"
            + "{\"id\":\"2.2\",\"entry\":\"1\",\"points\":\"0.5\",\"cell\":\"表2 卫生!G5\"}]");
    }

    @Test
    @DisplayName("rule 先进 out, pay nothing for 20 points, and stay provisional while the 校务委员会 has not decided")
    void flags() {
        JsonNode ruledOut = workbook("孙丽_不合格_不得评先进.xlsx");

        assertThat(texts(ruledOut.get("honorsRuledOutBy"))).containsExactly("3.2a", "3.3");
        // 600 - 10 * (100 - 20) = -200, at least 0
        assertThat(ruledOut.get("pay").asText()).isEqualTo("0.00");
        assertThat(workbook("赵敏_待校务委员会.xlsx").get("provisional").asBoolean()).isTrue();
        assertThat(texts(workbook("宋佳_官方版_看不出是否刑事案件.xlsx").get("honorsRuledOutBy"))).isEmpty();
        assertThat(workbook("刘洋_官方版_自己打的表.xlsx").get("staffId").asText()).isEqualTo("T011");
        assertThat(workbook("刘洋_官方版_自己打的表.xlsx").get("layout").asText()).isEqualTo("官方版");
    }

    @Test
    @DisplayName("list what could not be checked because something else has to be put right first")
    void notChecked() {
        List<String> found = new ArrayList<>();
        json.get("notChecked").forEach(left -> found.add(left.get("file").asText().replace("2026-09/", "") + " " + described(left)));

        assertThat(found).containsExactlyInAnyOrder(
            LOCK_FILE + " F13",
            "唐勇_月份认不出.xlsx R05 表1 汇总!C4", "唐勇_月份认不出.xlsx C16 表1 汇总!C4",
            "黄明_缺表5.xlsx R09 表1 汇总!D10", "黄明_缺表5.xlsx R10 表1 汇总!D14", "黄明_缺表5.xlsx R11 表1 汇总!F4",
            "方正_公式引用失效.xlsx R01 表7 流失催费!H5", "方正_公式引用失效.xlsx R09 表7 流失催费!H6", "方正_公式引用失效.xlsx R09 表1 汇总!D12",
            "方正_公式引用失效.xlsx R10 表1 汇总!D14", "方正_公式引用失效.xlsx R11 表1 汇总!F4");
    }

    private static Outcome outcome(Sample sample) {
        return result.outcomes().stream().filter(outcome -> outcome.source().name().equals("2026-09/" + sample.file())).findFirst().orElseThrow();
    }

    private static JsonNode workbook(String file) {
        for (JsonNode workbook : json.get("workbooks")) {
            if (workbook.get("file").asText().equals("2026-09/" + file)) {
                return workbook;
            }
        }
        throw new AssertionError("not in result.json: " + file);
    }

    private static String described(Problem problem) {
        return (problem.code() + " " + problem.place().address()).strip();
    }

    private static String described(JsonNode problem) {
        String cell = problem.get("cell").asText();
        return (problem.get("code").asText() + " " + problem.get("sheet").asText() + (cell.isEmpty() ? "" : "!" + cell)).strip();
    }

    /** What follows the last equals sign. */
    private static String resultOf(String sum) {
        return sum.substring(sum.lastIndexOf('=') + 1).strip();
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Map<Path, byte[]> contents(Path folder) throws IOException {
        Map<Path, byte[]> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
        return contents;
    }
}
