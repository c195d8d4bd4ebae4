package kaohe.batch;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import kaohe.period.Result;
import kaohe.period.SchoolMonth;
import kaohe.report.Paper;
import kaohe.report.Papers;
import kaohe.report.Provenance;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import kaohe.view.PayPage;
import kaohe.view.SummaryPage;
import kaohe.workbook.Book;
import kaohe.workbook.ReportBook;

/** What is made of all workbooks of a month together: its summary and its pay sheet. */
final class SchoolMonths {

    private static final String SUMMARY = "月度汇总";
    private static final String FINDINGS = "汇总报告";
    private static final String NOTICE = "公示";
    private static final String PAY = "绩效发放表";

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

    /** Every file that is made of a month, below the folder. */
    static List<String> names(YearMonth month) {
        return Stream.of(SUMMARY + ".xlsx", SUMMARY + ".pdf", FINDINGS + ".pdf", NOTICE + ".pdf", PAY + ".xlsx", PAY + ".pdf").map(name -> month + "/" + name).toList();
    }

    /** @return what could not be written, and why */
    List<String> write(RunResult result) {
        SchoolFiles files = new SchoolFiles(folder);
        for (SchoolMonth month : of(result)) {
            SummaryPage summary = SummaryPage.of(scheme, month, templates.school());
            PayPage pay = PayPage.of(scheme, month, templates.school());
            String name = month.month() + "/";
            Optional<Provenance.Source> book = files.keep(name + SUMMARY + ".xlsx", () -> books.write(Book.SUMMARY, summary));
            files.keep(name + SUMMARY + ".pdf", () -> papers.print(Paper.SUMMARY, summary, of(Paper.SUMMARY, month, book)));
            files.keep(name + FINDINGS + ".pdf", () -> papers.print(Paper.FINDINGS, summary, of(Paper.FINDINGS, month, book)));
            files.keep(name + NOTICE + ".pdf", () -> papers.print(Paper.NOTICE, summary, of(Paper.NOTICE, month, Optional.empty())));
            Optional<Provenance.Source> sheet = files.keep(name + PAY + ".xlsx", () -> books.write(Book.PAY, pay));
            files.keep(name + PAY + ".pdf", () -> papers.print(Paper.PAY, pay, of(Paper.PAY, month, sheet)));
        }
        return files.failures();
    }

    private Provenance of(Paper paper, SchoolMonth month, Optional<Provenance.Source> source) {
        return Provenance.of(paper, month.month().toString(), scheme, source);
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
