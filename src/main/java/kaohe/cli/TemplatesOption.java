package kaohe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import kaohe.batch.TemplateCheck;
import kaohe.problem.Problem;
import kaohe.problem.Severity;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import picocli.CommandLine.Option;

/** Chooses the looks. */
final class TemplatesOption {

    @Option(names = "--templates", paramLabel = "文件夹", description = "本校的模板，里面有的文件代替自带的；不写则全用自带的")
    private Path folder;

    /** @throws Failure if the folder is not there */
    Templates templates() {
        if (folder == null) {
            return Templates.builtIn();
        }
        if (!Files.isDirectory(folder)) {
            throw new Failure("没有这个模板文件夹：" + folder + "。要新建一个，请用 template new " + folder);
        }
        return Templates.over(folder);
    }

    /**
     * Our own looks with our own rules were checked when this program was built; everything else is checked now.
     *
     * @throws Failure with every mistake, if something in the templates is wrong: nothing is made with a faulty template
     */
    Templates checked(Scheme scheme, boolean schemeIsBuiltIn) {
        Templates templates = templates();
        if (folder == null && schemeIsBuiltIn) {
            return templates;
        }
        List<Problem> errors = TemplateCheck.check(scheme, templates).stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new Failure("模板有误，什么都没有生成：\n" + String.join("\n", errors.stream().map(TemplatesOption::line).toList()));
        }
        return templates;
    }

    static String line(Problem problem) {
        return problem.severity().mark() + " " + problem.code() + " " + problem.place().file()
            + (problem.place().address().isEmpty() ? "" : " " + problem.place().address()) + " " + problem.message() + problem.fix();
    }
}
