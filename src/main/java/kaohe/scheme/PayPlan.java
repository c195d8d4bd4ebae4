package kaohe.scheme;

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

        Money off(Money amount, Points total) {
            Money left = new Money(amount.yuan().subtract(yuan.yuan().multiply(countsFrom.minus(total).value())));
            return left.compareTo(floor) < 0 ? floor : left;
        }
    }

    /** The pay of one month, half up to the cent at the very end. */
    public Money pay(Points total) {
        Band band = bands.stream().filter(each -> each.holds(total)).findFirst().orElseThrow();
        return band.less().map(less -> less.off(band.amount(), total)).orElse(band.amount());
    }
}
