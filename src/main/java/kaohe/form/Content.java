package kaohe.form;

import java.math.BigDecimal;

/** What stands in a cell. */
public sealed interface Content {

    Content EMPTY = new Empty();

    /** As a person sees it. */
    String text();

    record Empty() implements Content {
        @Override
        public String text() {
            return "";
        }
    }

    record Text(String text) implements Content {
    }

    record Number(BigDecimal value) implements Content {
        @Override
        public String text() {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    /** An error value such as {@code #REF!}. */
    record Failure(String text) implements Content {
    }

    /** A live formula whose result is not relied on: what the cell should show is calculated afresh. */
    record Formula(String expression) implements Content {
        @Override
        public String text() {
            return "=" + expression;
        }
    }
}
