package kaohe.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.form.WrittenMonth;
import kaohe.period.AmountInWords;
import kaohe.period.Payroll;
import kaohe.period.Result;
import kaohe.period.SchoolMonth;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Money;
import kaohe.scheme.Pay;
import kaohe.scheme.PayPlan;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.template.Field;
import kaohe.template.School;

/** All that the templates of the pay sheet can show. */
public record PayPage(@Field("学校") School school, @Field("方案") SchemeFields scheme, @Field("发放") PayFields pay,
                      @Field(value = "各人", each = "人") List<PayLine> lines, @Field(value = "对照", each = "对") List<PlanLine> compared,
                      @Field(value = "未列", each = "缺") List<SummaryPage.MissingLine> missing) {

    /**
     * The sheet as a whole.
     *
     * @param plan    in use
     * @param waiting how many have a result and may not be paid yet
     * @param missing how many have no result, and so are not on the sheet
     * @param first   the scheme's first plan
     * @param second  its second; the first again where there is no other
     */
    public record PayFields(@Field("月份") String month, @Field("方案") String plan, @Field("截止") String due, @Field("合计") BigDecimal total,
                            @Field("大写") String totalInWords, @Field("发放人数") int paid, @Field("暂缓人数") int waiting, @Field("未列人数") int missing,
                            @Field("第一案") String first, @Field("第二案") String second) {
    }

    /** One teacher's pay. */
    public record PayLine(@Field("序号") int number, @Field("班主任") String teacher, @Field("工号") String staffId, @Field("班级") String group,
                          @Field("总分") Optional<BigDecimal> total, @Field("等次") Optional<String> grade, @Field("金额") Optional<BigDecimal> amount,
                          @Field("大写") Optional<String> inWords, @Field("备注") String note) {
    }

    /** What one teacher would get under each of the two plans. */
    public record PlanLine(@Field("序号") int number, @Field("班主任") String teacher, @Field("班级") String group, @Field("总分") Optional<BigDecimal> total,
                           @Field("第一案") Optional<BigDecimal> first, @Field("第二案") Optional<BigDecimal> second, @Field("相差") Optional<BigDecimal> difference) {
    }

    public static PayPage of(Scheme scheme, SchoolMonth month, School school) {
        Pay pay = scheme.pay();
        Payroll payroll = Payroll.of(pay, pay.plan(), month.month(), month.results());
        PayPlan first = pay.plans().get(0);
        PayPlan second = pay.plans().get(Math.min(1, pay.plans().size() - 1));
        List<PayLine> lines = new ArrayList<>();
        List<PlanLine> compared = new ArrayList<>();
        List<Payroll.Line> ofFirst = Payroll.of(pay, first, month.month(), month.results()).lines();
        List<Payroll.Line> ofSecond = Payroll.of(pay, second, month.month(), month.results()).lines();
        for (Payroll.Line line : payroll.lines()) {
            int number = lines.size() + 1;
            Result result = line.result();
            Optional<BigDecimal> total = result.total().map(Points::value);
            lines.add(new PayLine(number, result.teacher(), result.staffId(), result.group(), total, result.grade().map(GradeBand::name),
                line.amount().map(Money::yuan), line.amount().map(AmountInWords::of), note(line, month)));
            Optional<BigDecimal> one = ofFirst.get(number - 1).amount().map(Money::yuan);
            Optional<BigDecimal> other = ofSecond.get(number - 1).amount().map(Money::yuan);
            compared.add(new PlanLine(number, result.teacher(), result.group(), total, one, other, one.flatMap(a -> other.map(a::subtract))));
        }
        int waiting = payroll.waiting().size();
        return new PayPage(school, SchemeFields.of(scheme), new PayFields(WrittenMonth.print(month.month()), pay.plan().name(),
            WrittenMonth.print(month.month().plusMonths(1)) + pay.due() + "日", payroll.total().yuan(), AmountInWords.of(payroll.total()), lines.size() - waiting, waiting,
            month.missing().size(), first.name(), second.name()), List.copyOf(lines), List.copyOf(compared),
            month.missing().stream().map(SummaryPage.MissingLine::of).toList());
    }

    private static String note(Payroll.Line line, SchoolMonth month) {
        Result result = line.result();
        List<String> notes = new ArrayList<>();
        if (!line.basis().isEmpty()) {
            notes.add(line.basis());
        }
        boolean otherClass = !result.staffId().isEmpty() && month.results().stream().anyMatch(other -> other != result && other.staffId().equals(result.staffId()));
        if (otherClass) {
            notes.add("同一人另有一个班，按班各发一份，请核对");
        }
        if (month.late(result)) {
            notes.add("迟交");
        }
        return String.join("；", notes);
    }
}
