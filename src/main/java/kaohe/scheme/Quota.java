package kaohe.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many teachers at most get the best grade of a school year (优秀名额), whatever their scores.
 *
 * @param percent of the teachers who have a result; a part of a place is none
 * @param tiesGetIt whether all who are equal at the last place get it, though they are too many; otherwise none of them does
 */
public record Quota(BigDecimal percent, boolean tiesGetIt) {

    public int places(int teachers) {
        return percent.multiply(BigDecimal.valueOf(teachers)).divide(BigDecimal.valueOf(100), 0, RoundingMode.DOWN).intValueExact();
    }
}
