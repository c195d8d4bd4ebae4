package kaohe.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import kaohe.problem.Code;
import kaohe.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what a code of the lists means. */
@Command(name = "explain", description = "解释问题清单里的代码：意思、错的和对的例子。不写代码则列出全部。",
    footer = {"", "例：java -jar kaohe.jar explain C10"})
final class ExplainCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "代码", description = "如 C10，可以写多个")
    private List<String> codes = List.of();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Code> wanted = codes.stream().map(ExplainCommand::code).toList();
        if (wanted.isEmpty()) {
            Stream.of(Code.values()).forEach(code -> terminal.out().println(code + "  " + code.severity().mark() + "  " + code.title()));
            terminal.out().println();
            terminal.out().println("共 " + Code.values().length + " 种。详细的说明：explain 代码");
        }
        wanted.forEach(this::explain);
        return Main.CLEAN;
    }

    private static Code code(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT);
        return Stream.of(Code.values()).filter(code -> code.name().equals(name)).findFirst()
            .orElseThrow(() -> new Failure("没有 " + written + " 这个代码。不写代码运行 explain，可以看到全部"));
    }

    private void explain(Code code) {
        terminal.out().println(code + "  " + code.title() + "  " + code.severity().mark() + "：" + consequence(code.severity()));
        terminal.out().println("  " + code.meaning());
        terminal.out().println("  错的：" + code.wrong());
        terminal.out().println("  对的：" + code.right());
        terminal.out().println("  改法：" + code.fix().title() + "（" + code.fix().means() + "）");
        terminal.out().println();
    }

    private static String consequence(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "这份文件不能读取";
            case ERROR -> "这份要退回修改";
            case REVIEW -> "这份要人核定";
            case INFO -> "只作提示，不用处理";
        };
    }
}
