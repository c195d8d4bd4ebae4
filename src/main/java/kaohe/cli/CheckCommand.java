package kaohe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import kaohe.batch.CheckRun;
import kaohe.batch.OutputFolder;
import kaohe.batch.RunResult;
import kaohe.batch.Sources;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks only. */
@Command(name = "check", description = "只检查，不生成表格和报告；可以另存退回的副本。",
    footer = {"", "例：java -jar kaohe.jar check 九月表格 --annotate 九月退回",
        "", "退出状态：0 全部通过，1 有的要退回，2 用法有误，3 出了故障。", ""})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Inputs inputs;

    @Option(names = "--annotate", paramLabel = "文件夹", description = "把要退回的各存一份副本在这里，前面有清单，错的格子标出来")
    private Path annotate;

    @Option(names = "--json", description = "给程序读的结果，与 run 的 result.json 相同")
    private boolean json;

    @Mixin
    private PaceOption pace;

    @Mixin
    private SchemeOption scheme;

    @Mixin
    private TemplatesOption templates;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Scheme rules = scheme.scheme();
        if (annotate != null) {
            inputs.refuseAsOutput(annotate);
        }
        Sources sources = inputs.sources(Optional.ofNullable(annotate));
        Templates looks = annotate == null ? templates.templates() : templates.checked(rules, scheme.isBuiltIn());
        Optional<OutputFolder> folder = Optional.ofNullable(annotate).map(OutputFolder::new);
        RunResult result;
        try (ProgressLine progress = new ProgressLine(terminal, pace.quiet() || json)) {
            result = new CheckRun(rules, looks, pace.threads(), progress).run(sources.workbooks(), folder);
        }
        if (json) {
            terminal.out().print(CheckRun.json(result));
        } else {
            RunReport report = new RunReport(terminal);
            report.print(result, sources);
            folder.ifPresent(copies -> report.printWhere(copies, annotate, ""));
        }
        return result.anyFailure() ? Main.FAILURE : result.anyGoesBack() ? Main.SOME_GO_BACK : Main.CLEAN;
    }
}
