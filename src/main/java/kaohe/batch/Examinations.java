package kaohe.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.checking.AcrossFiles;
import kaohe.checking.PayClaimed;
import kaohe.form.Roster;
import kaohe.period.Assessed;
import kaohe.problem.Problem;
import kaohe.problem.Verdict;
import kaohe.scheme.Scheme;

/** Examines many workbooks: each by itself, then all of them together, weighed as the school does. Writes nothing. */
final class Examinations {

    private final Scheme scheme;
    private final Workers workers;
    private final Examination examination;

    Examinations(Scheme scheme, Workers workers) {
        this.scheme = scheme;
        this.workers = workers;
        this.examination = new Examination(scheme);
    }

    RunResult examine(List<Source> sources) {
        List<Examination.Result> examined = workers.each("检查", sources, examination::examine);
        RunResult result = together(examined);
        List<Outcome> outcomes = new ArrayList<>(result.outcomes());
        List<Examination.Result.PayFile> sheets = of(examined, Examination.Result.PayFile.class);
        List<Problem> claimed = PayClaimed.check(scheme, sheets.stream().map(Examination.Result.PayFile::claims).toList(), result.assessed());
        sheets.forEach(sheet -> outcomes.add(sheet.outcome().plus(claimed.stream().filter(problem -> problem.place().file().equals(sheet.outcome().source().name())).toList())
            .weighed(scheme.strictness())));
        return result.with(outcomes);
    }

    /** The same, of which only the scores are kept, so that a school's whole history fits into little memory; pay sheets are passed over. */
    RunResult scores(List<Source> sources) {
        return together(workers.each("检查", sources, source -> lean(examination.examine(source))));
    }

    private static Examination.Result lean(Examination.Result result) {
        return result instanceof Examination.Result.Workbook workbook ? workbook.lean() : result;
    }

    private RunResult together(List<Examination.Result> examined) {
        Roster roster = roster(of(examined, Examination.Result.RosterFile.class));
        List<Examination.Result.Workbook> workbooks = of(examined, Examination.Result.Workbook.class);
        Map<String, List<Problem>> across = AcrossFiles.check(workbooks.stream().map(Examination.Result.Workbook::handedIn).flatMap(Optional::stream).toList(), roster);
        List<Outcome> outcomes = new ArrayList<>();
        List<Assessed> assessed = new ArrayList<>();
        for (Examination.Result.Workbook workbook : workbooks) {
            Outcome outcome = workbook.outcome().plus(across.getOrDefault(workbook.outcome().source().name(), List.of())).weighed(scheme.strictness());
            outcomes.add(outcome);
            workbook.assessed().filter(score -> outcome.counts()).map(score -> score.in(roster))
                .ifPresent(score -> assessed.add(outcome.verdict() == Verdict.NEEDS_REVIEW ? score.waiting() : score));
        }
        return new RunResult(scheme, roster, outcomes, assessed, List.of(), List.of());
    }

    /** Where there are several, what the one that was saved last says of a teacher holds; one that does not say when counts as the oldest. */
    private static Roster roster(List<Examination.Result.RosterFile> files) {
        return files.stream().sorted(Comparator.comparing((Examination.Result.RosterFile file) -> file.saved().orElse(Instant.MIN)).thenComparing(Examination.Result.RosterFile::name))
            .map(Examination.Result.RosterFile::roster).reduce(Roster.NONE, Roster::updated);
    }

    private static <R extends Examination.Result> List<R> of(List<Examination.Result> examined, Class<R> kind) {
        return examined.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
