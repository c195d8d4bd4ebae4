package kaohe.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import kaohe.problem.Code;
import kaohe.scheme.Entry;
import kaohe.scheme.Item;
import kaohe.scheme.Line;
import kaohe.scheme.Reading;

/**
 * What was written in a cell that staff fill, and what it was taken for.
 *
 * @param entry   absent where it was not taken and has to be asked about
 * @param remarks what was noticed while reading it, harmless or not
 */
public record Answer(Cell cell, Optional<Entry> entry, List<Remark> remarks) {

    public Answer {
        remarks = List.copyOf(remarks);
    }

    /**
     * @param says what the rule wants, continuing "登记为"2.5","
     * @param fix  what to write instead; may be empty
     */
    public record Remark(Code code, String says, String fix) {
    }

    /** Reads 登记 under the rule of its line. */
    public static Answer ofEntry(Cell cell, Line line) {
        return of(cell, line.decidedBy().isPresent(), line.rule()::read);
    }

    /** Reads the 得分 of an official row that has no 登记. */
    public static Answer ofPoints(Cell cell, Item item) {
        return of(cell, item.lines().stream().anyMatch(line -> line.decidedBy().isPresent()), item::readPoints);
    }

    private static Answer of(Cell cell, boolean mayBePending, Function<String, Reading> rule) {
        if (cell.content() instanceof Content.Failure) {
            return refused(cell, new Remark(Code.C19, "公式出错", "请直接填写。"));
        }
        if (cell.content() instanceof Content.Formula formula && formula.startsPrograms()) {
            return refused(cell, new Remark(Code.F10, "这个公式会启动别的程序，没有运行", "请删去，直接填写。"));
        }
        if (cell.content() instanceof Content.Formula) {
            return refused(cell, new Remark(Code.C28, "这里的公式无法核算", "请直接填写结果。"));
        }
        if (cell.content() instanceof Content.Day day) {
            String likely = day.date().getMonthValue() + "-" + day.date().getDayOfMonth();
            return refused(cell, new Remark(Code.C18, "是日期，可能是填 " + likely + " 时被自动转换了", "请先把格子的格式改为「常规」，再填数。"));
        }
        List<Remark> remarks = new ArrayList<>();
        String raw = cell.content().text();
        String text = Tidy.halfWidth(Tidy.trim(raw));
        if (text.isEmpty()) {
            return new Answer(cell, Optional.of(Entry.BLANK), List.of());
        }
        if (raw.length() != text.length()) {
            remarks.add(new Remark(Code.C07, "前后有多余的空格，已略去", ""));
        }
        if (!text.equals(Tidy.trim(raw))) {
            remarks.add(new Remark(Code.C02, "是全角字符，已按 " + text + " 读取", ""));
        }
        Reading reading = read(text, mayBePending, rule);
        if (reading instanceof Reading.Refused refused) {
            remarks.add(new Remark(refused.code(), refused.says(), refused.fix()));
            return new Answer(cell, Optional.empty(), remarks);
        }
        Entry entry = ((Reading.Taken) reading).entry();
        if (entry instanceof Entry.Quantity && cell.content() instanceof Content.Text && remarks.isEmpty()) {
            remarks.add(new Remark(Code.C06, "是以文本存放的数，已按数读取", ""));
        }
        if (cell.content() instanceof Content.Number number && number.shown().isPresent()) {
            String shown = number.shown().get();
            remarks.add(new Remark(Code.C24, shown.isEmpty() ? "表上却什么也不显示" : "表上却显示 " + shown, "请把格子的格式改为「常规」，再核对这个数。"));
        }
        return new Answer(cell, Optional.of(entry), remarks);
    }

    private static Reading read(String text, boolean mayBePending, Function<String, Reading> rule) {
        return switch (text) {
            case "/", "无", "不适用" -> new Reading.Taken(Entry.NOT_APPLICABLE);
            case "待定" -> mayBePending
                ? new Reading.Taken(Entry.PENDING)
                : new Reading.Refused(Code.C05, "这一行不能待定", "请填写核定的结果。");
            default -> rule.apply(text);
        };
    }

    private static Answer refused(Cell cell, Remark remark) {
        return new Answer(cell, Optional.empty(), List.of(remark));
    }
}
