package kaohe.scheme;

import java.util.List;
import java.util.Optional;

/**
 * How a month is paid (班主任绩效发放说明).
 *
 * @param plans those that the official text offers
 * @param plan  the one in use
 * @param due   the day of the next month by which the month's papers are in
 * @param byDays whether who holds office for part of a month is paid for those days only; otherwise for all of it
 * @param clause where the official text says so
 */
public record Pay(List<PayPlan> plans, PayPlan plan, int due, boolean byDays, String clause) {

    public Pay {
        plans = List.copyOf(plans);
    }

    /** The same under another of the plans; empty where there is none of that name. */
    Optional<Pay> under(String name) {
        return plans.stream().filter(each -> each.name().equals(name)).findFirst().map(chosen -> new Pay(plans, chosen, due, byDays, clause));
    }
}
