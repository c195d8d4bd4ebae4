package kaohe.scheme;

import java.util.Optional;

/**
 * A 考核等次 and the total from which it is given; half-open, so that every total has exactly one.
 *
 * @param from the lowest total that earns it; absent for the last band
 */
public record GradeBand(String name, Optional<Points> from) {
}
