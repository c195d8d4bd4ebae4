package kaohe.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in yuan, to the cent; rounding to it (half up) happens here and nowhere else. */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    public Money {
        yuan = yuan.setScale(2, RoundingMode.HALF_UP);
    }

    /** So many of equal parts, such as days of a month. */
    public Money part(int taken, int parts) {
        return new Money(yuan.multiply(BigDecimal.valueOf(taken)).divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP));
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
