package kaohe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    private Inputs inputs;

    @Option(names = {"-o", "--out"}, required = true, paramLabel = "文件夹", description = "结果放在哪里；没有就新建")
    private Path output;

    @Option(names = "--school", paramLabel = "校名", defaultValue = "", description = "印在报告和表格上的校名；不写则用模板文件夹里 school.yaml 的")
    private String school;

    @Option(names = "--pay-plan", paramLabel = "方案", description = "按哪种绩效方案发放，如 方案二；不写则用考核方案里选定的")
    private String payPlan;

    @Mixin
    private PaceOption pace;

    @Mixin
    private SchemeOption scheme;

    @Mixin
    private TemplatesOption templates;

    private final Terminal terminal;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Scheme rules = paying(scheme.scheme());
        inputs.refuseAsOutput(output);
        Sources sources = inputs.sources(Optional.of(output));
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new Failure("结果要放进文件夹，而这是一个文件：" + output);
        }
        Templates chosen = templates.checked(rules, scheme.isBuiltIn());
        Templates looks = school.isEmpty() ? chosen : chosen.forSchool(school);
        OutputFolder folder = new OutputFolder(output);
        RunResult result;
        try (ProgressLine progress = new ProgressLine(terminal, pace.quiet())) {
            result = new MonthRun(rules, looks, folder, pace.threads(), progress).run(sources.workbooks());
        }
        RunReport report = new RunReport(terminal);
        report.print(result, sources);
        report.printWhere(folder, output, "问题清单.xlsx");
        return result.anyFailure() ? Main.FAILURE : result.anyGoesBack() ? Main.SOME_GO_BACK : Main.CLEAN;
    }

    private Scheme paying(Scheme rules) {
        return payPlan == null ? rules : rules.paying(payPlan)
            .orElseThrow(() -> new Failure("没有这种绩效方案：" + payPlan + "。可用 " + String.join("、", rules.payPlans().stream().map(PayPlan::name).toList())));
    }
}
