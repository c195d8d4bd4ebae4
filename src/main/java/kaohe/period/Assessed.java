package kaohe.period;

import java.time.YearMonth;
import java.util.Optional;

import kaohe.form.Roster;
import kaohe.form.Submission;
import kaohe.scoring.Assessment;

/** One month's result of one teacher. */
public record Assessed(YearMonth month, Result result) {

    /** Of a teacher whom no roster is known to list; absent where the workbook does not say of which month it is. */
    public static Optional<Assessed> of(Submission submission, Assessment assessment) {
        return submission.yearMonth().map(month -> new Assessed(month, Result.of(submission, assessment)));
    }

    /** The same in the office that the roster gives the teacher. */
    public Assessed in(Roster roster) {
        return new Assessed(month, result.in(roster, month));
    }

    /** The same as something that waits for a person. */
    public Assessed waiting() {
        return new Assessed(month, result.waiting());
    }

    /** Whether it counts for means and standings: what still waits for a person does not, nor what was not in the teacher's office. */
    public boolean counts() {
        return !result.provisional() && result.total().isPresent() && result.office().inOffice(month);
    }
}
