package kaohe.batch;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import kaohe.form.Submission;
import kaohe.period.Assessed;
import kaohe.period.Term;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import kaohe.view.TermPage;
import kaohe.workbook.TermBook;

/** A term's assessment over the workbooks of its months, and those before it as far as they are given: an office may be longer than a term. */
public final class TermRun {

    private final Scheme scheme;
    private final Templates templates;
    private final OutputFolder folder;
    private final Examinations examinations;

    public TermRun(Scheme scheme, Templates templates, OutputFolder folder, int threads, Progress progress) {
        this.scheme = scheme;
        this.templates = templates;
        this.folder = folder;
        this.examinations = new Examinations(scheme, new Workers(threads, progress));
    }

    /**
     * What came of it.
     *
     * @param leftOut workbooks that go back or can't be read, and so count nowhere
     */
    public record Finished(Term term, List<String> leftOut) {
    }

    public Finished run(List<Source> sources, YearMonth from, YearMonth to) throws IOException {
        RunResult result = examinations.examine(sources);
        MonthFolder names = MonthFolder.of(result);
        List<Assessed> assessed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Outcome outcome : result.workbooks()) {
            if (outcome.hasOutputs()) {
                Submission submission = outcome.submission().orElseThrow();
                assessed.add(new Assessed(submission.yearMonth().orElseThrow(), SchoolMonths.result(outcome, names), outcome.source().name()));
            } else if (!outcome.isDuplicate()) {
                leftOut.add(outcome.source().name() + "（" + outcome.verdict().title() + "）");
            }
        }
        Term term = Term.of(scheme, from, to, assessed, result.roster());
        folder.write("学期总评.xlsx", new TermBook(templates).write(TermPage.of(scheme, from, to, term, templates.school())));
        return new Finished(term, leftOut);
    }
}
