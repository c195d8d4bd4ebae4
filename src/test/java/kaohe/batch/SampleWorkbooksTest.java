package kaohe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import kaohe.scheme.SchemeFiles;
import kaohe.template.Templates;

/** What the sample workbooks come to, worked out by hand from the official forms. The world is closed: no other files, no other problems. */
class SampleWorkbooksTest {

    private static final Path SAMPLES = Path.of("sample-workbooks");
    private static final String CAPPED = "R12 表6 班级纪律, R12 表8 报表工作";
    private static final String CAPPED_OFFICIAL = "R12 表6, R12 表8";

    @TempDir
    static Path out;
    private static RunResult result;
    private static JsonNode json;
    private static Map<String, byte[]> inputs;

    /**
     * @param scores   of 表2 to 表8, with a dash where there can be none; empty where the sum is not the point of the sample
     * @param problems code and place of every one of them
     */
    private record Sample(String file, String verdict, String total, String grade, String pay, String scores, String problems) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
            // 2.1: 1, 2.2: 3, so 20 - 1 + 1.5 = 20.5, capped at 20; 3.1: 15 + 3, capped at 15; all else full
            new Sample("王芳_优秀", "可接收", "100", "优秀", "600.00", "20 15 10 15 10 20 10", "R12 表2 卫生, R12 表3 安全, " + CAPPED),
            new Sample("王芳_又交一次", "可接收", "100", "优秀", "600.00", "20 15 10 15 10 20 10", "X02, R12 表2 卫生, R12 表3 安全, " + CAPPED),
            // 20 - 3 + 0.5; 10 - 5; 15 - 2; 3 - 3 + 4; 20 - 4; 3 - 5 - 4 + 3 + 3 + 5 + 0.35 x 82.4 = 33.84, capped
            new Sample("张伟_良好_用LibreOffice填", "可接收", "80.5", "良好", "600.00", "17.5 15 5 13 4 16 10", "R12 表8 报表工作"),
            // 20 - 4; 15 - 5; 10 - 7; 15 - 6; 3 - 3 + 4; 20 - 12; 5 + 3 + 3 + 5 + 28.84, capped: exactly 60
            new Sample("陈静_官方版_正好合格", "可接收", "60", "合格", "600.00", "16 10 3 9 4 8 10", "R12 表8"),
            // 20 - 2; 15 + 3, capped; 10; 15 - 3; 5 + 4 + 2, capped; 20 - 5; 5 + 3 + 5 + 5 + 24.5, capped: exactly 90
            new Sample("刘洋_官方版_自己打的表", "可接收", "90", "优秀", "600.00", "18 15 10 12 10 15 10", "R12 表3, " + CAPPED_OFFICIAL),
            // 15 - 9, with 3.4 awaited
            new Sample("赵敏_待校务委员会核定", "待人工核定", "91", "优秀", "600.00", "20 6 10 15 10 20 10", "R15 表3 安全!G8, " + CAPPED),
            // 20 - 8; 15 - 10 - 5; 10 - 10 - 2, floored; 15 - 10; 0 - 6 + 0, floored; 20 - 10 - 3; 0 - 5 + 0 + 0 - 2 + 0 + 14 = 7
            // pay: 600 - 10 x (100 - 31) is below 0
            new Sample("孙磊_不合格", "可接收", "31", "不合格", "0.00", "12 0 0 5 0 7 7", ""),
            new Sample("李娜_高二1班", "可接收", "97", "优秀", "600.00", "18 15 10 15 10 19 10", CAPPED),
            new Sample("李娜_高二6班_用LibreOffice填", "可接收", "95", "优秀", "600.00", "20 15 5 15 10 20 10", CAPPED),
            new Sample("欧阳𬭚_姓名有生僻字", "可接收", "99", "优秀", "600.00", "20 15 10 14 10 20 10", CAPPED),
            // 20 - 2; 10 - 5; 20 - 3
            new Sample("周涛_全角数字和空格_可接收", "可接收", "90", "优秀", "600.00", "18 15 5 15 10 17 10",
                "C02 表2 卫生!G4, C07 表4 早操!G4, C06 表7 流失催费!G5, " + CAPPED),
            // 20 + 1, capped; 20 - 2
            new Sample("林琳_附有说明页和批注", "可接收", "98", "优秀", "600.00", "20 15 10 15 10 18 10", "S06 情况说明, S16 表7 流失催费!G5, R12 表2 卫生, " + CAPPED),
            new Sample("钱峰_汉字数字", "待人工核定", "-", "-", "-", "20 15 10 15 10 - 10", "C03 表7 流失催费!G5, " + CAPPED),
            new Sample("李强_次数有小数", "退回修改", "-", "-", "-", "20 15 - 15 10 20 10", "C10 表4 早操!G4, " + CAPPED),
            new Sample("吴霞_总分写错", "退回修改", "95", "优秀", "600.00", "20 15 5 15 10 20 10", "R10 表1 汇总!D14, " + CAPPED),
            new Sample("郑浩_缺表5", "退回修改", "-", "-", "-", "20 15 10 - 10 20 10", "S03, " + CAPPED),
            // 15 + 3 - 5
            new Sample("何军_无违纪却有治安案件", "退回修改", "98", "优秀", "600.00", "20 13 10 15 10 20 10", "R08 表3 安全!G4, " + CAPPED),
            new Sample("冯雪_官方版_得不出的分", "退回修改", "99", "优秀", "600.00", "20 15 9 15 10 20 10", "R02 表4!G4, " + CAPPED_OFFICIAL),
            new Sample("马丽_官方版_扣分无原因", "退回修改", "97", "优秀", "600.00", "20 15 10 15 10 17 10", "R03 表1!E12, " + CAPPED_OFFICIAL),
            new Sample("黄梅_第一稿", "退回修改", "99", "优秀", "600.00", "19 15 10 15 10 20 10", "X01, " + CAPPED),
            new Sample("黄梅_第二稿_内容不同", "退回修改", "98", "优秀", "600.00", "18 15 10 15 10 20 10", "X01, " + CAPPED),
            unreadable("空文件", "F01"), unreadable("只传了一半", "F02"), unreadable("设了密码", "F03"), unreadable("其实是csv", "F05"),
            unreadable("压缩方法少见", "F12"), unreadable("另一种表_工资", "S01"));
    }

    private static Sample unreadable(String file, String code) {
        return new Sample(file, "无法读取", "-", "-", "-", "", code);
    }

    @BeforeAll
    static void run() throws IOException {
        inputs = bytes(SAMPLES);
        OutputFolder folder = new OutputFolder(out);
        result = new MonthRun(SchemeFiles.builtIn().scheme().orElseThrow(), Templates.builtIn(), "", folder, 2, (step, done, all) -> { })
            .run(Sources.find(List.of(SAMPLES), out).workbooks());
        json = new ObjectMapper().readTree(out.resolve("result.json").toFile());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void theSampleComesToWhatTheRulesSay(Sample sample) {
        JsonNode workbook = workbook("2026-09/" + sample.file() + ".xlsx");
        assertThat(workbook.get("verdict").asText()).isEqualTo(sample.verdict());
        assertThat(text(workbook.get("total"))).isEqualTo(sample.total());
        assertThat(text(workbook.get("grade"))).isEqualTo(sample.grade());
        assertThat(text(workbook.get("pay"))).isEqualTo(sample.pay());
        assertThat(texts(workbook.get("tables"), "score")).isEqualTo(sample.scores());
        assertThat(Stream.of(sample.problems().split(", ")).filter(each -> !each.isEmpty()).toList())
            .containsExactlyInAnyOrderElementsOf(problems(workbook));
    }

    @Test
    void thereAreNoOtherWorkbooks() {
        assertThat(json.get("workbooks")).extracting(workbook -> workbook.get("file").asText())
            .containsExactlyInAnyOrderElementsOf(samples().map(sample -> "2026-09/" + sample.file() + ".xlsx").toList());
        assertThat(json.get("counts").toString()).isEqualTo("{\"可接收\":11,\"退回修改\":8,\"待人工核定\":2,\"无法读取\":6}");
        assertThat(json.get("notChecked")).extracting(left -> left.get("file").asText() + " " + left.get("code").asText())
            .containsExactly("2026-09/~$王芳_优秀.xlsx F13");
        assertThat(result.roster()).hasSize(19);
        assertThat(result.anyGoesBack()).isTrue();
        assertThat(result.anyFailure()).isFalse();
    }

    @Test
    void outputsStandWhereTheyAreExpectedAndNothingElseDoes() throws IOException {
        assertThat(bytes(out).keySet()).containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("问题清单.xlsx", "result.json"),
            Stream.of("刘洋", "周涛", "孙磊", "张伟", "李娜_T007", "李娜_T012", "林琳", "欧阳𬭚", "王芳", "赵敏", "钱峰", "陈静")
                .flatMap(name -> Stream.of("xlsx", "pdf").map(type -> "2026-09/班主任/" + name + "_2026-09." + type))).toList());
        assertThat(texts(workbook("2026-09/王芳_优秀.xlsx").get("outputs"), null))
            .isEqualTo("2026-09/班主任/王芳_2026-09.xlsx 2026-09/班主任/王芳_2026-09.pdf");
        assertThat(workbook("2026-09/王芳_又交一次.xlsx").get("outputs")).isEmpty();
    }

    @Test
    void theInputsAreUntouched() throws IOException {
        Map<String, byte[]> now = bytes(SAMPLES);
        assertThat(now.keySet()).isEqualTo(inputs.keySet());
        now.forEach((name, content) -> assertThat(content).as(name).isEqualTo(inputs.get(name)));
    }

    @Test
    void aSecondRunWritesTheSameBytesAndReplacesNothing() throws IOException {
        Map<String, byte[]> first = bytes(out);
        OutputFolder folder = new OutputFolder(out);
        new MonthRun(SchemeFiles.builtIn().scheme().orElseThrow(), Templates.builtIn(), "", folder, 1, (step, done, all) -> { })
            .run(Sources.find(List.of(SAMPLES), out).workbooks());
        assertThat(folder.replaced()).isZero();
        assertThat(bytes(out).keySet()).isEqualTo(first.keySet());
    }

    @Test
    void resultJsonHasTheFieldsOfVersionOne() {
        assertThat(json.fieldNames()).toIterable().containsExactly("version", "scheme", "workbooks", "notChecked", "counts");
        assertThat(json.get("version").asInt()).isEqualTo(1);
        JsonNode workbook = workbook("2026-09/孙磊_不合格.xlsx");
        assertThat(workbook.fieldNames()).toIterable().containsExactly("file", "sha256", "teacher", "staffId", "className", "month", "layout", "verdict",
            "total", "grade", "pay", "provisional", "honorsRuledOutBy", "tables", "problems", "outputs");
        assertThat(workbook.get("staffId").asText()).isEqualTo("T006");
        assertThat(workbook.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(workbook.get("honorsRuledOutBy").toString()).isEqualTo("[\"3.2a\"]");
        JsonNode table = workbook.get("tables").get(2);
        assertThat(table.fieldNames()).toIterable().containsExactly("id", "standard", "raw", "score", "overflow", "derivation", "lines");
        assertThat(table.get("raw").asText()).isEqualTo("-2");
        assertThat(table.get("derivation").asText()).isEqualTo("10 − 5×2 (早操、晚自习缺 2 次) − 2×1 (班级状况不好 1 次) = −2\uff0c扣完为止\uff0c得 0");
        assertThat(table.get("lines").get(0).toString()).isEqualTo("{\"id\":\"4.1a\",\"entry\":\"2\",\"points\":\"-10\",\"cell\":\"表4 早操!G4\"}");
        JsonNode problem = workbook("2026-09/李强_次数有小数.xlsx").get("problems").get(0);
        assertThat(problem.fieldNames()).toIterable().containsExactly("code", "severity", "sheet", "cell", "found", "message", "clause", "fix");
        assertThat(problem.get("found").asText()).isEqualTo("2.5");
        assertThat(workbook("2026-09/赵敏_待校务委员会核定.xlsx").get("provisional").asBoolean()).isTrue();
        assertThat(workbook("2026-09/赵敏_待校务委员会核定.xlsx").get("honorsRuledOutBy").toString()).isEqualTo("[\"3.3\"]");
        assertThat(workbook("2026-09/刘洋_官方版_自己打的表.xlsx").get("staffId").asText()).as("from the roster").isEqualTo("T004");
    }

    private static JsonNode workbook(String file) {
        for (JsonNode workbook : json.get("workbooks")) {
            if (workbook.get("file").asText().equals(file)) {
                return workbook;
            }
        }
        throw new AssertionError(file);
    }

    private static List<String> problems(JsonNode workbook) {
        return Stream.of(new ObjectMapper().convertValue(workbook.get("problems"), Map[].class))
            .map(problem -> problem.get("code") + ("" + problem.get("sheet") + problem.get("cell")).replaceFirst("^(?=.)", " ")
                .replaceFirst(problem.get("cell") + "$", problem.get("cell").equals("") ? "" : "!" + problem.get("cell"))).toList();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "-" : value.asText();
    }

    private static String texts(JsonNode array, String field) {
        StringBuilder out = new StringBuilder();
        array.forEach(each -> out.append(out.isEmpty() ? "" : " ").append(text(field == null ? each : each.get(field))));
        return out.toString();
    }

    private static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
