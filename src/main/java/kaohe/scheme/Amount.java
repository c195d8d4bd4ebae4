package kaohe.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.problem.Code;

/**
 * Points that a person or body decided, as they are, with a reason (视情节轻重…讨论处理, 酌情扣分).
 *
 * @param deduction whether only deductions exist
 * @param decidedBy the body whose decision may be awaited (待定); absent where none is
 */
public record Amount(boolean deduction, Optional<String> decidedBy) implements Rule {

    private static final BigDecimal FARTHEST = BigDecimal.valueOf(100);

    @Override
    public Reading read(String text) {
        return WrittenNumber.read(text, this::take);
    }

    private Reading take(BigDecimal amount) {
        if (amount.signum() != 0 && amount.signum() > 0 == deduction) {
            return new Reading.Refused(Code.C27, deduction ? "这一行只扣分，应写负数" : "这一行只加分，应写正数",
                "若确为" + (deduction ? "扣 " : "加 ") + amount.abs().toPlainString() + " 分，请填 " + amount.negate().toPlainString() + "。");
        }
        if (amount.abs().compareTo(FARTHEST) > 0) {
            return new Reading.Refused(Code.C11, "超过了满分", "请核对后重填。");
        }
        return Reading.quantity(amount);
    }

    @Override
    public Points points(Entry entry) {
        return entry instanceof Entry.Quantity quantity ? new Points(quantity.value()) : Points.ZERO;
    }

    @Override
    public String calculation(Entry entry) {
        return points(entry).abs().toString();
    }

    @Override
    public String event(String label, Entry entry) {
        return label;
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public String formula(String cell) {
        return "SUM(" + cell + ")";
    }

    @Override
    public Input input() {
        String prompt = (deduction ? "填扣的分数，带负号，如 -3" : "填加的分数，如 3") + "；原因写在备注"
            + decidedBy.map(body -> ";" + body + "未定时填 待定").orElse("");
        return deduction
            ? new Input.Between(FARTHEST.negate(), BigDecimal.ZERO, prompt)
            : new Input.Between(BigDecimal.ZERO, FARTHEST, prompt);
    }

    @Override
    public Worth worth() {
        return deduction ? new Worth.Between(null, Points.ZERO) : new Worth.Between(Points.ZERO, null);
    }

    @Override
    public List<Better> better(Entry entry) {
        return points(entry).isNegative() ? List.of(new Better(Points.ZERO, "不扣")) : List.of();
    }

    @Override
    public Points faultless() {
        return Points.ZERO;
    }

    @Override
    public Map<String, String> figures() {
        return Map.of();
    }
}
