package kaohe.batch;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import kaohe.form.Submission;
import kaohe.form.Teacher;
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

    /** Those in office in the month. */
    List<Missing> of(List<Result> results) {
        return run.roster().teachers().stream().filter(teacher -> teacher.inOffice(month)).filter(teacher -> results.stream().noneMatch(result -> result.office().equals(teacher)))
            .map(teacher -> new Missing(teacher, why(teacher))).toList();
    }

    private String why(Teacher teacher) {
        return run.outcomes().stream().filter(outcome -> outcome.verdict() == Verdict.GOES_BACK)
            .filter(outcome -> outcome.submission().filter(submission -> isOf(teacher, submission)).isPresent()).findFirst()
            .map(outcome -> outcome.verdict().title()).orElse("未交或无法读取");
    }

    /** One whose month can't be read may well be of this one. */
    private boolean isOf(Teacher teacher, Submission submission) {
        return submission.yearMonth().map(month::equals).orElse(true)
            && run.roster().office(submission.name(), submission.staffId().orElse(""), submission.group().text(), Optional.of(month)).equals(teacher);
    }
}
