package kaohe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import kaohe.batch.MonthRun;
import kaohe.batch.OutputFolder;
import kaohe.batch.RunResult;
import kaohe.batch.Sources;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: check, score, fill, regenerate, report. */
@Command(name = "run", description = "检查、核分，生成核好的表格、报告和问题清单。",
    footer = {"", "例：java -jar kaohe.jar run 九月表格 -o 九月结果 --school 城关中学",
        "", "退出状态：0 全部通过，1 有的要退回，2 用法有误，3 出了故障。", ""})
final class RunCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "表格", description = "填好的工作簿或存放它们的文件夹，可以写多个")
    private List<Path> inputs;

    @Option(names = {"-o", "--out"}, required = true, paramLabel = "文件夹", description = "结果放在哪里；没有就新建")
    private Path output;

    @Option(names = "--school", paramLabel = "校名", defaultValue = "", description = "印在报告和表格上的校名；不写则用模板文件夹里 school.yaml 的")
    private String school;

    @Option(names = "--jobs", paramLabel = "个数", description = "同时处理几份；不写则与处理器的核数相同")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = {"-q", "--quiet"}, description = "不显示进度，只显示结果")
    private boolean quiet;

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
        Scheme rules = scheme.scheme();
        refuseOutputsAmongInputs();
        Sources sources = sources();
        if (sources.workbooks().isEmpty()) {
            throw new Failure("没有找到工作簿：" + inputs);
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new Failure("结果要放进文件夹，而这是一个文件：" + output);
        }
        Templates chosen = templates.checked(rules, scheme.isBuiltIn());
        Templates looks = school.isEmpty() ? chosen : chosen.forSchool(school);
        OutputFolder folder = new OutputFolder(output);
        RunResult result;
        try (ProgressLine progress = new ProgressLine(terminal, quiet)) {
            result = new MonthRun(rules, looks, folder, Math.max(1, jobs), progress).run(sources.workbooks());
        }
        new RunReport(terminal).print(result, sources, folder, output);
        return result.anyFailure() ? Main.FAILURE : result.anyGoesBack() ? Main.SOME_GO_BACK : Main.CLEAN;
    }

    /** Or a result could take the place of a workbook that was handed in. */
    private void refuseOutputsAmongInputs() {
        Path into = output.toAbsolutePath().normalize();
        for (Path input : inputs) {
            if (input.toAbsolutePath().normalize().startsWith(into)) {
                throw new Failure("结果不能放在表格所在的文件夹里或它的上一级：" + output + "。请换一个文件夹");
            }
        }
    }

    private Sources sources() throws IOException {
        try {
            return Sources.find(inputs, output);
        } catch (NoSuchFileException missing) {
            throw new Failure("没有这个文件或文件夹：" + missing.getFile(), missing);
        }
    }
}
