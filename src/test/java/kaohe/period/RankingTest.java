package kaohe.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import kaohe.form.Submission;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.testing.Forms;

class RankingTest {

    private static final Scheme SCHEME = Forms.scheme();
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    /** 100 points, less five for each missed drill. */
    private static Result result(String teacher, String missedDrills, boolean provisional) {
        Submission submission = Forms.register().teacher(teacher).entry("4.1a", missedDrills).submission();
        Result result = Result.of(submission, Assessment.of(SCHEME, submission));
        return provisional ? result.waiting() : result;
    }

    @Test
    void equalTotalsShareARankAndWhoHasNoneStandsLast() {
        Ranking ranking = Ranking.of(List.of(result("丁", "若干", false), result("乙", "1", false), result("甲", "0", false), result("丙", "1", false), result("戊", "2", false)));
        assertThat(ranking.teachers()).extracting(each -> each.result().teacher() + each.rank().map(String::valueOf).orElse("—"))
            .containsExactly("甲1", "乙2", "丙2", "戊4", "丁—");
    }

    @Test
    void whatIsProvisionalOrHasNoTotalIsListedAndNotPaid() {
        Payroll payroll = Payroll.of(SCHEME.pay(), SCHEME.pay().plan(), SEPTEMBER, List.of(result("乙", "1", true), result("甲", "0", false), result("丁", "若干", false), result("丙", "2", false)));
        assertThat(payroll.lines()).extracting(line -> line.result().teacher() + " " + line.amount().map(Object::toString).orElse("—"))
            .containsExactlyInAnyOrder("甲 600.00", "乙 —", "丙 600.00", "丁 —");
        assertThat(payroll.total()).hasToString("1200.00");
        assertThat(payroll.waiting()).hasSize(2);
    }

    @Test
    void bothPlansGiveWhatTheOfficialTextSays() {
        Submission submission = Forms.register().entry("4.1a", "2").entry("7.1", "2").entry("5.1", "11").submission();
        Result low = Result.of(submission, Assessment.of(SCHEME, submission));
        assertThat(low.total()).hasToString("Optional[59]"); // 20 + 15 + 0 + 4 + 10 + 0 + 10
        List<String> paid = Stream.of("方案一", "方案二").map(name -> SCHEME.pay().plans().stream().filter(plan -> plan.name().equals(name)).findFirst().orElseThrow())
            .map(plan -> Payroll.of(SCHEME.pay(), plan, SEPTEMBER, List.of(low)).total().toString()).toList();
        assertThat(paid).containsExactly("190.00", "450.00");
    }
}
