package kaohe.checking;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import kaohe.form.PayClaims;
import kaohe.form.Tidy;
import kaohe.form.WrittenMonth;
import kaohe.period.Assessed;
import kaohe.period.Payroll;
import kaohe.period.Result;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.scheme.Money;
import kaohe.scheme.PayPlan;
import kaohe.scheme.Scheme;

/** The pay sheets that were handed in for a month pay everyone once, what the score is worth (R14), and all under one plan (R18). */
public final class PayClaimed {

    private final Scheme scheme;
    private final YearMonth month;
    private final List<PayClaims> sheets;
    /** What is still to be paid. */
    private final List<Result> open;
    private final Map<Result, Place> paid = new LinkedHashMap<>();
    private final Map<PayPlan, List<PayClaims.Claim>> byPlan = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private PayClaimed(Scheme scheme, YearMonth month, List<PayClaims> sheets, List<Result> results) {
        this.scheme = scheme;
        this.month = month;
        this.sheets = sheets;
        this.open = new ArrayList<>(results);
    }

    /** @param all every result there is */
    public static List<Problem> check(Scheme scheme, List<PayClaims> sheets, List<Assessed> all) {
        List<Problem> problems = new ArrayList<>();
        Map<YearMonth, List<PayClaims>> months = new TreeMap<>();
        for (PayClaims sheet : sheets) {
            sheet.month().ifPresentOrElse(month -> months.computeIfAbsent(month, key -> new ArrayList<>()).add(sheet),
                () -> problems.add(new Problem(Code.C15, sheet.place(), "", "看不出是哪个月的绩效表。", "", "请在标题下写明月份，如 2026年9月。")));
        }
        months.forEach((month, ofMonth) -> {
            PayClaimed check = new PayClaimed(scheme, month, ofMonth, all.stream().filter(each -> each.month().equals(month)).map(Assessed::result).toList());
            check.check();
            problems.addAll(check.problems);
        });
        return List.copyOf(problems);
    }

    private void check() {
        for (PayClaims sheet : sheets) {
            Optional<String> other = copied(sheet);
            if (other.isPresent()) {
                problems.add(new Problem(Code.R14, sheet.place(), "", "这张表上的人在「" + other.get() + "」里都已列过。", scheme.pay().clause(), "请只留一份。"));
            } else {
                sheet.claims().forEach(this::check);
            }
            sum(sheet);
        }
        onePlan();
        leftOut();
    }

    /** The file of another sheet in which everyone of this one has been listed before. */
    private Optional<String> copied(PayClaims sheet) {
        List<Optional<Place>> before = sheet.claims().stream().map(claim -> of(claim).isEmpty() ? listed(claim) : Optional.<Place>empty()).toList();
        boolean all = before.size() > 1 && before.stream().allMatch(place -> place.filter(found -> !found.file().equals(sheet.place().file())).isPresent());
        return all ? before.get(0).map(Place::file) : Optional.empty();
    }

    private void check(PayClaims.Claim claim) {
        List<Result> meant = of(claim);
        Optional<Place> before = listed(claim);
        if (meant.isEmpty()) {
            before.ifPresentOrElse(place -> wrong(claim, "在 " + (place.file().equals(claim.amount().place().file()) ? "" : "「" + place.file() + "」的 ") + place.cell() + " 已经列过。", "请只留一处。"),
                () -> unknown(claim));
        } else if (meant.size() > 1 && claim.yuan().filter(yuan -> yuan.compareTo(due(meant)) == 0).isPresent()) {
            meant.forEach(result -> settle(claim, result));
        } else {
            Result result = meant.stream().filter(each -> is(line(scheme.pay().plan(), each), claim)).findFirst().orElse(meant.get(0));
            settle(claim, result);
            check(claim, result);
        }
    }

    private void settle(PayClaims.Claim claim, Result result) {
        open.remove(result);
        paid.put(result, claim.amount().place());
    }

    private void unknown(PayClaims.Claim claim) {
        if (!claim.isOpen()) {
            wrong(claim, "本月没有结果，不能发。", "请先交表，或改好退回的表。");
        }
    }

    /** What a claim may be for and has not been paid yet: by 工号 where both know it, else by name, and by class where that leaves several. */
    private List<Result> of(PayClaims.Claim claim) {
        List<Result> theirs = open.stream().filter(result -> isOf(claim, result)).toList();
        List<Result> ofClass = theirs.stream().filter(result -> isOfClass(claim, result)).toList();
        return ofClass.isEmpty() && !hasClasses(claim) ? theirs : ofClass;
    }

    private Optional<Place> listed(PayClaims.Claim claim) {
        return paid.entrySet().stream().filter(each -> isOf(claim, each.getKey()) && (isOfClass(claim, each.getKey()) || !hasClasses(claim))).map(Map.Entry::getValue).findFirst();
    }

    private static boolean isOf(PayClaims.Claim claim, Result result) {
        return claim.staffId().isEmpty() || result.staffId().isEmpty() ? isNamed(claim, result) : claim.staffId().equals(result.staffId());
    }

    private static boolean isNamed(PayClaims.Claim claim, Result result) {
        return Tidy.name(result.teacher()).equals(claim.name()) || Tidy.name(result.office().name()).equals(claim.name());
    }

    private static boolean isOfClass(PayClaims.Claim claim, Result result) {
        String group = Tidy.key(claim.group());
        return group.equals(Tidy.key(result.group())) || group.equals(Tidy.key(result.office().group()));
    }

    /** Whether the class has to tell which of several is meant; a class that was renamed is no obstacle for a teacher who has one. */
    private boolean hasClasses(PayClaims.Claim claim) {
        return !claim.group().isEmpty() && open.stream().filter(result -> isOf(claim, result)).count() + paid.keySet().stream().filter(result -> isOf(claim, result)).count() > 1;
    }

    private void check(PayClaims.Claim claim, Result result) {
        Payroll.Line due = line(scheme.pay().plan(), result);
        if (claim.isOpen()) {
            due.amount().ifPresent(amount ->
                wrong(claim, "没有写金额，总分 " + result.total().orElseThrow() + "，按" + scheme.pay().plan().name() + "应为 " + amount + "。", "请填上金额。"));
        } else if (due.amount().isEmpty()) {
            wrong(claim, "还不能发：" + due.basis() + "。", "请空着。");
        } else if (claim.yuan().isEmpty()) {
            wrong(claim, "金额写的是\"" + claim.amount().text() + "\"，不能核对。", "请填数字，如 600.00。");
        } else if (is(due, claim)) {
            note(scheme.pay().plan(), claim, result);
        } else {
            Optional<PayPlan> other = scheme.pay().plans().stream().filter(plan -> is(line(plan, result), claim)).findFirst();
            wrong(claim, "总分 " + result.total().orElseThrow() + "，按" + scheme.pay().plan().name() + "应为 " + due.amount().get()
                + other.map(plan -> "；写的是按" + plan.name() + "的数").orElse("") + "。", "请核对金额。");
            other.ifPresent(plan -> note(plan, claim, result));
        }
    }

    /** Notes by which plan an amount is right, where the plans pay this result differently. */
    private void note(PayPlan plan, PayClaims.Claim claim, Result result) {
        if (scheme.pay().plans().stream().map(each -> line(each, result).amount()).distinct().count() > 1) {
            byPlan.computeIfAbsent(plan, key -> new ArrayList<>()).add(claim);
        }
    }

    private void onePlan() {
        if (byPlan.size() > 1) {
            PayClaims.Claim first = byPlan.entrySet().stream().filter(each -> !each.getKey().equals(scheme.pay().plan())).findFirst().orElseThrow().getValue().get(0);
            problems.add(new Problem(Code.R18, first.amount().place(), first.amount().text(), "本月" + String.join("，", byPlan.entrySet().stream()
                .map(each -> "按" + each.getKey().name() + "的有" + String.join("、", each.getValue().stream().map(PayClaims.Claim::name).toList())).toList()) + "。",
                scheme.pay().clause(), "请全部按一种方案。"));
        }
    }

    private void leftOut() {
        List<String> left = open.stream().flatMap(result -> line(scheme.pay().plan(), result).amount().map(amount -> result.teacher() + " " + amount).stream()).toList();
        if (!left.isEmpty()) {
            problems.add(new Problem(Code.R14, sheets.get(0).place(), "", WrittenMonth.print(month) + "漏了 " + left.size() + " 人：" + String.join("、", left) + "。", scheme.pay().clause(), "请补上。"));
        }
    }

    private void sum(PayClaims sheet) {
        Money sum = new Money(sheet.claims().stream().flatMap(claim -> claim.yuan().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
        sheet.totalYuan().filter(written -> written.compareTo(sum.yuan()) != 0).ifPresent(written ->
            problems.add(new Problem(Code.R14, sheet.total().orElseThrow().place(), written.toPlainString(), "合计为 " + written.toPlainString() + "，各人相加是 " + sum + "。", "", "请核对合计。")));
    }

    private Payroll.Line line(PayPlan plan, Result result) {
        return Payroll.of(scheme.pay(), plan, month, List.of(result)).lines().get(0);
    }

    private BigDecimal due(List<Result> results) {
        return Payroll.of(scheme.pay(), scheme.pay().plan(), month, results).total().yuan();
    }

    private static boolean is(Payroll.Line line, PayClaims.Claim claim) {
        return line.amount().isPresent() && claim.yuan().filter(yuan -> yuan.compareTo(line.amount().get().yuan()) == 0).isPresent();
    }

    private void wrong(PayClaims.Claim claim, String message, String fix) {
        problems.add(new Problem(Code.R14, claim.amount().place().inRow(claim.name()), claim.amount().text(), message, scheme.pay().clause(), fix));
    }
}
