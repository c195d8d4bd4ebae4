package kaohe.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.form.Submission;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.problem.Severity;
import kaohe.problem.Verdict;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scoring.Assessment;
import kaohe.workbook.ProblemList;

/** What 问题清单.xlsx shows of a run: workbooks that go back first. */
final class ProblemEntries {

    private static final List<Verdict> MOST_URGENT_FIRST = List.of(Verdict.UNREADABLE, Verdict.GOES_BACK, Verdict.NEEDS_REVIEW, Verdict.ACCEPTED);

    private final Path folder;
    private final List<ProblemList.WorkbookLine> workbooks = new ArrayList<>();
    private final List<ProblemList.ProblemLine> problems = new ArrayList<>();
    private final List<ProblemList.UncheckedLine> unchecked = new ArrayList<>();

    private ProblemEntries(Path folder) {
        this.folder = folder;
    }

    static ProblemList.Contents of(RunResult result, Path folder) {
        ProblemEntries entries = new ProblemEntries(folder);
        result.outcomes().stream()
            .sorted(Comparator.comparing((Outcome outcome) -> MOST_URGENT_FIRST.indexOf(outcome.verdict())).thenComparing(outcome -> outcome.source().name()))
            .forEach(entries::add);
        result.remarks().forEach(problem -> entries.add(problem, result));
        List<String> counts = result.counts().entrySet().stream().map(each -> each.getKey().title() + " " + each.getValue()).toList();
        return new ProblemList.Contents(new ProblemList.Overview(result.workbooks().size(), String.join("  ", counts)),
            entries.workbooks, entries.problems, commonest(result), entries.unchecked);
    }

    private void add(Outcome outcome) {
        String file = outcome.source().name();
        String teacher = outcome.submission().map(said -> said.name()).orElse("");
        if (!outcome.isLockFile()) {
            workbooks.add(workbook(outcome, file, teacher));
        }
        inOrder(outcome.problems()).forEach(problem -> problems.add(line(problem, file, teacher, link(outcome, problem.place()))));
        outcome.unchecked().forEach(left -> unchecked.add(new ProblemList.UncheckedLine(file, left.place().address(), left.code().name(),
            left.code().title(), left.why())));
    }

    /** What the months show together stands behind what is wrong with workbooks. */
    private void add(Problem problem, RunResult result) {
        Optional<Outcome> outcome = result.outcomes().stream().filter(each -> each.source().name().equals(problem.place().file())).findFirst();
        problems.add(line(problem, outcome.map(each -> each.source().name()).orElse("（各月）"), outcome.flatMap(Outcome::submission).map(said -> said.name()).orElse(""),
            outcome.map(each -> link(each, problem.place())).orElse("")));
    }

    private static ProblemList.ProblemLine line(Problem problem, String file, String teacher, String link) {
        String place = problem.place().address();
        return new ProblemList.ProblemLine(problem.severity().mark(), file, teacher, place.isEmpty() && !link.isEmpty() ? "整个文件" : place, problem.place().row(),
            problem.found(), problem.message(), problem.fix(), problem.clause(), problem.code().fix().title(), problem.code().name(), link);
    }

    private ProblemList.WorkbookLine workbook(Outcome outcome, String file, String teacher) {
        Optional<Submission> said = outcome.submission();
        Optional<Assessment> score = outcome.assessment();
        return new ProblemList.WorkbookLine(outcome.verdict().title(), file, teacher, said.map(one -> one.group().text()).orElse(""),
            said.flatMap(Submission::yearMonth).map(Object::toString).orElse(""),
            score.flatMap(Assessment::total).map(Points::value), score.flatMap(Assessment::grade).map(GradeBand::name).orElse(""),
            count(outcome, Severity.ERROR) + count(outcome, Severity.BLOCKING), count(outcome, Severity.REVIEW),
            inOrder(outcome.problems()).stream().filter(problem -> problem.severity() != Severity.INFO).findFirst().map(Problem::sentence).orElse(""),
            outcome.outputs().stream().filter(name -> name.startsWith(MonthRun.RETURNED)).findFirst().orElse(""), link(outcome, Place.file(file)));
    }

    /** The kinds of problem that somebody has to act on, the most widespread first, each with the first of its sentences. */
    private static List<ProblemList.CommonLine> commonest(RunResult result) {
        Map<Code, Integer> workbooks = new EnumMap<>(Code.class);
        Map<Code, List<Problem>> all = new EnumMap<>(Code.class);
        for (Outcome outcome : result.workbooks()) {
            List<Problem> problems = outcome.problems().stream().filter(problem -> problem.severity() != Severity.INFO).toList();
            problems.forEach(problem -> all.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem));
            problems.stream().map(Problem::code).distinct().forEach(code -> workbooks.merge(code, 1, Integer::sum));
        }
        return all.entrySet().stream()
            .sorted(Comparator.comparing((Map.Entry<Code, List<Problem>> each) -> -workbooks.get(each.getKey())).thenComparing(Map.Entry::getKey))
            .map(each -> new ProblemList.CommonLine(each.getKey().name(), each.getValue().get(0).severity().mark(), each.getKey().title(),
                workbooks.get(each.getKey()), each.getValue().size(), each.getKey().meaning(), each.getValue().get(0).sentence())).toList();
    }

    private static int count(Outcome outcome, Severity severity) {
        return (int) outcome.problems().stream().filter(problem -> problem.severity() == severity).count();
    }

    /** The heaviest first, then as one leafs through. */
    static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparing(Problem::severity).thenComparing(Problem::place, Place.READING_ORDER)).toList();
    }

    private String link(Outcome outcome, Place place) {
        Path file = outcome.source().path().toAbsolutePath().normalize();
        String path = file.getRoot() != null && file.getRoot().equals(folder.getRoot()) ? folder.relativize(file).toString() : file.toUri().getPath();
        return path.replace('\\', '/') + (place.sheet().isEmpty() ? "" : "#'" + place.sheet() + "'!" + (place.cell().isEmpty() ? "A1" : place.cell()));
    }
}
