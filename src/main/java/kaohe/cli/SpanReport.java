package kaohe.cli;

import java.io.IOException;
import java.math.BigDecimal;

import kaohe.batch.OutputFolder;
import kaohe.batch.Sources;
import kaohe.batch.TermRun;
import kaohe.period.Evidence;
import kaohe.period.Span;
import kaohe.period.Term;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;

/** Assesses a term or a school year and says on the terminal what it came to: a line a teacher, then what somebody should look at. */
final class SpanReport {

    private final Terminal terminal;
    private final ResultsOptions options;

    SpanReport(Terminal terminal, ResultsOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    /** @return the exit status */
    int of(Span span) throws IOException {
        Scheme rules = options.rules();
        Sources sources = options.sources();
        Templates looks = options.looks(rules);
        OutputFolder folder = options.folder();
        TermRun.Finished finished;
        try (ProgressLine progress = new ProgressLine(terminal, options.pace().quiet())) {
            finished = new TermRun(rules, looks, folder, options.pace().threads(), progress).run(sources.workbooks(), span);
        }
        print(finished);
        new RunReport(terminal).printWhere(folder, options.output(), finished.files().get(0));
        return !finished.failures().isEmpty() ? Main.FAILURE : finished.leftOut().isEmpty() ? Main.CLEAN : Main.SOME_GO_BACK;
    }

    private void print(TermRun.Finished finished) {
        Term term = finished.term();
        int names = term.teachers().stream().mapToInt(teacher -> Terminal.width(teacher.name())).max().orElse(0);
        int groups = term.teachers().stream().mapToInt(teacher -> Terminal.width(teacher.group())).max().orElse(0);
        for (Term.OfTeacher teacher : term.teachers()) {
            terminal.out().println((Terminal.pad(teacher.rank().map(String::valueOf).orElse("—"), 4) + Terminal.pad(teacher.name(), names + 2)
                + Terminal.pad(teacher.group(), groups + 2) + Terminal.pad(teacher.mean().map(BigDecimal::toString).orElse("—"), 8)
                + Terminal.pad(teacher.grade().map(GradeBand::name).orElse(""), 8) + (teacher.missing().isEmpty() ? "" : "缺 " + teacher.missing().size() + " 个月  ")
                + String.join("；", teacher.bars().stream().map(Evidence::what).toList())).stripTrailing());
        }
        terminal.out().println();
        new RunReport(terminal).remarks(finished.remarks());
        if (!finished.leftOut().isEmpty()) {
            terminal.out().println("没有计入 " + finished.leftOut().size() + " 份：" + String.join("、", finished.leftOut()));
        }
        finished.failures().forEach(failure -> terminal.out().println("故障 " + failure));
    }
}
