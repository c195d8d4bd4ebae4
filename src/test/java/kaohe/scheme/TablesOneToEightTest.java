package kaohe.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kaohe.problem.Code;
import kaohe.problem.Severity;

/** The built-in rules, figure by figure, as the official forms have them. */
class TablesOneToEightTest {

    private static final Scheme SCHEME = SchemeFiles.builtIn().scheme().orElseThrow();

    @Test
    void theBuiltInSchemeHasNoErrors() {
        assertThat(SchemeFiles.builtIn().problems()).allSatisfy(problem -> assertThat(problem.severity()).isNotEqualTo(Severity.ERROR));
    }

    @Test
    void lintingMentionsWhatIsAssumedAndWhatExceedsItsStandard() {
        assertThat(SchemeFiles.builtIn().problems()).extracting(problem -> problem.code().name()).contains("P02", "P03", "P04", "P05", "P10")
            .doesNotContain("P01", "P06", "P08", "P09");
    }

    @ParameterizedTest
    @CsvSource({"表2,20,FULL", "表3,15,FULL", "表4,10,FULL", "表5,15,FULL", "表6,10,ZERO", "表7,20,FULL", "表8,10,ZERO"})
    void tablesHaveTheirStandardAndOpening(String id, String standard, Opening opening) {
        assertThat(SCHEME.table(id).orElseThrow().standard()).isEqualTo(Points.of(standard));
        assertThat(SCHEME.table(id).orElseThrow().opening()).isEqualTo(opening);
    }

    @ParameterizedTest
    @CsvSource({"2.1,3,-3", "2.2,1,0.5", "3.1,是,3", "3.1,否,0", "3.2a,1,-10", "3.2b,2,-10", "3.3,1,-3", "3.4,-4,-4", "4.1a,2,-10", "4.1b,1,-2",
        "5.1,4,-4", "5.2,3,-6", "6.1,好,5", "6.1,一般,3", "6.1,差,0", "6.2,1,-3", "6.3,效果好,10", "6.3,一般,4", "6.3,没联系,0",
        "6.4a,1,5", "6.4b,1,3", "6.4c,1,2", "6.5,3,6", "7.1,1,-10", "7.2,5,-5", "8.1a,好,5", "8.1b,1,-5", "8.1c,2,-4",
        "8.2,好,5", "8.2,一般,3", "8.2,差,0", "8.2,无计划总结或找人写,0", "8.3a,好,5", "8.3a,一般,3", "8.3a,差,0", "8.3b,-1.5,-1.5",
        "8.4,好,10", "8.4,一般,5", "8.4,差,0", "8.5,82.4,28.84", "8.5,100,35", "8.6a,1,5", "8.6b,1,10", "8.6c,2,10"})
    void eachLineIsWorthWhatItsRuleSays(String id, String written, String points) {
        Rule rule = line(id).rule();
        assertThat(rule.read(written)).isInstanceOf(Reading.Taken.class);
        assertThat(rule.points(((Reading.Taken) rule.read(written)).entry())).isEqualTo(Points.of(points));
    }

    @ParameterizedTest
    @CsvSource({"4.1a,2.5,C10", "4.1a,-1,C09", "4.1a,三,C03", "4.1a,3次,C04", "4.1a,很多,C05", "4.1a,20260905,C11", "6.1,很好,C12", "3.1,对,C12",
        "3.4,3,C27", "8.5,182,C14", "8.5,-1,C11", "8.5,0.8,C13", "8.5,80%,C13", "4.1a,2、3,C25", "6.1,好/一般,C25", "8.5,82.4分,C04", "8.3b,-200,C11"})
    void whatIsNoEntryIsRefusedWithTheCodeThatFits(String id, String written, Code code) {
        assertThat(line(id).rule().read(written)).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"100,优秀", "90,优秀", "89.99,良好", "80,良好", "79.5,合格", "60,合格", "59.5,不合格", "0,不合格"})
    void gradesAreHalfOpen(String total, String grade) {
        assertThat(SCHEME.grade(Points.of(total)).name()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"100,600.00", "60,600.00", "59.5,195.00", "59,190.00", "40,0.00", "0,0.00", "59.999,199.99"})
    void planOneTakesTenYuanForEachPointBelowAHundred(String total, String yuan) {
        assertThat(plan("方案一").pay(Points.of(total))).hasToString(yuan);
    }

    @ParameterizedTest
    @CsvSource({"60,600.00", "59.5,450.00", "50,450.00", "49.5,300.00", "40,300.00", "39.5,0.00"})
    void planTwoGoesByBands(String total, String yuan) {
        assertThat(plan("方案二").pay(Points.of(total))).hasToString(yuan);
    }

    @ParameterizedTest
    @CsvSource({"3.2,-10,true", "3.2,-15,true", "3.2,-7,false", "3.2,5,false", "4.1,-7,true", "4.1,-2,true", "4.1,-1,false", "4.1,-3,false", "8.1,5,true",
        "8.1,1,true", "8.1,4,false", "8.1,-2,true", "6.4,8,true", "6.4,1,false", "8.3,2.5,true", "8.3,5.5,false", "8.5,28.84,true", "8.5,36,false",
        "2.2,0.5,true", "2.2,0.75,false", "3.1,3,true", "3.1,2,false", "3.4,-1.25,true", "8.6,15,true", "8.6,7,false"})
    void aRowsPointsAreASumThatItsLinesCanGive(String item, String points, boolean possible) {
        assertThat(Combinations.of(item(item).lines()).reach(Points.of(points))).isEqualTo(possible);
    }

    @Test
    void wordingsShowTheFiguresOfTheirRules() {
        assertThat(line("2.2").wording()).isEqualTo("宿舍或教室卫生检查95分以上的\uff08优秀\uff09每达标一个加0.5分");
        assertThat(line("8.5").wording()).isEqualTo("按班级量化平均分的35%计入");
    }

    @Test
    void pointsNeverShowNeedlessZerosOrANegativeZero() {
        assertThat(new Points(new BigDecimal("90.00"))).hasToString("90");
        assertThat(Points.of("-0.5").times(BigDecimal.ZERO)).hasToString("0");
        assertThat(Points.of("100").value().scale()).isZero();
    }

    private static PayPlan plan(String name) {
        return SCHEME.pay().plans().stream().filter(plan -> plan.name().equals(name)).findFirst().orElseThrow();
    }

    private static Line line(String id) {
        return SCHEME.tables().stream().flatMap(table -> table.lines().stream()).filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    private static Item item(String id) {
        return SCHEME.tables().stream().flatMap(table -> table.items().stream()).filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }
}
