package kaohe.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in yuan, to the cent; rounding to it (half up) happens here and nowhere else. */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    private static final int CENTS = 2;

    public Money {
        yuan = yuan.setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** So many of equal parts, such as days of a month, of an amount that has not been rounded yet. */
    static Money part(BigDecimal yuan, int taken, int parts) {
        return new Money(yuan.multiply(BigDecimal.valueOf(taken)).divide(BigDecimal.valueOf(parts), CENTS, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    /** Without needless zeros: {@code 600}, {@code 190.5}. */
    public String plain() {
        return new Points(yuan).toString();
    }

    /** {@code 600.00} */
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
