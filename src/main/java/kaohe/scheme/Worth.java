package kaohe.scheme;

import java.util.List;

/** The points a line can give, whatever is entered. */
public sealed interface Worth {

    /** Any multiple n ≥ 0 of a step, which may be negative. */
    record Multiples(Points step) implements Worth {
    }

    /** One of these. */
    record OneOf(List<Points> values) implements Worth {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** Anything between; an absent bound is open. */
    record Between(Points least, Points most) implements Worth {
    }
}
