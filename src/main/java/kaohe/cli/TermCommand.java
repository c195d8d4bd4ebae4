package kaohe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;

import kaohe.batch.OutputFolder;
import kaohe.batch.Sources;
import kaohe.batch.TermRun;
import kaohe.form.WrittenMonth;
import kaohe.period.Term;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A term's assessment. */
@Command(name = "term", description = "学期末总评：平均、名次、缺的月份、不合格班主任、先进候选，各有依据。以前月份的表也放在一起，任期内的累计才算得全。",
    footer = {"", "例：java -jar kaohe.jar term 本学年各月表格 --from 2026-09 --to 2027-01 -o 学期结果 --school 城关中学"})
final class TermCommand implements Callable<Integer> {

    @Mixin
    private Inputs inputs;

    @Option(names = "--from", required = true, paramLabel = "月份", description = "学期的第一个月，如 2026-09")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "月份", description = "学期的最后一个月，如 2027-01")
    private String to;

    @Option(names = {"-o", "--out"}, required = true, paramLabel = "文件夹", description = "结果放在哪里；没有就新建")
    private Path output;

    @Option(names = "--school", paramLabel = "校名", defaultValue = "", description = "印在表上的校名；不写则用模板文件夹里 school.yaml 的")
    private String school;

    @Mixin
    private PaceOption pace;

    @Mixin
    private SchemeOption scheme;

    @Mixin
    private TemplatesOption templates;

    private final Terminal terminal;

    TermCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Scheme rules = scheme.scheme();
        YearMonth first = month(from);
        YearMonth last = month(to);
        if (last.isBefore(first)) {
            throw new Failure("--to 在 --from 之前：" + to + " 早于 " + from);
        }
        inputs.refuseAsOutput(output);
        Sources sources = inputs.sources(Optional.of(output));
        Templates chosen = templates.checked(rules, scheme.isBuiltIn());
        TermRun.Finished outcome;
        try (ProgressLine progress = new ProgressLine(terminal, pace.quiet())) {
            outcome = new TermRun(rules, school.isEmpty() ? chosen : chosen.forSchool(school), new OutputFolder(output), pace.threads(), progress)
                .run(sources.workbooks(), first, last);
        }
        print(outcome);
        return outcome.leftOut().isEmpty() ? Main.CLEAN : Main.SOME_GO_BACK;
    }

    private static YearMonth month(String written) {
        return WrittenMonth.read(written).orElseThrow(() -> new Failure("月份认不出：" + written + "。请写成 2026-09 的样子"));
    }

    private void print(TermRun.Finished outcome) {
        for (Term.OfTeacher teacher : outcome.term().teachers()) {
            terminal.out().println((Terminal.pad(teacher.rank().map(String::valueOf).orElse("—"), 4) + Terminal.pad(teacher.name(), 10) + Terminal.pad(teacher.group(), 14)
                + Terminal.pad(teacher.mean().map(Object::toString).orElse("—"), 8) + Terminal.pad(teacher.grade().map(band -> band.name()).orElse(""), 8)
                + (teacher.missing().isEmpty() ? "" : "缺 " + teacher.missing().size() + " 个月  ") + String.join("；", teacher.bars())).stripTrailing());
        }
        if (!outcome.leftOut().isEmpty()) {
            terminal.out().println("没有计入 " + outcome.leftOut().size() + " 份：" + String.join("、", outcome.leftOut()));
        }
        terminal.out().println("结果在 " + output.resolve("学期总评.xlsx"));
    }
}
