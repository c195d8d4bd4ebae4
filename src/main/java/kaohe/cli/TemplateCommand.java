package kaohe.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import kaohe.batch.OutputFolder;
import kaohe.batch.Preview;
import kaohe.batch.SampleSchool;
import kaohe.batch.TemplateCheck;
import kaohe.problem.Problem;
import kaohe.problem.Severity;
import kaohe.scheme.Scheme;
import kaohe.template.FieldType;
import kaohe.template.TemplateFiles;
import kaohe.template.Templates;
import kaohe.template.Vocabulary;
import kaohe.view.FeedbackPage;
import kaohe.view.MonthPage;
import kaohe.view.PayPage;
import kaohe.view.SummaryPage;
import kaohe.view.TermPage;
import kaohe.workbook.ProblemList;
import kaohe.workbook.ReturnCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after the looks. */
@Command(name = "template", description = "查看、检查、预览或复制出模板。", synopsisSubcommandLabel = "命令", commandListHeading = "%n命令：%n",
    footer = {"", "例：java -jar kaohe.jar template new 本校模板"})
final class TemplateCommand {

    private final Terminal terminal;

    TemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "new", description = "把自带的模板复制到一个新文件夹，供修改。", footer = {"", "例：java -jar kaohe.jar template new 本校模板"})
    int copyOut(@Parameters(paramLabel = "文件夹", description = "放在哪里；已有的文件不会被覆盖") Path folder) throws IOException {
        for (String name : TemplateFiles.BUILT_IN) {
            Path target = folder.resolve(name);
            if (Files.exists(target)) {
                throw new Failure("已经有 " + target + "，没有覆盖。请换一个文件夹");
            }
        }
        for (String name : TemplateFiles.BUILT_IN) {
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            Files.write(target, Templates.builtIn().files().read(name));
        }
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("fonts"));
        terminal.out().println("已复制 " + TemplateFiles.BUILT_IN.size() + " 个文件到 " + folder + "。先看 " + folder.resolve("school.yaml")
            + "；不改的文件可以删去，用的就是自带的。");
        return Main.CLEAN;
    }

    @Command(name = "check", description = "检查模板，一次列出所有问题。", footer = {"", "例：java -jar kaohe.jar template check --templates 本校模板"})
    int check(@Mixin TemplatesOption option, @Mixin SchemeOption scheme) {
        List<Problem> problems = TemplateCheck.check(scheme.scheme(), option.templates());
        problems.forEach(problem -> terminal.out().println(TemplatesOption.line(problem)));
        long errors = problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
        terminal.out().println(errors == 0 ? "可以使用。" : "不能使用：有 " + errors + " 处错误。");
        return errors == 0 ? Main.CLEAN : Main.SOME_GO_BACK;
    }

    @Command(name = "preview", description = "用编造的月份做出每种表格和报告：名字最长的、一行也没有的、每行都有的、生僻字、原因很长的。",
        footer = {"", "例：java -jar kaohe.jar template preview --templates 本校模板 -o 预览"})
    int preview(@Mixin TemplatesOption option, @Mixin SchemeOption scheme,
                @Option(names = {"-o", "--out"}, required = true, paramLabel = "文件夹", description = "放在哪里；没有就新建") Path output) throws IOException {
        Scheme rules = scheme.scheme();
        List<String> names = new Preview(rules, option.checked(rules, scheme.isBuiltIn()), new OutputFolder(output)).write();
        names.forEach(name -> terminal.out().println(output.resolve(name)));
        return Main.CLEAN;
    }

    @Command(name = "fields", description = "列出模板里可以用的字段，表格和报告用的是同一套。", footer = {"", "例：java -jar kaohe.jar template fields"})
    int fields(@Mixin SchemeOption scheme) {
        Scheme rules = scheme.scheme();
        SampleSchool school = SampleSchool.example(rules);
        terminal.out().println("表格的格子和报告里都写 ${字段}。一行里用了下面“每个叫”的名称开头的字段（如 表.名称），这一行就逐个重复；报告里用 <#list 本月.各表 as 表>。");
        terminal.out().println("可能没有值的字段写成 ${本月.等次!\"—\"}。");
        show("月度表格（forms/register.xlsx、forms/official.xlsx）和月报告（reports/report.ftlh）", MonthPage.class, TemplateCheck.example(rules));
        show("反馈单（reports/feedback.ftlh）", FeedbackPage.class, TemplateCheck.exampleFeedback(rules));
        show("问题清单（forms/problems.xlsx）", ProblemList.Page.class, Preview.exampleList());
        show("月度汇总、汇总报告和公示（forms/summary.xlsx，reports/summary.ftlh、findings.ftlh、notice.ftlh）", SummaryPage.class, school.summary());
        show("绩效发放表（forms/pay.xlsx、reports/pay.ftlh）", PayPage.class, school.pay());
        show("学期总评和学年总评（forms/term.xlsx、reports/term.ftlh）", TermPage.class, school.term());
        show("退回副本前面的清单（forms/returned.xlsx）", ReturnCopy.Page.class, Preview.exampleReturn());
        return Main.CLEAN;
    }

    private void show(String title, Class<? extends Record> page, Record sample) {
        terminal.out().println();
        terminal.out().println(title);
        for (Vocabulary.Entry entry : Vocabulary.entries(page)) {
            FieldType type = entry.type();
            String kind = type.kind().title() + (type.absent() ? "，可能没有" : "") + (type.each().isEmpty() ? "" : "，每个叫 " + type.each());
            terminal.out().println("  " + Terminal.pad(entry.path(), 18) + Terminal.pad(kind, 20)
                + Vocabulary.example(sample, entry.path()).map(TemplateCommand::printed).orElse(""));
        }
    }

    private static String printed(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        } else if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        } else if (value instanceof List<?> list) {
            return list.isEmpty() || list.get(0) instanceof Record ? "" : "如第一个：" + list.get(0);
        } else if (value instanceof Optional<?> optional) {
            return optional.map(TemplateCommand::printed).orElse("");
        }
        return value instanceof Record ? "" : value.toString();
    }
}
