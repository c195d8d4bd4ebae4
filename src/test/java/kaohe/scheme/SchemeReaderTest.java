package kaohe.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.problem.Severity;

/** Mistakes in a scheme file are all found at once, each with its line and column. */
class SchemeReaderTest {

    private static final String YAML = yaml();

    private static String yaml() {
        try {
            return Files.readString(Path.of("templates/tables-1-8/scheme.yaml"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "standard: 15         | standard: 十五        | P09 | standard 应为数字",
        "standard: 20         | standard: 21          | P08 | 各表标准分之和为",
        "value: 35%           | value: 35             | P09 | 应为百分数",
        "value: 标准分        | value: 满分           | P09 | 可用：标准分、不封顶",
        "value: 方案一        | value: 方案三         | P09 | 可用：方案一、方案二",
        "plan: $pay-plan      | plan: 方案九          | P06 | 请选定绩效方案",
        "from: $good          | from: $goood          | P09 | settings 里没有 goood",
        "from: $good          | from: 95              | P01 | 两档重叠",
        "{name: 不合格}       | {name: 不合格, from: 1} | P01 | 不应有分数线",
        "id: \"6.5\", label   | id: \"6.1\", label    | P09 | 编号 6.1 重复",
        "once: 3              | once: 3, each: 2      | P09 | 有且只有一种计分办法",
        "unit: 起, bars       | unt: 起, bars         | P09 | 不认识的键 unt",
        "每月加{points}分     | 每月加{pionts}分      | P09 | 没有对应的数字",
        "\"3.2b\", \"3.3\"]   | \"3.2b\", \"3.9\"]    | P09 | 没有编号为 3.9 的计分点",
    })
    void aMistakeIsFoundAndSaysWhere(String was, String becomes, String code, String says) {
        assertThat(YAML).contains(was.strip());
        int line = YAML.substring(0, YAML.indexOf(was.strip())).split("\n", -1).length;
        SchemeReading reading = SchemeReader.read("本校.yaml", YAML.replaceFirst(java.util.regex.Pattern.quote(was.strip()),
            java.util.regex.Matcher.quoteReplacement(becomes.strip())));
        assertThat(reading.scheme()).isEmpty();
        assertThat(reading.errors()).anySatisfy(problem -> {
            assertThat(problem.code().name()).isEqualTo(code);
            assertThat(problem.message()).contains(says);
            assertThat(problem.place().file()).isEqualTo("本校.yaml");
            assertThat(problem.place().cell()).matches("\\d+:\\d+");
        });
        if (code.equals("P09") && !says.contains("没有编号") && !was.contains("value")) {
            assertThat(reading.errors()).anySatisfy(problem -> assertThat(problem.place().cell()).startsWith(line + ":"));
        }
    }

    @Test
    void textThatIsNoYamlSaysWhereItBreaks() {
        SchemeReading reading = SchemeReader.read("本校.yaml", "scheme: a\n  title: b\n");
        assertThat(reading.errors()).singleElement().satisfies(problem -> assertThat(problem.place().cell()).startsWith("2:"));
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(SchemeReader.read("本校.yaml", "").errors()).singleElement()
            .satisfies(problem -> assertThat(problem.message()).isEqualTo("文件是空的。"));
    }

    @Test
    void severalMistakesAreFoundInOneReading() {
        String broken = YAML.replace("total: 100", "totl: 100").replace("once: 3", "once: 三").replace("standard: 15", "standard: x");
        assertThat(SchemeReader.read("本校.yaml", broken).errors()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void changingAFigureChangesWordingPointsAndFormulaTogether() {
        Scheme scheme = SchemeReader.read("本校.yaml", YAML.replace("每缺一次扣{points}分\", each: -5", "每缺一次扣{points}分\", each: -4")).scheme().orElseThrow();
        Line line = scheme.table("表4").orElseThrow().lines().get(0);
        assertThat(line.wording()).isEqualTo("每缺一次扣4分");
        assertThat(line.rule().formula("G4")).isEqualTo("0-4*SUM(G4)");
    }

    @Test
    void aSchoolsStrictnessIsReadWithItsReasonAndPrintedWithTheOtherDecisions() {
        Scheme scheme = SchemeReader.read("本校.yaml", YAML + "\nchecks:\n  R17: {as: 示, why: 证书另存, since: 2026-09-01}\n  S16: {as: 不查, why: 要求附照片, since: 2026-09-01}\n")
            .scheme().orElseThrow();
        Problem evidence = new Problem(Code.R17, Place.file("王芳.xlsx"), "", "没有写明依据。", "", "");
        assertThat(scheme.strictness().weigh(evidence)).hasValueSatisfying(problem -> assertThat(problem.severity()).isEqualTo(Severity.INFO));
        assertThat(scheme.strictness().weigh(new Problem(Code.S16, Place.file("王芳.xlsx"), "", "有批注。", "", ""))).isEmpty();
        assertThat(scheme.settings()).extracting(Setting::says).contains("R17 表彰没有写明依据按「示」处理（2026-09-01 起，证书另存）", "S16 批注、图片不检查（2026-09-01 起，要求附照片）");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "C10: {as: 示, why: 无, since: 2026-09-01}  | C10 不能改为「示」",
        "F01: {as: 错, why: 无, since: 2026-09-01}  | F01 不能改为「错」",
        "X02: {as: 不查, why: 无, since: 2026-09-01} | X02 不能改为「不查」",
        "R17: {as: 轻, why: 无, since: 2026-09-01}  | as 不能是「轻」",
        "R17: {as: 示, why: 无, since: 九月}        | since 应为日期",
        "R17: {as: 示, since: 2026-09-01}          | 缺少 why",
        "R99: {as: 示, why: 无, since: 2026-09-01}  | 没有代码 R99",
    })
    void strictnessThatCantBeIsAMistake(String decision, String says) {
        assertThat(SchemeReader.read("本校.yaml", YAML + "\nchecks:\n  " + decision + "\n").errors())
            .anySatisfy(problem -> assertThat(problem.message()).contains(says));
    }
}
