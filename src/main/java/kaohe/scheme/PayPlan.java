package kaohe.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a month's total is worth in yuan (班主任绩效发放说明). Bands stand from the highest down; the last has no lower bound. */
public record PayPlan(String name, List<Band> bands) {

    public PayPlan {
        bands = List.copyOf(bands);
    }

    /**
     * @param from   the lowest total of the band; absent for the last
     * @param amount yuan
     * @param less   what each missing point takes off; absent where nothing does
     */
    public record Band(Optional<Points> from, Money amount, Optional<PerPoint> less) {

        boolean holds(Points total) {
            return from.isEmpty() || total.compareTo(from.get()) >= 0;
        }
    }

    /**
     * @param yuan       taken off for each point missing
     * @param countsFrom the total from which missing points are counted
     * @param floor      what is paid at least
     */
    public record PerPoint(Money yuan, Points countsFrom, Money floor) {

        private BigDecimal off(Money amount, Points total) {
            return amount.yuan().subtract(yuan.yuan().multiply(countsFrom.minus(total).value())).max(floor.yuan());
        }
    }

    /** The pay of one month, half up to the cent at the very end. */
    public Money pay(Points total) {
        return new Money(exact(total));
    }

    /** The pay of so many days of a month that has {@code all}, likewise. */
    public Money pay(Points total, int days, int all) {
        return Money.part(exact(total), days, all);
    }

    private BigDecimal exact(Points total) {
        Band band = band(total);
        return band.less().map(less -> less.off(band.amount(), total)).orElse(band.amount().yuan());
    }

    /** How the pay is worked out: {@code 600 − 10×(100 − 59.5)}; absent where it is the plain amount of a band. */
    public Optional<String> calculation(Points total) {
        Band band = band(total);
        return band.less().map(less -> band.amount().plain() + " − " + less.yuan().plain() + "×(" + less.countsFrom() + " − " + total + ")"
            + (less.off(band.amount(), total).equals(less.floor().yuan()) ? "，最低 " + less.floor().plain() : ""));
    }

    private Band band(Points total) {
        return bands.stream().filter(each -> each.holds(total)).findFirst().orElseThrow();
    }
}
