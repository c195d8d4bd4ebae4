package kaohe.scheme;

import java.math.BigDecimal;
import java.util.Map;

import kaohe.problem.Code;

/**
 * A percentage of a measured number (按班级量化平均分的35%计入).
 *
 * @param percent the percentage as it is said: 35 for 35%
 * @param least   the smallest number that can be measured
 * @param most    the largest
 */
public record Share(BigDecimal percent, BigDecimal least, BigDecimal most) implements Rule {

    @Override
    public Reading read(String text) {
        return WrittenNumber.read(text, this::take);
    }

    private Reading take(BigDecimal number) {
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            return new Reading.Refused(Code.C11, "不在 " + least + " 至 " + most + " 之间",
                "请填折算前的数，如 82.4。");
        }
        return Reading.quantity(number);
    }

    @Override
    public Points points(Entry entry) {
        return entry instanceof Entry.Quantity quantity ? new Points(quantity.value()).times(factor()) : Points.ZERO;
    }

    @Override
    public String calculation(Entry entry) {
        return entry.text() + "×" + percent() + "%";
    }

    @Override
    public String event(String label, Entry entry) {
        return label + " " + entry.text();
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public String formula(String cell) {
        return "IF(" + cell + "=\"\",\"\"," + factor().toPlainString() + "*SUM(" + cell + "))";
    }

    @Override
    public Input input() {
        return new Input.Between(least, most, "填折算前的数(" + least + " 至 " + most + ")，系统按 " + percent() + "% 计入");
    }

    @Override
    public Worth worth() {
        return new Worth.Between(new Points(least).times(factor()), new Points(most).times(factor()));
    }

    @Override
    public Map<String, String> figures() {
        return Map.of("percent", percent() + "%");
    }

    private BigDecimal factor() {
        return percent.movePointLeft(2);
    }
}
