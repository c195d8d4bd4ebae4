package kaohe.batch;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import kaohe.period.Result;
import kaohe.period.SchoolMonth;
import kaohe.report.Paper;
import kaohe.report.Papers;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import kaohe.view.PayPage;
import kaohe.view.SummaryPage;
import kaohe.workbook.Book;
import kaohe.workbook.ReportBook;

/** What is made of all workbooks of a month together: its summary and its pay sheet. */
final class SchoolMonths {

    private final Scheme scheme;
    private final Templates templates;
    private final OutputFolder folder;
    private final ReportBook books;
    private final Papers papers;

    SchoolMonths(Scheme scheme, Templates templates, Papers papers, OutputFolder folder) {
        this.scheme = scheme;
        this.templates = templates;
        this.folder = folder;
        this.books = new ReportBook(templates);
        this.papers = papers;
    }

    /** @return what could not be written, and why */
    List<String> write(RunResult result) {
        List<String> failures = new ArrayList<>();
        for (SchoolMonth month : of(result)) {
            SummaryPage summary = SummaryPage.of(scheme, month, templates.school());
            PayPage pay = PayPage.of(scheme, month, templates.school());
            String name = month.month() + "/";
            keep(name + "月度汇总.xlsx", () -> books.write(Book.SUMMARY, summary), failures);
            keep(name + "月度汇总.pdf", () -> papers.print(Paper.SUMMARY, summary), failures);
            keep(name + "汇总报告.pdf", () -> papers.print(Paper.FINDINGS, summary), failures);
            keep(name + "公示.pdf", () -> papers.print(Paper.NOTICE, summary), failures);
            keep(name + "绩效发放表.xlsx", () -> books.write(Book.PAY, pay), failures);
            keep(name + "绩效发放表.pdf", () -> papers.print(Paper.PAY, pay), failures);
        }
        return failures;
    }

    private void keep(String name, Supplier<byte[]> content, List<String> failures) {
        Attempt.at(() -> folder.write(name, content.get())).ifPresent(failure -> failures.add(name + "：" + failure));
    }

    /** The months in which anyone has a result. */
    private static List<SchoolMonth> of(RunResult run) {
        Map<YearMonth, List<Result>> months = new TreeMap<>();
        run.assessed().forEach(each -> months.computeIfAbsent(each.month(), month -> new ArrayList<>()).add(each.result()));
        months.values().forEach(results -> results.sort(new SchoolOrder(run.roster())));
        return months.entrySet().stream().map(each -> new SchoolMonth(each.getKey(), each.getValue(), new Absentees(run, each.getKey()).of(each.getValue()),
            months.getOrDefault(each.getKey().minusMonths(1), List.of()), run.remarksUpTo(each.getKey()))).toList();
    }
}
