package kaohe.scheme;

import java.math.BigDecimal;

/** What staff say of a line (登记). Blank, zero, not applicable and pending are four different things. */
public sealed interface Entry {

    Entry BLANK = new Blank();
    Entry NOT_APPLICABLE = new NotApplicable();
    Entry PENDING = new Pending();

    /** As it is shown again: {@code 3}, {@code 好}, {@code /}, {@code 待定}, or nothing. */
    String text();

    /** Nothing was written (未填). */
    record Blank() implements Entry {
        @Override
        public String text() {
            return "";
        }
    }

    /** The line does not apply to this class ({@code /} or 无). */
    record NotApplicable() implements Entry {
        @Override
        public String text() {
            return "/";
        }
    }

    /** A body has yet to decide (待定). */
    record Pending() implements Entry {
        @Override
        public String text() {
            return "待定";
        }
    }

    /** A count, an amount of points, or the number that a share is taken of. */
    record Quantity(BigDecimal value) implements Entry {
        public Quantity {
            value = new Points(value).value();
        }

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** One of the names a line offers: a level, 是 or 否. */
    record Choice(String name) implements Entry {
        @Override
        public String text() {
            return name;
        }
    }
}
