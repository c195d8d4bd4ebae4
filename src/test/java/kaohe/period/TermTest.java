package kaohe.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import kaohe.form.Roster;
import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeReader;
import kaohe.scoring.Assessment;
import kaohe.testing.Forms;

class TermTest {

    private static final Scheme SCHEME = Forms.scheme();
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);

    /** 100 points, less one for each fee not collected (at most 20 in 表7), each bad room (20 in 表2) and each check left out (15 in 表5). */
    private static Assessed month(String teacher, String month, String total) {
        return month(teacher, teacher + "班", month, total);
    }

    private static Assessed month(String teacher, String group, String month, String total) {
        int lost = 100 - Integer.parseInt(total);
        Forms form = Forms.register().teacher(teacher).group(group).month(month);
        form.entry("7.2", String.valueOf(Math.min(20, lost))).entry("2.1", String.valueOf(Math.min(20, Math.max(0, lost - 20))))
            .entry("5.1", String.valueOf(Math.min(15, Math.max(0, lost - 40))));
        Submission submission = form.submission();
        Assessed assessed = Assessed.of(submission, Assessment.of(SCHEME, submission)).orElseThrow();
        assertThat(assessed.result().total()).hasToString("Optional[" + total + "]");
        return assessed;
    }

    private static List<Assessed> months(String teacher, String... monthsAndTotals) {
        List<Assessed> all = new ArrayList<>();
        for (int i = 0; i < monthsAndTotals.length; i += 2) {
            all.add(month(teacher, monthsAndTotals[i], monthsAndTotals[i + 1]));
        }
        return all;
    }

    private static Roster roster(String... names) {
        return new Roster(Stream.of(names).map(name -> new Teacher(name, "", name + "班")).toList());
    }

    private static Teacher teacher(String name, String from, String to, String leaving) {
        return new Teacher(name, "", name + "班", Optional.of(from).filter(day -> !day.isEmpty()).map(LocalDate::parse), Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse), leaving);
    }

    private static Term term(Scheme scheme, Span span, List<Assessed> all, Roster roster) {
        return Term.of(scheme, span, all.stream().map(each -> each.in(roster)).toList(), roster);
    }

    private static Term term(List<Assessed> all, Roster roster) {
        return term(SCHEME, Span.term(SEPTEMBER, JANUARY), all, roster);
    }

    @Test
    void meansAreRankedAndAMonthInWhichNobodyWasAssessedIsNoneOfTheTerm() {
        List<Assessed> all = new ArrayList<>(months("甲", "2026-09", "90", "2026-10", "91", "2026-12", "92"));
        all.addAll(months("乙", "2026-09", "95", "2026-12", "87"));
        all.addAll(months("丙", "2026-09", "80", "2026-10", "81", "2026-12", "80"));
        Term term = term(all, roster("甲", "乙", "丙", "丁"));
        assertThat(term.months()).extracting(YearMonth::toString).containsExactly("2026-09", "2026-10", "2026-12");
        assertThat(term.teachers()).extracting(each -> each.rank().map(String::valueOf).orElse("—") + each.name() + " " + each.mean().map(Object::toString).orElse("—") + " "
            + each.grade().map(band -> band.name()).orElse("—") + " " + each.missing())
            .containsExactly("1甲 91.00 优秀 []", "1乙 91.00 优秀 [2026-10]", "3丙 80.33 良好 []", "—丁 — — [2026-09, 2026-10, 2026-12]");
    }

    @Test
    void twoInARowGoByTheAssessmentsThatExist() {
        Term term = term(months("甲", "2026-09", "59", "2026-11", "55"), roster("甲"));
        assertThat(term.teachers().get(0).standing().inARow()).extracting(each -> each.month().toString()).containsExactly("2026-09", "2026-11");
        assertThat(term.teachers().get(0).bars()).extracting(Evidence::what).containsExactly("连续 2 次不合格");
        Term broken = term(months("甲", "2026-09", "59", "2026-10", "60", "2026-11", "55"), roster("甲"));
        assertThat(broken.teachers().get(0).standing().unfit()).isFalse();
    }

    @Test
    void fourInAllCountFromTheBeginningOfTheOfficeAndOverTheSummer() {
        List<Assessed> all = months("甲", "2026-03", "59", "2026-04", "70", "2026-05", "58", "2026-06", "70", "2026-09", "57", "2026-10", "70", "2026-11", "56");
        Roster since = new Roster(List.of(teacher("甲", "2026-03-01", "", "")));
        assertThat(term(all, since).teachers().get(0).standing().inAll()).extracting(each -> each.month().toString())
            .containsExactly("2026-03", "2026-05", "2026-09", "2026-11");
        Roster later = new Roster(List.of(teacher("甲", "2026-04-01", "", "")));
        assertThat(term(all, later).teachers().get(0).standing().unfit()).isFalse();
    }

    @Test
    void whatIsProvisionalIsNeitherInTheMeanNorInAStanding() {
        List<Assessed> all = new ArrayList<>(months("甲", "2026-09", "59", "2026-10", "90"));
        all.add(month("甲", "2026-11", "50").waiting());
        Term.OfTeacher teacher = term(all, roster("甲")).teachers().get(0);
        assertThat(teacher.mean()).hasToString("Optional[74.50]");
        assertThat(teacher.missing()).isEmpty();
        assertThat(teacher.results()).hasSize(3);
    }

    @Test
    void whoLeftOrCameInMidTermIsMissedOnlyWhileInOffice() {
        List<Assessed> all = new ArrayList<>(months("甲", "2026-09", "90"));
        all.addAll(months("乙", "2026-11", "88"));
        all.addAll(months("丙", "2026-09", "80", "2026-10", "80", "2026-11", "80"));
        Roster roster = new Roster(List.of(teacher("甲", "", "2026-10-15", "撤换"), teacher("乙", "2026-10-16", "", ""), teacher("丙", "", "", "")));
        Term term = term(all, roster);
        assertThat(term.teachers()).extracting(each -> each.name() + each.missing()).containsExactly("甲[2026-10]", "乙[2026-10]", "丙[]");
        assertThat(term.teachers().get(0).bars()).extracting(Evidence::what).containsExactly("一票否决：撤换");
    }

    @Test
    void aMonthBeyondTheOfficeIsShownAndDoesNotCount() {
        Roster roster = new Roster(List.of(teacher("甲", "2026-10-01", "", "")));
        Term.OfTeacher teacher = term(months("甲", "2026-09", "50", "2026-10", "90", "2026-11", "50"), roster).teachers().get(0);
        assertThat(teacher.mean()).hasToString("Optional[70.00]");
        assertThat(teacher.results()).hasSize(3);
        assertThat(teacher.standing().unfit()).isFalse();
    }

    @Test
    void aRenamedClassIsTheSameOfficeAndTwoClassesAreTwo() {
        List<Assessed> renamed = List.of(month("甲", "高一(1)班", "2026-09", "90"), month("甲", "高二(1)班", "2026-10", "80"));
        Roster one = new Roster(List.of(new Teacher("甲", "", "高二(1)班")));
        assertThat(term(renamed, one).teachers()).extracting(each -> each.name() + each.group() + each.mean().orElseThrow()).containsExactly("甲高二(1)班85.00");
        Roster two = new Roster(List.of(new Teacher("甲", "T1", "高一(1)班"), new Teacher("甲", "T1", "高二(1)班")));
        assertThat(term(renamed, two).teachers()).extracting(each -> each.name() + each.group() + each.mean().orElseThrow()).containsExactly("甲高一(1)班90.00", "甲高二(1)班80.00");
    }

    @Test
    void evidenceNamesMonthTotalAndCell() {
        Submission criminal = Forms.register().teacher("甲").group("甲班").month("2026-10").entry("3.2a", "1").submission();
        Assessed assessed = Assessed.of(criminal, Assessment.of(SCHEME, criminal)).orElseThrow();
        Evidence evidence = term(List.of(assessed), roster("甲")).teachers().get(0).bars().get(0);
        assertThat(evidence.what()).isEqualTo("刑事案件");
        assertThat(evidence.proofs()).extracting(proof -> proof.month() + " " + proof.total().orElseThrow() + " " + proof.place().file()).containsExactly("2026-10 90 王芳.xlsx");
    }

    @Test
    void whoWasRemovedFailsTheYearAndNotTheTerm() {
        Roster roster = new Roster(List.of(teacher("甲", "", "2026-10-15", "撤换"), teacher("乙", "", "", "")));
        List<Assessed> all = new ArrayList<>(months("甲", "2026-09", "95"));
        all.addAll(months("乙", "2026-09", "85", "2027-03", "95"));
        assertThat(term(SCHEME, Span.schoolYear(2026), all, roster).teachers()).extracting(each -> each.name() + each.grade().orElseThrow().name() + each.why())
            .containsExactly("甲不合格一票否决：撤换", "乙优秀");
        assertThat(term(all, roster).teachers()).extracting(each -> each.name() + each.grade().orElseThrow().name()).containsExactly("甲优秀", "乙良好");
    }

    @Test
    void whoIsRemovedAfterTheSpanIsNotYet() {
        List<Assessed> all = months("甲", "2026-09", "95", "2027-01", "95");
        Roster inTime = new Roster(List.of(teacher("甲", "", "2027-01-31", "撤换")));
        Roster later = new Roster(List.of(teacher("甲", "", "2027-02-01", "撤换")));
        Roster undated = new Roster(List.of(teacher("甲", "", "", "撤换")));
        assertThat(term(all, inTime).teachers().get(0).bars()).extracting(Evidence::what).containsExactly("一票否决：撤换");
        assertThat(term(all, later).teachers().get(0).bars()).isEmpty();
        assertThat(term(all, undated).teachers().get(0).bars()).extracting(Evidence::what).containsExactly("一票否决：撤换");
        Roster nextYear = new Roster(List.of(teacher("甲", "", "2027-09-01", "撤换")));
        assertThat(term(SCHEME, Span.schoolYear(2026), all, nextYear).teachers()).extracting(each -> each.grade().orElseThrow().name()).containsExactly("优秀");
    }

    /** 甲 has two classes and fails in each once; 乙 moved class between two failures; 丙 was removed from one class and has another; 丁 is a namesake of none. */
    @Test
    void whatIsHeldAgainstATeacherIsHeldAgainstAllClasses() {
        Roster roster = new Roster(List.of(new Teacher("甲", "T1", "一班"), new Teacher("甲", "T1", "二班"),
            new Teacher("乙", "T2", "三班", Optional.empty(), Optional.of(LocalDate.of(2026, 10, 31)), ""), new Teacher("乙", "T2", "四班", Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty(), ""),
            new Teacher("丙", "T3", "五班", Optional.empty(), Optional.of(LocalDate.of(2026, 10, 31)), "撤换"), new Teacher("丙", "T3", "六班", Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty(), ""),
            new Teacher("丁", "T4", "七班")));
        List<Assessed> all = List.of(month("甲", "一班", "2026-10", "55"), month("甲", "二班", "2026-10", "90"), month("甲", "一班", "2026-11", "90"), month("甲", "二班", "2026-11", "56"),
            month("乙", "三班", "2026-10", "55"), month("乙", "四班", "2026-11", "55"), month("丙", "五班", "2026-10", "95"), month("丙", "六班", "2026-11", "95"),
            month("丁", "七班", "2026-10", "55"), month("丁", "七班", "2026-11", "95"));
        Term term = term(SCHEME, Span.schoolYear(2026), all, roster);
        assertThat(term.teachers()).extracting(each -> each.name() + each.group() + " " + each.mean().orElseThrow() + " " + each.grade().orElseThrow().name() + " "
            + each.bars().stream().map(Evidence::what).toList()).containsExactlyInAnyOrder("甲一班 72.50 合格 [连续 2 次不合格]", "甲二班 73.00 合格 [连续 2 次不合格]",
            "乙三班 55.00 不合格 [连续 2 次不合格]", "乙四班 55.00 不合格 [连续 2 次不合格]", "丙五班 95.00 不合格 [一票否决：撤换]", "丙六班 95.00 不合格 [一票否决：撤换]", "丁七班 75.00 合格 []");
    }

    @Test
    void twoClassesThatFailInOneMonthAreOneFailure() {
        Roster roster = new Roster(List.of(new Teacher("甲", "T1", "一班"), new Teacher("甲", "T1", "二班")));
        Term term = term(List.of(month("甲", "一班", "2026-10", "55"), month("甲", "二班", "2026-10", "50")), roster);
        assertThat(term.teachers()).allSatisfy(each -> assertThat(each.standing().unfit()).isFalse());
    }

    @Test
    void aResultBeyondEveryOfficeIsStillShown() {
        Roster roster = new Roster(List.of(teacher("甲", "2025-09-01", "2025-11-15", "")));
        Term.OfTeacher shown = term(months("甲", "2026-09", "93"), roster).teachers().get(0);
        assertThat(shown.results()).hasSize(1);
        assertThat(shown.mean()).isEmpty();
    }

    /** Five teachers at 98, 96, 96, 92 and 70: a quota of 40% is two places. */
    @Test
    void aQuotaLimitsTheBestGradeAndSaysWhatHappensAtATie() {
        List<Assessed> all = new ArrayList<>();
        Map.of("甲", "98", "乙", "96", "丙", "96", "丁", "92", "戊", "70").forEach((name, total) -> all.addAll(months(name, "2026-09", total)));
        Roster roster = roster("甲", "乙", "丙", "丁", "戊");
        assertThat(grades(all, roster, "{share: 40%, ties: 都评, why: 本校规定}")).containsExactly("甲优秀", "乙优秀", "丙优秀", "丁良好达到优秀线，名额 2 名已满", "戊合格");
        assertThat(grades(all, roster, "{share: 40%, ties: 都不评, why: 本校规定}"))
            .containsExactly("甲优秀", "乙良好达到优秀线，名额 2 名还剩 1 名，第 2 名并列 2 人，并列都不评", "丙良好达到优秀线，名额 2 名还剩 1 名，第 2 名并列 2 人，并列都不评",
                "丁良好达到优秀线，名额 2 名还剩 1 名，第 2 名并列 2 人，并列都不评", "戊合格");
        assertThat(grades(all, roster, "{share: 60%, ties: 都不评, why: 本校规定}")).containsExactly("甲优秀", "乙优秀", "丙优秀", "丁良好达到优秀线，名额 3 名已满", "戊合格");
        assertThat(grades(all, roster, "{share: 19%, ties: 都评, why: 本校规定}")).startsWith("甲良好达到优秀线，名额 0 名已满");
        assertThat(grades(all, roster, "{share: 100%, ties: 都不评, why: 本校规定}")).containsExactly("甲优秀", "乙优秀", "丙优秀", "丁优秀", "戊合格");
    }

    private static List<String> grades(List<Assessed> all, Roster roster, String quota) {
        Scheme limited = SchemeReader.read("本校.yaml", Forms.yaml() + "\nquota: " + quota + "\n").scheme().orElseThrow();
        assertThat(limited.settings().get(limited.settings().size() - 1).says()).startsWith("学年优秀不超过有结果人数的");
        return term(limited, Span.schoolYear(2026), all, roster).teachers().stream().sorted(Comparator.comparing((Term.OfTeacher each) -> each.rank().orElseThrow())
            .thenComparing(each -> "甲乙丙丁戊".indexOf(each.name()))).map(each -> each.name() + each.grade().orElseThrow().name() + each.why()).toList();
    }
}
