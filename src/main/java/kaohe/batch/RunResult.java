package kaohe.batch;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kaohe.checking.AcrossMonths;
import kaohe.form.Roster;
import kaohe.period.Assessed;
import kaohe.period.Span;
import kaohe.problem.Code;
import kaohe.problem.Problem;
import kaohe.problem.Verdict;
import kaohe.scheme.Scheme;

/**
 * What a run came to.
 *
 * @param roster   that of all rosters that lay among the workbooks
 * @param outcomes in the order of the files' names, lock files included; pay sheets that were handed in come last
 * @param assessed the scores that count, in the same order
 * @param noticed  what was noticed of earlier results and is of no workbook
 * @param failures what the program failed to make of all of them together
 */
public record RunResult(Scheme scheme, Roster roster, List<Outcome> outcomes, List<Assessed> assessed, List<Problem> noticed, List<String> failures) {

    public RunResult {
        outcomes = List.copyOf(outcomes);
        assessed = List.copyOf(assessed);
        noticed = List.copyOf(noticed);
        failures = List.copyOf(failures);
    }

    RunResult with(List<Outcome> others) {
        return new RunResult(scheme, roster, others, assessed, noticed, failures);
    }

    /** With what was found about workbooks since: one that now waits for a person counts as waiting. */
    RunResult plus(Map<String, List<Problem>> found) {
        List<Outcome> more = outcomes.stream().map(outcome -> found.containsKey(outcome.source().name())
            ? outcome.plus(found.get(outcome.source().name())).weighed(scheme.strictness()) : outcome).toList();
        Set<String> waiting = more.stream().filter(outcome -> outcome.verdict() == Verdict.NEEDS_REVIEW).map(outcome -> outcome.source().name()).collect(Collectors.toSet());
        Set<String> counting = more.stream().filter(Outcome::counts).map(outcome -> outcome.source().name()).collect(Collectors.toSet());
        List<Assessed> scores = assessed.stream().filter(each -> counting.contains(each.result().file()))
            .map(each -> waiting.contains(each.result().file()) ? each.waiting() : each).toList();
        return new RunResult(scheme, roster, more, scores, noticed, failures);
    }

    RunResult noticing(List<Problem> more) {
        return new RunResult(scheme, roster, outcomes, assessed, more, failures);
    }

    RunResult failing(List<String> more) {
        return new RunResult(scheme, roster, outcomes, assessed, noticed, more);
    }

    /** What the months show together and somebody should look at; no workbook's verdict hangs on it. */
    public List<Problem> remarks() {
        List<Problem> months = Span.over(assessed.stream().map(Assessed::month).toList()).map(all -> remarksIn(all, assessed)).orElse(List.of());
        return Stream.concat(months.stream(), weighed(noticed)).toList();
    }

    /** The same of the months of a span. */
    List<Problem> remarksIn(Span span) {
        return remarksIn(span, assessed);
    }

    /** The same as it stood at the end of a month, without what that month's workbooks have no part in. */
    List<Problem> remarksUpTo(YearMonth month) {
        Set<String> before = assessed.stream().filter(each -> each.month().isBefore(month)).map(each -> each.result().file()).collect(Collectors.toSet());
        List<Assessed> known = assessed.stream().filter(each -> !each.month().isAfter(month)).toList();
        return Span.over(known.stream().map(Assessed::month).toList()).map(all -> remarksIn(all, known)).orElse(List.of()).stream()
            .filter(problem -> problem.code() != Code.X13 || !before.contains(problem.place().file())).toList();
    }

    private List<Problem> remarksIn(Span span, List<Assessed> known) {
        return weighed(AcrossMonths.check(scheme, roster, known, span)).toList();
    }

    private Stream<Problem> weighed(List<Problem> problems) {
        return problems.stream().map(scheme.strictness()::weigh).flatMap(Optional::stream);
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
