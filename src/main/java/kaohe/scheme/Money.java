package kaohe.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in yuan, to the cent; rounding to it (half up) happens here and nowhere else. */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    public Money {
        yuan = yuan.setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    /** {@code 600.00} */
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
