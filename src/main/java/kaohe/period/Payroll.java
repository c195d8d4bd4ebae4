package kaohe.period;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.scheme.Money;
import kaohe.scheme.Pay;
import kaohe.scheme.PayPlan;
import kaohe.scheme.Points;

/**
 * What a month's scores are paid under one plan (班主任绩效发放说明), in the order in which the school lists them. What may not be paid yet is listed and not
 * paid: a provisional score, none at all, or that of a month in which the teacher was not in office.
 *
 * @param total of what is paid
 */
public record Payroll(PayPlan plan, List<Line> lines, Money total) {

    public Payroll {
        lines = List.copyOf(lines);
    }

    /**
     * One teacher's pay.
     *
     * @param amount absent where nothing may be paid yet
     * @param basis  how the amount was arrived at, or why there is none; empty for the full amount of a band
     */
    public record Line(Result result, Optional<Money> amount, String basis) {
    }

    /** @param plan one of the plans of {@code pay} */
    public static Payroll of(Pay pay, PayPlan plan, YearMonth month, List<Result> results) {
        List<Line> lines = results.stream().map(result -> line(pay, plan, month, result)).toList();
        return new Payroll(plan, lines, new Money(lines.stream().flatMap(line -> line.amount().stream()).map(Money::yuan).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static Line line(Pay pay, PayPlan plan, YearMonth month, Result result) {
        if (result.provisional()) {
            return new Line(result, Optional.empty(), "暂计，核定后补发");
        }
        if (result.total().isEmpty()) {
            return new Line(result, Optional.empty(), "没有总分，核定后补发");
        }
        int days = result.office().daysIn(month);
        if (days == 0) {
            return new Line(result, Optional.empty(), "按名册本月不在任，核定后补发");
        }
        Points total = result.total().get();
        List<String> basis = new ArrayList<>(plan.calculation(total).stream().toList());
        if (!pay.byDays() || days == month.lengthOfMonth()) {
            return new Line(result, Optional.of(plan.pay(total)), String.join("，", basis));
        }
        basis.add("任职 " + days + "/" + month.lengthOfMonth() + " 天");
        return new Line(result, Optional.of(plan.pay(total, days, month.lengthOfMonth())), String.join("，", basis));
    }

    /** Those who wait, and are not paid yet. */
    public List<Line> waiting() {
        return lines.stream().filter(line -> line.amount().isEmpty()).toList();
    }
}
