package kaohe.period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import kaohe.scheme.Points;

/**
 * What a number of scores lie between.
 *
 * @param mean half up to two decimals, here and nowhere else; for print
 * @param fine the mean rounded down far below any points: what ranks and grades go by, so that no rounding lifts it over a line
 */
public record Spread(BigDecimal mean, BigDecimal fine, Points highest, Points lowest) {

    private static final int DECIMALS = 2;
    private static final int FINE = 12;

    /** Absent where there are none. */
    public static Optional<Spread> of(List<Points> scores) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = scores.stream().map(Points::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Spread(sum.divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP), sum.divide(BigDecimal.valueOf(scores.size()), FINE, RoundingMode.DOWN),
            scores.stream().max(Points::compareTo).orElseThrow(), scores.stream().min(Points::compareTo).orElseThrow()));
    }
}
