package kaohe.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.concurrent.Callable;

import kaohe.form.WrittenMonth;
import kaohe.period.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A term's assessment. */
@Command(name = "term", description = "学期末总评：平均、名次、趋势、缺的月份、不合格班主任、先进候选，各有依据。以前月份的表也放在一起，任期内的累计才算得全。",
    footer = {"", "例：java -jar kaohe.jar term 本学年各月表格 --from 2026-09 --to 2027-01 -o 学期结果 --school 城关中学",
        "", "退出状态：0 全部计入，1 有的没有计入，2 用法有误，3 出了故障。", ""})
final class TermCommand implements Callable<Integer> {

    @Mixin
    private ResultsOptions options;

    @Option(names = "--from", required = true, paramLabel = "月份", description = "学期的第一个月，如 2026-09")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "月份", description = "学期的最后一个月，如 2027-01")
    private String to;

    private final Terminal terminal;

    TermCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        YearMonth first = month(from);
        YearMonth last = month(to);
        if (last.isBefore(first)) {
            throw new Failure("--to 在 --from 之前：" + to + " 早于 " + from);
        }
        return new SpanReport(terminal, options).of(Span.term(first, last));
    }

    private static YearMonth month(String written) {
        return WrittenMonth.read(written).orElseThrow(() -> new Failure("月份认不出：" + written + "。请写成 2026-09 的样子"));
    }
}
