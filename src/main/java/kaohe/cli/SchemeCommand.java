package kaohe.cli;

import java.io.PrintStream;

import kaohe.problem.Problem;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Item;
import kaohe.scheme.Line;
import kaohe.scheme.PayPlan;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeFiles;
import kaohe.scheme.SchemeReading;
import kaohe.scheme.ScoreTable;
import kaohe.scheme.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks after the rules. */
@Command(name = "scheme", description = "查看或检查考核方案。", synopsisSubcommandLabel = "命令", commandListHeading = "%n命令：%n",
    footer = {"", "例：java -jar kaohe.jar scheme show"})
final class SchemeCommand {

    private final Terminal terminal;

    SchemeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", description = "列出内置的方案。")
    int list() {
        Scheme scheme = SchemeFiles.builtIn().scheme().orElseThrow();
        terminal.out().println(scheme.id() + "  " + scheme.title() + "  第" + scheme.version() + "版");
        return Main.CLEAN;
    }

    @Command(name = "check", description = "检查方案的写法和前后是否一致。", footer = {"", "例：java -jar kaohe.jar scheme check --scheme 本校方案.yaml"})
    int check(@Mixin SchemeOption option) {
        SchemeReading reading = option.reading();
        reading.problems().forEach(problem -> terminal.out().println(SchemeOption.line(problem) + reason(problem)));
        terminal.out().println(reading.errors().isEmpty()
            ? "可以使用" + (reading.problems().isEmpty() ? "。" : "；以上 " + reading.problems().size() + " 处请核对。")
            : "不能使用：有 " + reading.errors().size() + " 处错误。");
        return reading.errors().isEmpty() ? Main.CLEAN : Main.SOME_GO_BACK;
    }

    private static String reason(Problem problem) {
        return problem.clause().isEmpty() ? "" : "（" + problem.clause() + "）";
    }

    @Command(name = "show", description = "把方案的规则全部写出来。", footer = {"", "例：java -jar kaohe.jar scheme show --scheme 本校方案.yaml"})
    int show(@Mixin SchemeOption option) {
        Scheme scheme = option.scheme();
        PrintStream out = terminal.out();
        out.println(scheme.title() + "  方案 " + scheme.id() + " 第" + scheme.version() + "版  总分 " + scheme.total());
        out.println("依据：" + scheme.source());
        scheme.tables().forEach(table -> show(out, table));
        out.println();
        out.println("考核等次");
        for (GradeBand band : scheme.grades()) {
            out.println("  " + Terminal.pad(band.name(), 8) + band.from().map(from -> from + " 分起").orElse("其余"));
        }
        scheme.pay().plans().forEach(plan -> show(out, plan, plan.name().equals(scheme.pay().plan().name())));
        out.println();
        out.println("本校口径");
        for (Setting setting : scheme.settings()) {
            out.println("  " + setting.says() + "（" + setting.why() + "）");
        }
        return Main.CLEAN;
    }

    private static void show(PrintStream out, ScoreTable table) {
        out.println();
        out.println(table.id() + " " + table.title() + " " + table.name() + "  标准分 " + table.standard() + "，" + table.opening().title());
        for (Item item : table.items()) {
            out.println("  " + item.id() + " " + item.content() + "（" + item.sign() + "）");
            for (Line line : item.lines()) {
                out.println("      " + Terminal.pad(line.id(), 6) + line.wording() + consequences(line));
            }
        }
    }

    private static String consequences(Line line) {
        StringBuilder out = new StringBuilder();
        line.honorsBar().ifPresent(bar -> out.append("；超过 ").append(bar).append(" 次不得评先进"));
        if (line.monthDaysLimit()) {
            out.append("；不超过当月天数");
        }
        if (!line.contradictedBy().isEmpty()) {
            out.append("；与 ").append(String.join("、", line.contradictedBy())).append(" 矛盾");
        }
        line.decidedBy().ifPresent(body -> out.append("；可待").append(body).append("核定"));
        return out.toString();
    }

    private static void show(PrintStream out, PayPlan plan, boolean chosen) {
        out.println();
        out.println("绩效" + plan.name() + (chosen ? "(现用)" : ""));
        for (PayPlan.Band band : plan.bands()) {
            out.println("  " + Terminal.pad(band.from().map(from -> from + " 分起").orElse("其余"), 10) + band.amount() + " 元"
                + band.less().map(less -> "，从 " + less.countsFrom() + " 分起每少一分减 " + less.yuan() + " 元，最低 " + less.floor() + " 元").orElse(""));
        }
    }
}
