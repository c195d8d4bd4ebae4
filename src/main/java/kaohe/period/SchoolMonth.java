package kaohe.period;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.form.Teacher;
import kaohe.problem.Code;
import kaohe.problem.Problem;
import kaohe.scheme.Points;

/**
 * A month of the whole school.
 *
 * @param results in the order in which the school lists its teachers
 * @param missing the teachers in office who have no result
 * @param before  the results of the month before; empty where there are none
 * @param remarks what the months show together and somebody should look at
 */
public record SchoolMonth(YearMonth month, List<Result> results, List<Missing> missing, List<Result> before, List<Problem> remarks) {

    public SchoolMonth {
        results = List.copyOf(results);
        missing = List.copyOf(missing);
        before = List.copyOf(before);
        remarks = List.copyOf(remarks);
    }

    /** The totals of the month before. */
    public Map<Teacher, Points> totalsBefore() {
        Map<Teacher, Points> totals = new HashMap<>();
        before.forEach(result -> result.total().ifPresent(total -> totals.put(result.office(), total)));
        return totals;
    }

    /** The mean of all totals. */
    public Optional<Spread> spread() {
        return Spread.of(results.stream().map(Result::total).flatMap(Optional::stream).toList());
    }

    public Optional<Spread> spreadBefore() {
        return Spread.of(List.copyOf(totalsBefore().values()));
    }

    /** Whether a result's workbook was late. */
    public boolean late(Result result) {
        return remarks.stream().anyMatch(problem -> problem.code() == Code.X13 && problem.place().file().equals(result.file()));
    }
}
