package kaohe.batch;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import kaohe.form.Submission;
import kaohe.period.Result;
import kaohe.problem.Verdict;
import kaohe.report.MissingGlyph;
import kaohe.report.PayReport;
import kaohe.scheme.Scheme;
import kaohe.template.TemplateFault;
import kaohe.template.Templates;
import kaohe.view.PayPage;
import kaohe.workbook.PaySheet;

/** What is made of all workbooks of a month together: the pay sheet. */
final class SchoolMonths {

    private final Scheme scheme;
    private final Templates templates;
    private final OutputFolder folder;
    private final PaySheet paySheet;
    private final PayReport payReport;

    SchoolMonths(Scheme scheme, Templates templates, OutputFolder folder) {
        this.scheme = scheme;
        this.templates = templates;
        this.folder = folder;
        this.paySheet = new PaySheet(templates);
        this.payReport = new PayReport(templates);
    }

    /** @return what could not be written, and why */
    List<String> write(RunResult result, MonthFolder names) {
        List<String> failures = new ArrayList<>();
        months(result, names).forEach((month, unordered) -> {
            List<Result> results = unordered.stream().sorted(new SchoolOrder(result.roster())).toList();
            String name = month + "/绩效发放表";
            try {
                PayPage page = PayPage.of(scheme, month, results, templates.school());
                folder.write(name + ".xlsx", paySheet.write(page));
                folder.write(name + ".pdf", payReport.pdf(page));
            } catch (MissingGlyph rare) {
                failures.add("没有生成 " + name + ".pdf：" + rare.getMessage());
            } catch (TemplateFault faulty) {
                failures.add(name + " 的模板有误：" + faulty.getMessage());
            } catch (IOException disk) {
                failures.add("写不出 " + name + "：" + disk.getMessage());
            }
        });
        return failures;
    }

    /** Those that count, by month; one that waits for a person is provisional. */
    private static Map<YearMonth, List<Result>> months(RunResult result, MonthFolder names) {
        Map<YearMonth, List<Result>> months = new TreeMap<>();
        result.outcomes().stream().filter(Outcome::hasOutputs).forEach(outcome -> {
            Submission submission = outcome.submission().orElseThrow();
            months.computeIfAbsent(submission.yearMonth().orElseThrow(), month -> new ArrayList<>()).add(new Result(submission.name(), names.staffId(submission),
                submission.group().text(), outcome.assessment().orElseThrow(),
                outcome.verdict() == Verdict.NEEDS_REVIEW || outcome.assessment().orElseThrow().provisional()));
        });
        return months;
    }
}
