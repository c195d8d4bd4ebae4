package kaohe.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.Callable;

import kaohe.batch.HandOut;
import kaohe.batch.OutputFolder;
import kaohe.form.Layout;
import kaohe.form.WrittenMonth;
import kaohe.scheme.Scheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands out a month's forms. */
@Command(name = "forms", description = "按名册生成一个月的空白表格，每位班主任一份。",
    footer = {"", "例：java -jar kaohe.jar forms --roster 名册.xlsx --month 2026-09 -o 九月空白表"})
final class FormsCommand implements Callable<Integer> {

    @Option(names = "--roster", required = true, paramLabel = "名册", description = "工作簿，列有 姓名、班级，可有 工号")
    private Path roster;

    @Option(names = "--month", required = true, paramLabel = "月份", description = "如 2026-09")
    private String month;

    @Option(names = {"-o", "--out"}, required = true, paramLabel = "文件夹", description = "放在哪里；没有就新建")
    private Path output;

    @Option(names = "--layout", paramLabel = "版式", defaultValue = "register",
        description = "register 登记版(默认，填次数和档次，自动算分)或 official 官方版(只填得分)")
    private String layout;

    @Mixin
    private SchemeOption scheme;

    @Mixin
    private TemplatesOption templates;

    private final Terminal terminal;

    FormsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Scheme rules = scheme.scheme();
        YearMonth of = WrittenMonth.read(month).orElseThrow(() -> new Failure("月份认不出：" + month + "。请写成 2026-09 的样子"));
        OutputFolder folder = new OutputFolder(output);
        try {
            int count = new HandOut(rules, templates.checked(rules, scheme.isBuiltIn()), folder).write(roster, chosenLayout(), of);
            terminal.out().println("已生成 " + count + " 份空白表，在 " + output);
            if (folder.replaced() > 0) {
                terminal.out().println("有 " + folder.replaced() + " 份旧表与这次不同，已移到 " + output.resolve("旧版"));
            }
            return Main.CLEAN;
        } catch (IllegalArgumentException notARoster) {
            throw new Failure("名册 " + roster + "：" + notARoster.getMessage(), notARoster);
        } catch (NoSuchFileException missing) {
            throw new Failure("没有这个文件：" + missing.getFile(), missing);
        }
    }

    private Layout chosenLayout() {
        return switch (layout.toLowerCase(Locale.ROOT)) {
            case "register", "登记版" -> Layout.REGISTER;
            case "official", "官方版" -> Layout.OFFICIAL;
            default -> throw new Failure("没有这种版式：" + layout + "。可用 register、official");
        };
    }
}
