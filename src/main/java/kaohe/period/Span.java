package kaohe.period;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/** A run of months that is assessed as one, both ends included. */
public record Span(Kind kind, YearMonth from, YearMonth to) {

    /** The month in which a school year begins. */
    private static final int SEPTEMBER = 9;

    /** What such a run is. */
    public enum Kind {
        TERM("学期"), YEAR("学年");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @throws IllegalArgumentException if {@code to} is before {@code from} */
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " > " + to);
        }
    }

    public static Span term(YearMonth from, YearMonth to) {
        return new Span(Kind.TERM, from, to);
    }

    /** From the first of some months to the last; nothing where there are none. */
    public static Optional<Span> over(Collection<YearMonth> months) {
        return months.stream().min(YearMonth::compareTo).map(first -> term(first, Collections.max(months)));
    }

    /** @param begins the calendar year in which it begins */
    public static Span schoolYear(int begins) {
        YearMonth first = YearMonth.of(begins, SEPTEMBER);
        return new Span(Kind.YEAR, first, first.plusMonths(11));
    }

    public boolean holds(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
