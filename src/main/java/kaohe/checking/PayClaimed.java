package kaohe.checking;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.form.PayClaims;
import kaohe.form.Roster;
import kaohe.form.Teacher;
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

/** A pay sheet that was handed in pays everyone once, what the score is worth (R14), and all under one plan (R18). */
public final class PayClaimed {

    private final Scheme scheme;
    private final Roster roster;
    private final PayClaims sheet;
    private final List<Result> results;
    private final List<Problem> problems = new ArrayList<>();

    private PayClaimed(Scheme scheme, Roster roster, PayClaims sheet, List<Result> results) {
        this.scheme = scheme;
        this.roster = roster;
        this.sheet = sheet;
        this.results = results;
    }

    /** @param all every result there is */
    public static List<Problem> check(Scheme scheme, Roster roster, PayClaims sheet, List<Assessed> all) {
        if (sheet.month().isEmpty()) {
            return List.of(new Problem(Code.C15, sheet.place(), "", "看不出是哪个月的绩效表。", "", "请在标题下写明月份，如 2026年9月。"));
        }
        PayClaimed check = new PayClaimed(scheme, roster, sheet, all.stream().filter(each -> each.month().equals(sheet.month().get())).map(Assessed::result).toList());
        check.check(sheet.month().get());
        return List.copyOf(check.problems);
    }

    private void check(YearMonth month) {
        Map<Teacher, Place> listed = new HashMap<>();
        Map<PayPlan, List<PayClaims.Claim>> byPlan = new LinkedHashMap<>();
        for (PayClaims.Claim claim : sheet.claims()) {
            Optional<Result> result = result(claim);
            Place before = listed.putIfAbsent(result.map(Result::office).orElseGet(() -> office(claim)), claim.amount().place());
            if (before != null) {
                wrong(claim, "在 " + before.cell() + " 已经列过。", "请只留一处。");
            } else if (claim.isOpen()) {
                result.flatMap(found -> line(scheme.pay().plan(), month, found).amount())
                    .ifPresent(due -> wrong(claim, "没有写金额，总分 " + result.get().total().orElseThrow() + "，按" + scheme.pay().plan().name() + "应为 " + due + "。", "请填上金额。"));
            } else {
                result.ifPresentOrElse(found -> plan(claim, month, found).filter(plan -> tellsPlans(month, found))
                    .ifPresent(plan -> byPlan.computeIfAbsent(plan, key -> new ArrayList<>()).add(claim)),
                    () -> wrong(claim, "本月没有结果，不能发。", "请先交表，或改好退回的表。"));
            }
        }
        if (byPlan.size() > 1) {
            PayClaims.Claim first = byPlan.entrySet().stream().filter(each -> !each.getKey().equals(scheme.pay().plan())).findFirst().orElseThrow().getValue().get(0);
            problems.add(new Problem(Code.R18, first.amount().place(), first.amount().text(), "本月" + String.join("，", byPlan.entrySet().stream()
                .map(each -> "按" + each.getKey().name() + "的有" + String.join("、", each.getValue().stream().map(PayClaims.Claim::name).toList())).toList()) + "。",
                scheme.pay().clause(), "请全部按一种方案。"));
        }
        leftOut(month, listed);
        sum();
    }

    private Teacher office(PayClaims.Claim claim) {
        return roster.office(claim.name(), claim.staffId(), claim.group(), sheet.month());
    }

    /** By the roster; of a teacher whom it does not list by the name, if only one has it. */
    private Optional<Result> result(PayClaims.Claim claim) {
        Optional<Result> listed = results.stream().filter(each -> each.office().equals(office(claim))).findFirst();
        List<Result> named = results.stream().filter(each -> each.teacher().equals(claim.name())).toList();
        boolean unknown = !roster.teachers().contains(office(claim));
        return listed.isEmpty() && unknown && named.size() == 1 ? Optional.of(named.get(0)) : listed;
    }

    /** @return the plan by which the amount is right; empty where it is right by none, or nothing may be paid */
    private Optional<PayPlan> plan(PayClaims.Claim claim, YearMonth month, Result result) {
        PayPlan inUse = scheme.pay().plan();
        Payroll.Line due = line(inUse, month, result);
        if (due.amount().isEmpty()) {
            wrong(claim, "还不能发：" + due.basis() + "。", "请空着。");
            return Optional.empty();
        }
        if (claim.yuan().isEmpty()) {
            wrong(claim, "金额写的是\"" + claim.amount().text() + "\"，不能核对。", "请填数字，如 600.00。");
            return Optional.empty();
        }
        if (is(due, claim)) {
            return Optional.of(inUse);
        }
        Optional<PayPlan> other = scheme.pay().plans().stream().filter(plan -> is(line(plan, month, result), claim)).findFirst();
        wrong(claim, "总分 " + result.total().orElseThrow() + "，按" + inUse.name() + "应为 " + due.amount().get()
            + other.map(plan -> "；写的是按" + plan.name() + "的数").orElse("") + "。", "请核对金额。");
        return other;
    }

    /** Whether the plans pay this result differently, so that the amount shows which was used. */
    private boolean tellsPlans(YearMonth month, Result result) {
        return scheme.pay().plans().stream().map(plan -> line(plan, month, result).amount()).distinct().count() > 1;
    }

    private Payroll.Line line(PayPlan plan, YearMonth month, Result result) {
        return Payroll.of(scheme.pay(), plan, month, List.of(result)).lines().get(0);
    }

    private static boolean is(Payroll.Line line, PayClaims.Claim claim) {
        return line.amount().isPresent() && claim.yuan().filter(yuan -> yuan.compareTo(line.amount().get().yuan()) == 0).isPresent();
    }

    private void leftOut(YearMonth month, Map<Teacher, Place> paid) {
        List<String> left = results.stream().filter(result -> !paid.containsKey(result.office()))
            .flatMap(result -> line(scheme.pay().plan(), month, result).amount().map(amount -> result.teacher() + " " + amount).stream()).toList();
        if (!left.isEmpty()) {
            problems.add(new Problem(Code.R14, sheet.place(), "", WrittenMonth.print(month) + "漏了 " + left.size() + " 人：" + String.join("、", left) + "。", scheme.pay().clause(), "请补上。"));
        }
    }

    private void sum() {
        Money sum = new Money(sheet.claims().stream().flatMap(claim -> claim.yuan().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
        sheet.totalYuan().filter(written -> written.compareTo(sum.yuan()) != 0).ifPresent(written ->
            problems.add(new Problem(Code.R14, sheet.total().orElseThrow().place(), written.toPlainString(), "合计为 " + written.toPlainString() + "，各人相加是 " + sum + "。", "", "请核对合计。")));
    }

    private void wrong(PayClaims.Claim claim, String message, String fix) {
        problems.add(new Problem(Code.R14, claim.amount().place().inRow(claim.name()), claim.amount().text(), message, scheme.pay().clause(), fix));
    }
}
