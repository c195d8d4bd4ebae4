package kaohe.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.testing.Forms;

class TermTest {

    private static final Scheme SCHEME = Forms.scheme();
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);

    /** 100 points, less one for each fee not collected (at most 20 in 表7), each bad room (20 in 表2) and each check left out (15 in 表5). */
    private static Assessed month(String teacher, String month, String total) {
        int lost = 100 - Integer.parseInt(total);
        Forms form = Forms.register().teacher(teacher).group(teacher + "班");
        form.entry("7.2", String.valueOf(Math.min(20, lost))).entry("2.1", String.valueOf(Math.min(20, Math.max(0, lost - 20))))
            .entry("5.1", String.valueOf(Math.min(15, Math.max(0, lost - 40))));
        Submission submission = form.submission();
        Result result = new Result(teacher, "", teacher + "班", Assessment.of(SCHEME, submission), false);
        assertThat(result.total()).hasToString("Optional[" + total + "]");
        return new Assessed(YearMonth.parse(month), result, month + "/" + teacher + ".xlsx");
    }

    private static List<Assessed> months(String teacher, String... monthsAndTotals) {
        List<Assessed> all = new ArrayList<>();
        for (int i = 0; i < monthsAndTotals.length; i += 2) {
            all.add(month(teacher, monthsAndTotals[i], monthsAndTotals[i + 1]));
        }
        return all;
    }

    private static List<Teacher> roster(String... names) {
        return List.of(names).stream().map(name -> new Teacher(name, "", name + "班")).toList();
    }

    @Test
    void meansAreRankedAndAMonthInWhichNobodyWasAssessedIsNoneOfTheTerm() {
        List<Assessed> all = new ArrayList<>(months("甲", "2026-09", "90", "2026-10", "91", "2026-12", "92"));
        all.addAll(months("乙", "2026-09", "95", "2026-12", "87"));
        all.addAll(months("丙", "2026-09", "80", "2026-10", "81", "2026-12", "80"));
        Term term = Term.of(SCHEME, SEPTEMBER, JANUARY, all, roster("甲", "乙", "丙", "丁"));
        assertThat(term.months()).extracting(YearMonth::toString).containsExactly("2026-09", "2026-10", "2026-12");
        assertThat(term.teachers()).extracting(each -> each.rank().map(String::valueOf).orElse("—") + each.name() + " " + each.mean().map(Object::toString).orElse("—") + " "
            + each.grade().map(band -> band.name()).orElse("—") + " " + each.missing())
            .containsExactly("1甲 91.00 优秀 []", "1乙 91.00 优秀 [2026-10]", "3丙 80.33 良好 []", "—丁 — — [2026-09, 2026-10, 2026-12]");
    }

    @Test
    void twoInARowGoByTheAssessmentsThatExist() {
        Term term = Term.of(SCHEME, SEPTEMBER, JANUARY, months("甲", "2026-09", "59", "2026-11", "55"), roster("甲"));
        assertThat(term.teachers().get(0).standing().inARow()).extracting(each -> each.month().toString()).containsExactly("2026-09", "2026-11");
        assertThat(term.teachers().get(0).bars()).containsExactly("不合格班主任");
        Term broken = Term.of(SCHEME, SEPTEMBER, JANUARY, months("甲", "2026-09", "59", "2026-10", "60", "2026-11", "55"), roster("甲"));
        assertThat(broken.teachers().get(0).standing().unfit()).isFalse();
    }

    @Test
    void fourInAllCountFromTheBeginningOfTheOfficeAndOverTheSummer() {
        List<Assessed> all = months("甲", "2026-03", "59", "2026-04", "70", "2026-05", "58", "2026-06", "70", "2026-09", "57", "2026-10", "70", "2026-11", "56");
        List<Teacher> since = List.of(new Teacher("甲", "", "甲班", Optional.of(LocalDate.of(2026, 3, 1)), Optional.empty(), ""));
        assertThat(Term.of(SCHEME, SEPTEMBER, JANUARY, all, since).teachers().get(0).standing().inAll()).extracting(each -> each.month().toString())
            .containsExactly("2026-03", "2026-05", "2026-09", "2026-11");
        List<Teacher> later = List.of(new Teacher("甲", "", "甲班", Optional.of(LocalDate.of(2026, 4, 1)), Optional.empty(), ""));
        assertThat(Term.of(SCHEME, SEPTEMBER, JANUARY, all, later).teachers().get(0).standing().unfit()).isFalse();
    }

    @Test
    void whatIsProvisionalIsNeitherInTheMeanNorInAStanding() {
        List<Assessed> all = new ArrayList<>(months("甲", "2026-09", "59", "2026-10", "90"));
        Assessed waiting = month("甲", "2026-11", "50");
        all.add(new Assessed(waiting.month(), new Result("甲", "", "甲班", waiting.result().assessment(), true), waiting.file()));
        Term.OfTeacher teacher = Term.of(SCHEME, SEPTEMBER, JANUARY, all, roster("甲")).teachers().get(0);
        assertThat(teacher.mean()).hasToString("Optional[74.50]");
        assertThat(teacher.missing()).isEmpty();
        assertThat(teacher.results()).hasSize(3);
    }

    @Test
    void whoLeftOrCameInMidTermIsMissedOnlyWhileInOffice() {
        List<Assessed> all = new ArrayList<>(months("甲", "2026-09", "90"));
        all.addAll(months("乙", "2026-11", "88"));
        all.addAll(months("丙", "2026-09", "80", "2026-10", "80", "2026-11", "80"));
        List<Teacher> roster = List.of(new Teacher("甲", "", "甲班", Optional.empty(), Optional.of(LocalDate.of(2026, 10, 15)), "撤换"),
            new Teacher("乙", "", "乙班", Optional.of(LocalDate.of(2026, 10, 16)), Optional.empty(), ""), new Teacher("丙", "", "丙班"));
        Term term = Term.of(SCHEME, SEPTEMBER, JANUARY, all, roster);
        assertThat(term.teachers()).extracting(each -> each.name() + each.missing()).containsExactly("甲[2026-10]", "乙[2026-10]", "丙[]");
        assertThat(term.teachers().get(0).bars()).containsExactly("一票否决：撤换");
    }
}
