package kaohe.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import kaohe.problem.Code;

/**
 * So many points for each occurrence (每缺一次扣5分).
 *
 * @param per  points of one occurrence; negative on a deduction
 * @param unit the counting word: 次, 人, 篇
 */
public record Each(Points per, String unit) implements Rule {

    /** More than this in a month is a slip of the pen, such as a date written into a count. */
    private static final int MOST = 999;

    @Override
    public Reading read(String text) {
        return WrittenNumber.read(text, this::take);
    }

    private Reading take(BigDecimal count) {
        if (count.signum() < 0) {
            return new Reading.Refused(Code.C09, quantityNoun() + "不能为负",
                "请填发生的" + quantityNoun() + "，如 " + count.abs().toPlainString() + "。");
        }
        BigDecimal floor = new BigDecimal(count.toBigInteger());
        if (floor.compareTo(count) != 0) {
            return new Reading.Refused(Code.C10, quantityNoun() + "应为整数",
                "请填 " + floor + " 或 " + floor.add(BigDecimal.ONE) + "。");
        }
        if (count.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            return new Reading.Refused(Code.C11, quantityNoun() + "大得不合情理", "请核对后填 0 至 " + MOST + " 的整数。");
        }
        return Reading.quantity(count);
    }

    @Override
    public Points points(Entry entry) {
        return entry instanceof Entry.Quantity quantity ? per.times(quantity.value()) : Points.ZERO;
    }

    @Override
    public String calculation(Entry entry) {
        return per.abs() + "×" + entry.text();
    }

    @Override
    public String event(String label, Entry entry) {
        return label + " " + entry.text() + " " + unit;
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public String formula(String cell) {
        return (per.isNegative() ? "0-" : "0+") + per.abs() + "*SUM(" + cell + ")";
    }

    @Override
    public Input input() {
        return new Input.Count(MOST, "填" + quantityNoun() + "(整数)，没有可不填");
    }

    @Override
    public Worth worth() {
        return new Worth.Multiples(per);
    }

    @Override
    public List<Better> better(Entry entry) {
        int count = per.isNegative() && entry instanceof Entry.Quantity quantity ? quantity.value().intValueExact() : 0;
        return IntStream.rangeClosed(1, count).mapToObj(fewer -> new Better(per.times(BigDecimal.valueOf(count - fewer)), "少 " + fewer + " " + unit)).toList();
    }

    @Override
    public Points faultless() {
        return Points.ZERO;
    }

    @Override
    public Map<String, String> figures() {
        return Map.of("points", per.abs().toString());
    }

    private String quantityNoun() {
        return switch (unit) {
            case "次", "起" -> "次数";
            case "天" -> "天数";
            case "人次" -> "人次";
            case "人" -> "人数";
            case "篇" -> "篇数";
            default -> "个数";
        };
    }
}
