package kaohe.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import kaohe.batch.Outcome;
import kaohe.batch.OutputFolder;
import kaohe.batch.RunResult;
import kaohe.batch.Sources;
import kaohe.form.Submission;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.problem.Severity;
import kaohe.problem.Verdict;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scoring.Assessment;

/** What a run came to, on the terminal: a line a workbook, verdict first, its problems indented below. */
final class RunReport {

    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";

    private final Terminal terminal;
    private final PrintStream out;

    RunReport(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    void print(RunResult result, Sources sources) {
        List<Outcome> workbooks = result.workbooks();
        int files = widest(workbooks, outcome -> outcome.source().name());
        int names = widest(workbooks, RunReport::teacher);
        int groups = widest(workbooks, RunReport::group);
        for (Outcome outcome : workbooks) {
            out.println((verdict(outcome.verdict()) + "  " + Terminal.pad(outcome.source().name(), files) + "  " + Terminal.pad(teacher(outcome), names)
                + "  " + Terminal.pad(group(outcome), groups) + "  " + Terminal.pad(month(outcome), 7) + "  " + Terminal.pad(score(outcome), 6)
                + grade(outcome)).stripTrailing());
            outcome.problems().stream().filter(problem -> problem.severity() != Severity.INFO)
                .sorted(Comparator.comparing(Problem::severity).thenComparing(Problem::place, Place.READING_ORDER))
                .forEach(problem -> out.println("    " + problem.severity().mark() + " " + problem.code() + " " + problem.sentence()));
            outcome.failures().forEach(failure -> out.println("    故障 " + failure));
        }
        result.lockFiles().forEach(outcome -> outcome.problems().forEach(problem ->
            out.println("跳过  " + outcome.source().name() + "  " + problem.code() + " " + problem.message())));
        remarks(result.remarks());
        result.failures().forEach(failure -> out.println("故障 " + failure));
        summary(result, sources);
    }

    /** What the months show together. */
    void remarks(List<Problem> remarks) {
        if (!remarks.isEmpty()) {
            out.println("各月放在一起看");
        }
        remarks.forEach(problem -> out.println("    " + problem.severity().mark() + " " + problem.code() + " " + problem.message() + problem.fix()
            + (problem.place().file().isEmpty() ? "" : "（" + (problem.place().file() + " " + problem.place().address()).strip() + "）")));
    }

    private void summary(RunResult result, Sources sources) {
        out.println();
        out.println("共 " + result.workbooks().size() + " 份："
            + String.join("，", result.counts().entrySet().stream().map(each -> each.getKey().title() + " " + each.getValue()).toList())
            + (result.roster().teachers().isEmpty() ? "" : "。名册 " + result.roster().teachers().size() + " 人"));
        if (!sources.ignored().isEmpty()) {
            out.println("不是工作簿、未读：" + String.join("、", sources.ignored()));
        }
    }

    /** Where the results are, and what became of those that were there before. */
    void printWhere(OutputFolder folder, Path output, String first) {
        if (folder.replaced() > 0) {
            out.println("有 " + folder.replaced() + " 个旧结果与这次不同，已移到 " + output.resolve("旧版"));
        }
        if (folder.leftSigned() > 0) {
            out.println("有 " + folder.leftSigned() + " 份报告已经签字，没有动；这次的另存在旁边，名字带 _改后");
        }
        out.println("结果在 " + output + (first.isEmpty() ? "" : "，先看 " + output.resolve(first)));
    }

    private static int widest(List<Outcome> outcomes, Function<Outcome, String> text) {
        return outcomes.stream().map(text).mapToInt(Terminal::width).max().orElse(0);
    }

    private String verdict(Verdict verdict) {
        String text = Terminal.pad(verdict.title(), 10);
        if (!terminal.colours()) {
            return text;
        }
        String colour = switch (verdict) {
            case ACCEPTED -> GREEN;
            case NEEDS_REVIEW -> YELLOW;
            default -> RED;
        };
        return colour + text + PLAIN;
    }

    private static String teacher(Outcome outcome) {
        return outcome.submission().map(said -> said.name()).orElse("");
    }

    private static String group(Outcome outcome) {
        return outcome.submission().map(said -> said.group().text()).orElse("");
    }

    private static String month(Outcome outcome) {
        return outcome.submission().flatMap(Submission::yearMonth).map(Object::toString).orElse("");
    }

    private static String score(Outcome outcome) {
        return outcome.assessment().flatMap(Assessment::total).map(Points::toString).orElse("");
    }

    private static String grade(Outcome outcome) {
        boolean provisional = outcome.assessment().filter(Assessment::provisional).isPresent();
        return outcome.assessment().flatMap(Assessment::grade).map(GradeBand::name).orElse("") + (provisional ? "（暂计）" : "");
    }
}
