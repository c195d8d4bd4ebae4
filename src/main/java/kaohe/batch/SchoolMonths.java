package kaohe.batch;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import kaohe.form.Submission;
import kaohe.period.Result;
import kaohe.problem.Verdict;
import kaohe.report.PayReport;
import kaohe.report.SummaryReport;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import kaohe.view.PayPage;
import kaohe.view.SummaryPage;
import kaohe.workbook.PaySheet;
import kaohe.workbook.SummaryBook;

/** What is made of all workbooks of a month together: its summary and its pay sheet. */
final class SchoolMonths {

    private final Scheme scheme;
    private final Templates templates;
    private final OutputFolder folder;
    private final SummaryBook summaryBook;
    private final SummaryReport summaryReport;
    private final PaySheet paySheet;
    private final PayReport payReport;

    SchoolMonths(Scheme scheme, Templates templates, OutputFolder folder) {
        this.scheme = scheme;
        this.templates = templates;
        this.folder = folder;
        this.summaryBook = new SummaryBook(templates);
        this.summaryReport = new SummaryReport(templates);
        this.paySheet = new PaySheet(templates);
        this.payReport = new PayReport(templates);
    }

    /** @return what could not be written, and why */
    List<String> write(RunResult result, MonthFolder names) {
        List<String> failures = new ArrayList<>();
        Map<YearMonth, List<Result>> months = months(result, names);
        months.forEach((month, unordered) -> {
            List<Result> results = unordered.stream().sorted(new SchoolOrder(result.roster())).toList();
            Map<String, Points> before = totals(months.getOrDefault(month.minusMonths(1), List.of()));
            SummaryPage summary = SummaryPage.of(scheme, month, results, new Absentees(result, month).of(results), before, templates.school());
            PayPage pay = PayPage.of(scheme, month, results, templates.school());
            keep(month + "/月度汇总.xlsx", () -> summaryBook.write(summary), failures);
            keep(month + "/月度汇总.pdf", () -> summaryReport.pdf(summary), failures);
            keep(month + "/公示.pdf", () -> summaryReport.notice(summary), failures);
            keep(month + "/绩效发放表.xlsx", () -> paySheet.write(pay), failures);
            keep(month + "/绩效发放表.pdf", () -> payReport.pdf(pay), failures);
        });
        return failures;
    }

    private static Map<String, Points> totals(List<Result> results) {
        Map<String, Points> totals = new HashMap<>();
        results.forEach(result -> result.total().ifPresent(total -> totals.put(SummaryPage.who(result), total)));
        return totals;
    }

    private void keep(String name, Supplier<byte[]> content, List<String> failures) {
        Attempt.at(() -> folder.write(name, content.get())).ifPresent(failure -> failures.add(name + "：" + failure));
    }

    /** Those that count, by month. */
    private static Map<YearMonth, List<Result>> months(RunResult result, MonthFolder names) {
        Map<YearMonth, List<Result>> months = new TreeMap<>();
        result.outcomes().stream().filter(Outcome::hasOutputs).forEach(outcome -> months
            .computeIfAbsent(outcome.submission().flatMap(Submission::yearMonth).orElseThrow(), month -> new ArrayList<>()).add(result(outcome, names)));
        return months;
    }

    /** One that waits for a person is provisional. */
    static Result result(Outcome outcome, MonthFolder names) {
        Submission submission = outcome.submission().orElseThrow();
        return new Result(submission.name(), names.staffId(submission), submission.group().text(), outcome.assessment().orElseThrow(),
            outcome.verdict() == Verdict.NEEDS_REVIEW || outcome.assessment().orElseThrow().provisional());
    }
}
