package kaohe.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import kaohe.period.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A school year's assessment. */
@Command(name = "year", description = "学年总评：一学年的平均、名次、等次（一票否决、优秀名额已计在内），先进班主任候选和不得评的依据。",
    footer = {"", "例：java -jar kaohe.jar year 本学年各月表格 --of 2026 -o 学年结果 --school 城关中学",
        "", "退出状态：0 全部计入，1 有的没有计入，2 用法有误，3 出了故障。", ""})
final class YearCommand implements Callable<Integer> {

    @Mixin
    private ResultsOptions options;

    @Option(names = "--of", required = true, paramLabel = "年份", description = "学年从这一年的 9 月到次年 8 月，如 2026")
    private String year;

    private final Terminal terminal;

    YearCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!year.matches("20\\d\\d")) {
            throw new Failure("学年认不出：" + year + "。请写它开始的那一年，如 2026");
        }
        return new SpanReport(terminal, options).of(Span.schoolYear(Integer.parseInt(year)));
    }
}
