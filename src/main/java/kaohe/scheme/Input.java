package kaohe.scheme;

import java.math.BigDecimal;
import java.util.List;

/** What the cell of an entry lets in, for data validation: with the short prompt that shows on selecting it. */
public sealed interface Input {

    String prompt();

    /** A whole number from 0 to {@code most}. */
    record Count(int most, String prompt) implements Input {
    }

    /** Any number between two bounds, both included. */
    record Between(BigDecimal least, BigDecimal most, String prompt) implements Input {
    }

    /** One of these names, from a drop-down. */
    record OneOf(List<String> names, String prompt) implements Input {
        public OneOf {
            names = List.copyOf(names);
        }
    }
}
