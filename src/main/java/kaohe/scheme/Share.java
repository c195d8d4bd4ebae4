package kaohe.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kaohe.problem.Code;

/**
 * A percentage of a measured number (按班级量化平均分的35%计入).
 *
 * @param percent the percentage as it is said: 35 for 35%
 * @param least   the smallest number that can be measured
 * @param most    the largest
 */
public record Share(BigDecimal percent, BigDecimal least, BigDecimal most) implements Rule {

    private static final Pattern PERCENTAGE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%");

    @Override
    public Reading read(String text) {
        Matcher percentage = PERCENTAGE.matcher(text);
        return percentage.matches() && outOfHundred()
            ? unclear("是百分数", percentage.group(1))
            : WrittenNumber.read(text, this::take);
    }

    private Reading take(BigDecimal number) {
        if (outOfHundred() && number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0) {
            return unclear("像是小数", number.movePointRight(2).stripTrailingZeros().toPlainString());
        }
        if (outOfHundred() && number.compareTo(most) > 0) {
            return new Reading.Refused(Code.C14, "超过了 " + most, "请填折算前的数，如 82.4。");
        }
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            return new Reading.Refused(Code.C11, "不在 " + least + " 至 " + most + " 之间",
                "请填折算前的数，如 82.4。");
        }
        return Reading.quantity(number);
    }

    /** Whether a number such as 80 may also be written as 80% or 0.8. */
    private boolean outOfHundred() {
        return most.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    private static Reading unclear(String says, String likely) {
        return new Reading.Refused(Code.C13, says + "，这里要填百分制的数", "若为 " + likely + " 分，请填 " + likely + "。");
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
    public List<Better> better(Entry entry) {
        return List.of();
    }

    @Override
    public Points faultless() {
        return Points.ZERO;
    }

    @Override
    public Map<String, String> figures() {
        return Map.of("percent", percent() + "%");
    }

    private BigDecimal factor() {
        return percent.movePointLeft(2);
    }
}
