package kaohe.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.checking.AcrossFiles;
import kaohe.form.Roster;
import kaohe.problem.Problem;
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
        Roster roster = new Roster(examined.stream().filter(Examination.Result.RosterFile.class::isInstance)
            .flatMap(result -> ((Examination.Result.RosterFile) result).roster().teachers().stream()).toList());
        List<Outcome> outcomes = examined.stream().filter(Examination.Result.Workbook.class::isInstance)
            .map(result -> ((Examination.Result.Workbook) result).outcome()).toList();
        Map<String, List<Problem>> across = AcrossFiles.check(outcomes.stream().map(Outcome::submission).flatMap(Optional::stream).toList(), roster);
        return new RunResult(scheme, roster.teachers(), outcomes.stream()
            .map(outcome -> outcome.plus(across.getOrDefault(outcome.source().name(), List.of())).weighed(scheme.strictness())).toList(), List.of());
    }
}
