package kaohe.scheme;

import java.math.BigDecimal;

/** Points of a score: an exact decimal, half points included. Never rounded. */
public record Points(BigDecimal value) implements Comparable<Points> {

    public static final Points ZERO = new Points(BigDecimal.ZERO);

    public Points {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    /** @throws NumberFormatException if {@code text} is no decimal number */
    public static Points of(String text) {
        return new Points(new BigDecimal(text));
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public Points minus(Points other) {
        return new Points(value.subtract(other.value));
    }

    public Points times(BigDecimal factor) {
        return new Points(value.multiply(factor));
    }

    public Points abs() {
        return new Points(value.abs());
    }

    public Points atLeast(Points floor) {
        return compareTo(floor) < 0 ? floor : this;
    }

    public Points atMost(Points cap) {
        return compareTo(cap) > 0 ? cap : this;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** With its sign as print has it: {@code +0.5}, {@code −10}, {@code 0}. */
    public String signed() {
        return isNegative() ? "−" + abs() : isPositive() ? "+" + this : "0";
    }

    /** As print has it, the minus sign being U+2212: {@code 87.5}, {@code −3}. */
    public String printed() {
        return isNegative() ? "−" + abs() : toString();
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** Plain digits with an ASCII minus and no needless zeros: {@code 87.5}, {@code 90}, {@code -3}. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
