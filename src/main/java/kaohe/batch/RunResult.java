package kaohe.batch;

import java.util.List;
import java.util.Map;
import java.util.EnumMap;

import kaohe.form.Teacher;
import kaohe.problem.Verdict;
import kaohe.scheme.Scheme;

/**
 * What a run came to.
 *
 * @param roster   the teachers of the rosters that lay among the workbooks
 * @param outcomes in the order of the files' names, lock files included
 * @param failures what the program failed to make of all of them together
 */
public record RunResult(Scheme scheme, List<Teacher> roster, List<Outcome> outcomes, List<String> failures) {

    public RunResult {
        roster = List.copyOf(roster);
        outcomes = List.copyOf(outcomes);
        failures = List.copyOf(failures);
    }

    RunResult with(List<Outcome> others) {
        return new RunResult(scheme, roster, others, failures);
    }

    RunResult failing(List<String> more) {
        return new RunResult(scheme, roster, outcomes, more);
    }

    /** Those that are workbooks, or should have been. */
    public List<Outcome> workbooks() {
        return outcomes.stream().filter(outcome -> !outcome.isLockFile()).toList();
    }

    public List<Outcome> lockFiles() {
        return outcomes.stream().filter(Outcome::isLockFile).toList();
    }

    public Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, workbooks().stream().filter(outcome -> outcome.verdict() == verdict).count());
        }
        return counts;
    }

    /** Whether any workbook has to go back to its author. */
    public boolean anyGoesBack() {
        return workbooks().stream().anyMatch(outcome -> !outcome.verdict().hasOutputs());
    }

    /** Whether the program failed at something. */
    public boolean anyFailure() {
        return !failures.isEmpty() || outcomes.stream().anyMatch(outcome -> !outcome.failures().isEmpty());
    }
}
