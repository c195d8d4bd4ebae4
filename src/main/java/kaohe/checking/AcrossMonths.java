package kaohe.checking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.form.Roster;
import kaohe.form.Teacher;
import kaohe.period.Assessed;
import kaohe.period.Evidence;
import kaohe.period.Span;
import kaohe.period.Term;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.scheme.Scheme;

/**
 * What only shows when months are held against each other: a month that is missing (X04), a standing that has become that of an unfit teacher (X10), a
 * workbook that was late (X13); and dates of the roster that can't be ones (X16). None of it puts a score in doubt, so it changes no workbook's verdict.
 */
public final class AcrossMonths {

    private final Scheme scheme;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Teacher> told = new ArrayList<>();

    private AcrossMonths(Scheme scheme) {
        this.scheme = scheme;
    }

    /**
     * What the months of a span show; for a standing, with those before it.
     *
     * @param all every result there is
     */
    public static List<Problem> check(Scheme scheme, Roster roster, List<Assessed> all, Span span) {
        AcrossMonths check = new AcrossMonths(scheme);
        all.stream().filter(each -> span.holds(each.month())).forEach(check::late);
        check.rosterDates(roster);
        Optional<YearMonth> last = all.stream().map(Assessed::month).max(YearMonth::compareTo);
        for (Term.OfTeacher teacher : Term.of(scheme, span, all, roster).teachers()) {
            check.missing(teacher, last.orElseThrow());
            check.standing(teacher);
        }
        return List.copyOf(check.problems);
    }

    private void rosterDates(Roster roster) {
        for (Teacher teacher : roster.teachers()) {
            teacher.doubts().forEach(doubt -> problems.add(new Problem(Code.X16, doubt.place(), doubt.found(), teacher.name() + "（" + teacher.group() + "）" + doubt.message() + "。",
                "", "请改成 2026-11-15 的样子；还在任的，任职结束空着。")));
        }
    }

    private void late(Assessed each) {
        LocalDate due = each.month().plusMonths(1).atDay(scheme.pay().due());
        each.result().saved().filter(saved -> saved.isAfter(due)).ifPresent(saved -> problems.add(new Problem(Code.X13, Place.file(each.result().file()), saved.toString(),
            each.result().teacher() + " " + each.month() + " 的表最后保存于 " + saved + "，晚于 " + due + "。", scheme.pay().clause(), "请核定是否算迟交。")));
    }

    /** The last month may still come. */
    private void missing(Term.OfTeacher teacher, YearMonth last) {
        List<String> months = teacher.missing().stream().filter(month -> month.isBefore(last)).map(YearMonth::toString).toList();
        if (!months.isEmpty()) {
            problems.add(new Problem(Code.X04, Place.file(""), "", teacher.name() + "（" + teacher.group() + "）在任而没有结果：" + String.join("、", months) + "。",
                "", "请催交，或改好退回的表；不在任的，请在名册上写明任职开始、任职结束。"));
        }
    }

    /** Once for a person with several classes. */
    private void standing(Term.OfTeacher teacher) {
        if (told.stream().anyMatch(teacher.office()::isSamePerson)) {
            return;
        }
        told.add(teacher.office());
        for (Evidence evidence : teacher.standing().evidence(scheme.unfit())) {
            Evidence.Proof last = evidence.proofs().get(evidence.proofs().size() - 1);
            problems.add(new Problem(Code.X10, last.place(), last.total().map(Object::toString).orElse(""), teacher.name() + "（" + teacher.group() + "）" + evidence.what() + "："
                + String.join("、", evidence.proofs().stream().map(proof -> proof.month() + " " + proof.total().orElseThrow() + " 分").toList()) + "。",
                scheme.unfit().clause(), "请认定是否为不合格班主任。"));
        }
    }
}
