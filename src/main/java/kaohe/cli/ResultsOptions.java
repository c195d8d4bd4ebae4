package kaohe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import kaohe.batch.OutputFolder;
import kaohe.batch.Sources;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command is told that makes results of workbooks: which, where to, by which rules, with which looks, how fast. */
final class ResultsOptions {

    @Mixin
    private Inputs inputs;

    @Option(names = {"-o", "--out"}, required = true, paramLabel = "文件夹", description = "结果放在哪里；没有就新建")
    private Path output;

    @Option(names = "--school", paramLabel = "校名", defaultValue = "", description = "印在报告和表格上的校名；不写则用模板文件夹里 school.yaml 的")
    private String school;

    @Mixin
    private PaceOption pace;

    @Mixin
    private SchemeOption scheme;

    @Mixin
    private TemplatesOption templates;

    Path output() {
        return output;
    }

    OutputFolder folder() {
        return new OutputFolder(output);
    }

    PaceOption pace() {
        return pace;
    }

    Scheme rules() {
        return scheme.scheme();
    }

    /** @throws Failure with every mistake, if the templates can't be used */
    Templates looks(Scheme rules) {
        Templates chosen = templates.checked(rules, scheme.isBuiltIn());
        return school.isEmpty() ? chosen : chosen.forSchool(school);
    }

    /** @throws Failure if something given is not there, or results would go among the workbooks or into a file */
    Sources sources() throws IOException {
        inputs.refuseAsOutput(output);
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new Failure("结果要放进文件夹，而这是一个文件：" + output);
        }
        return inputs.sources(Optional.of(output));
    }
}
