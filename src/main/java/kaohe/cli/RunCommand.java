package kaohe.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import kaohe.batch.MonthRun;
import kaohe.batch.OutputFolder;
import kaohe.batch.RunResult;
import kaohe.batch.Sources;
import kaohe.scheme.PayPlan;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: check, score, fill, regenerate, report. */
@Command(name = "run", description = "检查、核分，生成核好的表格、报告和问题清单。",
    footer = {"", "例：java -jar kaohe.jar run 九月表格 -o 九月结果 --school 城关中学",
        "", "退出状态：0 全部通过，1 有的要退回，2 用法有误，3 出了故障。", ""})
final class RunCommand implements Callable<Integer> {

    @Mixin
    private ResultsOptions options;

    @Option(names = "--pay-plan", paramLabel = "方案", description = "按哪种绩效方案发放，如 方案二；不写则用考核方案里选定的")
    private String payPlan;

    private final Terminal terminal;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Scheme rules = paying(options.rules());
        Sources sources = options.sources();
        Templates looks = options.looks(rules);
        OutputFolder folder = options.folder();
        RunResult result;
        try (ProgressLine progress = new ProgressLine(terminal, options.pace().quiet())) {
            result = new MonthRun(rules, looks, folder, options.pace().threads(), progress).run(sources.workbooks());
        }
        RunReport report = new RunReport(terminal);
        report.print(result, sources);
        report.printWhere(folder, options.output(), "问题清单.xlsx");
        return result.anyFailure() ? Main.FAILURE : result.anyGoesBack() ? Main.SOME_GO_BACK : Main.CLEAN;
    }

    private Scheme paying(Scheme rules) {
        return payPlan == null ? rules : rules.paying(payPlan)
            .orElseThrow(() -> new Failure("没有这种绩效方案：" + payPlan + "。可用 " + String.join("、", rules.pay().plans().stream().map(PayPlan::name).toList())));
    }
}
