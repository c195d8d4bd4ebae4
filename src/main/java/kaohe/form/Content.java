package kaohe.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

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

    /** @param shown what the number's format makes of it, where that is another number or nothing at all; absent where it shows what it is */
    record Number(BigDecimal value, Optional<String> shown) implements Content {

        public Number(BigDecimal value) {
            this(value, Optional.empty());
        }

        @Override
        public String text() {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    /** An error value such as {@code #REF!}. */
    record Failure(String text) implements Content {
    }

    /** A day, as spreadsheets also make of an entry like 3-5. */
    record Day(LocalDate date) implements Content {

        /** A first of the month stands for the month. */
        @Override
        public String text() {
            return date.getDayOfMonth() == 1 ? YearMonth.from(date).toString() : date.toString();
        }
    }

    /**
     * A live formula whose result is not relied on: what the cell should show is calculated afresh.
     *
     * @param last the result that was stored with it; empty where none was
     */
    record Formula(String expression, String last) implements Content {

        /** Whether it asks another program for something (DDE): {@code cmd|'/c calc'!A1}. */
        public boolean startsPrograms() {
            return expression.replaceAll("\"[^\"]*\"", "").matches("[^|]*[\\p{L}\\p{N}_.]+\\|.*!.*");
        }

        @Override
        public String text() {
            return "=" + expression;
        }
    }
}
