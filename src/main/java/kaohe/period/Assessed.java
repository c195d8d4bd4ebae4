package kaohe.period;

import java.time.YearMonth;

/**
 * One month's result of one teacher, with where it stands.
 *
 * @param file the workbook it comes from, as evidence
 */
public record Assessed(YearMonth month, Result result, String file) {

    /** Whether it counts for standings: what still waits for a person does not. */
    boolean counts() {
        return !result.provisional() && result.total().isPresent();
    }
}
