package kaohe.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.checking.AcrossMonths;
import kaohe.form.Layout;
import kaohe.form.Roster;
import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.period.Assessed;
import kaohe.period.Missing;
import kaohe.period.Result;
import kaohe.period.SchoolMonth;
import kaohe.period.Span;
import kaohe.period.Term;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.view.PayPage;
import kaohe.view.SummaryPage;
import kaohe.view.TermPage;

/**
 * A made-up school of so many teachers, for its summaries, pay sheets and terms: some names are long or rare, every fourth teacher fails, every seventh waits
 * for a person, one came in mid-month.
 */
public final class SampleSchool {

    private static final YearMonth FIRST = YearMonth.of(2026, 9);
    private static final Span THREE_MONTHS = Span.term(FIRST, FIRST.plusMonths(2));
    private static final List<SampleMonth> KINDS = List.of(SampleMonth.USUAL, SampleMonth.EVERYTHING, SampleMonth.LONG_NAME, SampleMonth.RARE_NAME);

    private final Scheme scheme;
    private final Templates templates;
    private final Roster roster;

    SampleSchool(Scheme scheme, Templates templates, int teachers) {
        this.scheme = scheme;
        this.templates = templates;
        List<Teacher> listed = new ArrayList<>();
        for (int i = 0; i < teachers; i++) {
            listed.add(new Teacher(submission(i).name(), String.format("T%03d", i + 1), String.format("高%s(%d)班", "一二三".charAt(i / 20 % 3), i % 20 + 1),
                i == 2 ? Optional.of(FIRST.atDay(16)) : Optional.<LocalDate>empty(), Optional.empty(), ""));
        }
        roster = new Roster(listed);
    }

    /** A school by which fields are explained. */
    public static SampleSchool example(Scheme scheme) {
        return new SampleSchool(scheme, Templates.builtIn().forSchool("城关中学"), 7);
    }

    public SummaryPage summary() {
        return SummaryPage.of(scheme, month(), templates.school());
    }

    public PayPage pay() {
        return PayPage.of(scheme, month(), templates.school());
    }

    public TermPage term() {
        return term(Span.term(FIRST, FIRST.plusMonths(4)));
    }

    TermPage year() {
        return term(Span.schoolYear(FIRST.getYear()));
    }

    private TermPage term(Span span) {
        return TermPage.of(scheme, Term.of(scheme, span, assessed(), roster), remarks(span), templates.school());
    }

    /** The second month, so that there is one before. */
    private SchoolMonth month() {
        YearMonth second = FIRST.plusMonths(1);
        List<Missing> missing = roster.teachers().isEmpty() ? List.of() : List.of(new Missing(new Teacher("赵敏", "T900", "高一(25)班"), "退回修改"),
            new Missing(new Teacher("钱进", "T901", "高二(29)班"), "未交或无法读取"));
        return new SchoolMonth(second, results(second), missing, results(FIRST), remarks(THREE_MONTHS));
    }

    private List<Problem> remarks(Span span) {
        return AcrossMonths.check(scheme, roster, assessed(), span);
    }

    /** Three months; the sixth teacher lacks the second. */
    private List<Assessed> assessed() {
        List<Assessed> all = new ArrayList<>();
        for (int month = 0; month < 3; month++) {
            YearMonth at = FIRST.plusMonths(month);
            results(at).forEach(result -> all.add(new Assessed(at, result)));
        }
        all.removeIf(each -> each.month().equals(FIRST.plusMonths(1)) && each.result().staffId().equals("T006"));
        return all;
    }

    private List<Result> results(YearMonth month) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < roster.teachers().size(); i++) {
            Submission submission = submission(i);
            Result result = Result.of(submission, Assessment.of(scheme, submission));
            Points lost = new Points(BigDecimal.valueOf((i * 3 + month.getMonthValue() * 5) % 11));
            results.add(lessInFirstTable(result, lost, roster.teachers().get(i), Optional.of(month.plusMonths(1).atDay(i == 4 ? 9 : 3)), i % 7 == 6));
        }
        return results;
    }

    /** Scores change from teacher to teacher and month to month, so that ranks and trends have something to show. */
    private Result lessInFirstTable(Result result, Points lost, Teacher office, Optional<LocalDate> saved, boolean provisional) {
        List<Optional<Points>> tables = new ArrayList<>(result.tables());
        tables.set(0, tables.get(0).map(score -> score.minus(lost)));
        Optional<Points> total = result.total().map(sum -> sum.minus(lost));
        return new Result(office, result.teacher(), office.group(), total, total.map(scheme::grade), tables, result.bars(), new Place(office.staffId() + ".xlsx", "表1 汇总", "D14", ""), saved, provisional);
    }

    private Submission submission(int teacher) {
        return KINDS.get(teacher % KINDS.size()).submission(scheme, Layout.REGISTER);
    }
}
