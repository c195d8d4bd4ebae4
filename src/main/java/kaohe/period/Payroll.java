package kaohe.period;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import kaohe.scheme.Money;
import kaohe.scheme.PayPlan;
import kaohe.scoring.Assessment;

/**
 * What a month's scores are paid under one plan (班主任绩效发放说明), in the order in which the school lists them. What is provisional or has no total is listed and not paid.
 *
 * @param total of what is paid
 */
public record Payroll(PayPlan plan, List<Line> lines, Money total) {

    public Payroll {
        lines = List.copyOf(lines);
    }

    /** @param amount absent where nothing may be paid yet */
    public record Line(Result result, Optional<Money> amount) {
    }

    public static Payroll of(PayPlan plan, List<Result> results) {
        List<Line> lines = results.stream()
            .map(result -> new Line(result, Optional.of(result).filter(each -> !each.provisional()).map(Result::assessment).flatMap(Assessment::total).map(plan::pay)))
            .toList();
        return new Payroll(plan, lines, new Money(lines.stream().flatMap(line -> line.amount().stream()).map(Money::yuan).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** Those who wait, and are not paid yet. */
    public List<Line> waiting() {
        return lines.stream().filter(line -> line.amount().isEmpty()).toList();
    }
}
