package kaohe.batch;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.form.Tidy;
import kaohe.period.Missing;
import kaohe.period.Result;
import kaohe.problem.Verdict;

/** The teachers of the roster who have no result in a month, each with the reason: nobody is left out without being listed. */
final class Absentees {

    private final RunResult run;
    private final YearMonth month;

    Absentees(RunResult run, YearMonth month) {
        this.run = run;
        this.month = month;
    }

    List<Missing> of(List<Result> results) {
        return run.roster().stream().filter(teacher -> results.stream().noneMatch(result -> is(teacher, result.teacher(), result.group(), result.staffId())))
            .map(teacher -> new Missing(teacher.name(), teacher.staffId(), teacher.group(), why(teacher))).toList();
    }

    private String why(Teacher teacher) {
        Optional<Outcome> theirs = run.outcomes().stream().filter(outcome -> outcome.verdict() == Verdict.GOES_BACK)
            .filter(outcome -> outcome.submission().filter(submission -> is(teacher, submission) && submission.yearMonth().map(month::equals).orElse(true)).isPresent()).findFirst();
        return theirs.map(outcome -> outcome.verdict().title()).orElse("未交或无法读取");
    }

    private static boolean is(Teacher teacher, Submission submission) {
        return is(teacher, submission.name(), submission.group().text(), submission.staffId().orElse(""));
    }

    /** By 工号 where both have one, else by name and class. */
    private static boolean is(Teacher teacher, String name, String group, String staffId) {
        boolean sameGroup = Tidy.key(teacher.group()).equals(Tidy.key(group));
        return Tidy.name(teacher.name()).equals(name) && sameGroup && (teacher.staffId().isEmpty() || staffId.isEmpty() || teacher.staffId().equals(staffId));
    }
}
