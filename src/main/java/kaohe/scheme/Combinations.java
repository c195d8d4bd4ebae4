package kaohe.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums that the lines of one official row can give together: what its single 得分 may be in the layout that has no 登记.
 * Three kinds of worth add up: multiples of steps, one of a few values, and ranges.
 */
public final class Combinations {

    /** In bits, counted in the smallest unit of the steps: thousands of points, more than any form holds. */
    private static final int LONGEST_SUM = 14;

    private final List<Points> steps = new ArrayList<>();
    private List<Points> bases = List.of(Points.ZERO);
    private boolean ranged;
    private Points least = Points.ZERO;
    private Points most = Points.ZERO;

    private Combinations() {
    }

    public static Combinations of(List<Line> lines) {
        Combinations all = new Combinations();
        lines.forEach(line -> all.add(line.rule().worth()));
        return all;
    }

    private void add(Worth worth) {
        if (worth instanceof Worth.Multiples multiples) {
            steps.add(multiples.step());
        } else if (worth instanceof Worth.OneOf oneOf) {
            bases = bases.stream().flatMap(base -> oneOf.values().stream().map(base::plus)).distinct().toList();
        } else if (worth instanceof Worth.Between between) {
            ranged = true;
            least = sum(least, between.least());
            most = sum(most, between.most());
        }
    }

    /** An absent bound is open, and so is any sum with it. */
    private static Points sum(Points bound, Points next) {
        return bound == null || next == null ? null : bound.plus(next);
    }

    /** Whether some entries give exactly these points. Next to a range, steps are taken to reach everything on their side of it. */
    public boolean reach(Points points) {
        return bases.stream().map(points::minus).anyMatch(rest -> ranged ? inRange(rest) : isSumOfSteps(rest));
    }

    boolean reachesAbove(Points bound) {
        return steps.stream().anyMatch(Points::isPositive) || bases.stream().anyMatch(base -> base.compareTo(bound) > 0)
            || most == null || most.compareTo(bound) > 0;
    }

    private boolean inRange(Points rest) {
        boolean highEnough = least == null || rest.compareTo(least) >= 0 || steps.stream().anyMatch(Points::isNegative);
        boolean lowEnough = most == null || rest.compareTo(most) <= 0 || steps.stream().anyMatch(Points::isPositive);
        return highEnough && lowEnough;
    }

    private boolean isSumOfSteps(Points rest) {
        if (rest.isZero()) {
            return true;
        }
        int scale = steps.stream().mapToInt(step -> step.value().scale()).max().orElse(0);
        if (steps.isEmpty() || rest.value().scale() > scale) {
            return false;
        }
        List<BigInteger> units = steps.stream().map(step -> whole(step.value(), scale)).toList();
        BigInteger target = whole(rest.value(), scale);
        boolean bothSigns = units.stream().map(BigInteger::signum).distinct().count() > 1;
        if (bothSigns) {
            return target.mod(units.stream().reduce(BigInteger.ZERO, BigInteger::gcd)).signum() == 0;
        }
        return target.signum() == units.get(0).signum() && coins(target.abs(), units);
    }

    private static BigInteger whole(BigDecimal value, int scale) {
        return value.movePointRight(scale).toBigIntegerExact();
    }

    /** The coin problem: can {@code target} be paid in coins of these sizes? */
    private static boolean coins(BigInteger target, List<BigInteger> units) {
        if (target.bitLength() > LONGEST_SUM) {
            return false;
        }
        boolean[] payable = new boolean[target.intValue() + 1];
        payable[0] = true;
        for (BigInteger unit : units) {
            int size = unit.abs().intValueExact();
            for (int sum = size; sum < payable.length; sum++) {
                payable[sum] |= payable[sum - size];
            }
        }
        return payable[payable.length - 1];
    }
}
