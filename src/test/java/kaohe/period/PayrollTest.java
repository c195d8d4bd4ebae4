package kaohe.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import kaohe.form.Roster;
import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeReader;
import kaohe.scoring.Assessment;
import kaohe.testing.Forms;

/** A month that changes hands on 16 October: fifteen days of thirty-one, then sixteen. */
class PayrollTest {

    private static final Scheme SCHEME = Forms.scheme();
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Roster ROSTER = new Roster(List.of(
        new Teacher("甲", "", "一班", Optional.empty(), Optional.of(LocalDate.of(2026, 10, 15)), "正常"),
        new Teacher("乙", "", "一班", Optional.of(LocalDate.of(2026, 10, 16)), Optional.empty(), ""),
        new Teacher("丙", "", "二班", Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty(), ""), new Teacher("丁", "", "三班")));

    /** 100, less ten for each who left: 20 in 表7; less fifteen checks and five missed drills twice. */
    private static Result result(String teacher, boolean bad) {
        Forms form = Forms.register().teacher(teacher).month("2026-10");
        Submission submission = (bad ? form.entry("4.1a", "2").entry("7.1", "2").entry("5.1", "11") : form).submission();
        return Assessed.of(submission, Assessment.of(SCHEME, submission)).orElseThrow().in(ROSTER).result();
    }

    private static List<String> lines(Scheme scheme, Result... results) {
        return Payroll.of(scheme.pay(), scheme.pay().plan(), OCTOBER, List.of(results)).lines().stream()
            .map(line -> line.result().teacher() + " " + line.amount().map(Object::toString).orElse("—") + " " + line.basis()).toList();
    }

    @Test
    void aMonthThatChangesHandsIsPaidByTheDayAndComesToOneWhole() {
        assertThat(lines(SCHEME, result("甲", false), result("乙", false), result("丁", false)))
            .containsExactly("甲 290.32 任职 15/31 天", "乙 309.68 任职 16/31 天", "丁 600.00 ");
        assertThat(Payroll.of(SCHEME.pay(), SCHEME.pay().plan(), OCTOBER, List.of(result("甲", false), result("乙", false))).total()).hasToString("600.00");
    }

    /** 59 points: 600 − 10 × 41 = 190; of that 16/31 is 98.0645…. */
    @Test
    void whatIsLessIsWorkedOutFirstAndEveryStepIsSaid() {
        assertThat(lines(SCHEME, result("乙", true), result("丁", true))).containsExactly("乙 98.06 600 − 10×(100 − 59)，任职 16/31 天", "丁 190.00 600 − 10×(100 − 59)");
    }

    /** 600 − 10 × 47.8075 = 121.925; half of that is 60.9625, which 121.93 halved would not give. */
    @Test
    void onlyTheEndIsRounded() {
        assertThat(SCHEME.pay().plan().pay(Points.of("52.1925"), 15, 30)).hasToString("60.96");
        assertThat(SCHEME.pay().plan().pay(Points.of("52.1925"))).hasToString("121.93");
    }

    @Test
    void aSchoolMayPayTheWholeMonthToBoth() {
        Scheme whole = SchemeReader.read("本校.yaml", Forms.yaml().replace("value: 按任职天数折算", "value: 全额发放")).scheme().orElseThrow();
        assertThat(lines(whole, result("甲", false), result("乙", true))).containsExactly("甲 600.00 ", "乙 190.00 600 − 10×(100 − 59)");
    }

    @Test
    void whoWasNotInOfficeIsListedAndNotPaid() {
        assertThat(lines(SCHEME, result("丙", false))).containsExactly("丙 — 按名册本月不在任，核定后补发");
    }
}
