package kaohe.batch;

import java.util.List;
import java.util.Optional;

import kaohe.period.Span;
import kaohe.period.Term;
import kaohe.problem.Problem;
import kaohe.report.Paper;
import kaohe.report.Papers;
import kaohe.report.Provenance;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import kaohe.view.TermPage;
import kaohe.workbook.Book;
import kaohe.workbook.ReportBook;

/** The assessment of a term or a school year over the workbooks of its months, and those before it as far as they are given: an office may be longer. */
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
     * @param remarks what the months show together and somebody should look at
     * @param files    what was written, below the output folder
     * @param failures what could not be written, and why
     */
    public record Finished(Term term, List<String> leftOut, List<Problem> remarks, List<String> files, List<String> failures) {
    }

    /** {@code 学期总评} */
    static String name(Span.Kind kind) {
        return kind.title() + "总评";
    }

    public Finished run(List<Source> sources, Span span) {
        RunResult result = examinations.scores(sources);
        List<String> leftOut = result.workbooks().stream().filter(outcome -> !outcome.verdict().hasOutputs())
            .map(outcome -> outcome.source().name() + "（" + outcome.verdict().title() + "）").toList();
        Term term = Term.of(scheme, span, result.assessed(), result.roster());
        List<Problem> remarks = result.remarksIn(span);
        TermPage page = TermPage.of(scheme, term, remarks, templates.school());
        String name = name(span.kind());
        SchoolFiles files = new SchoolFiles(folder);
        Optional<Provenance.Source> book = files.keep(name + ".xlsx", () -> new ReportBook(templates).write(Book.TERM, page));
        files.keep(name + ".pdf", () -> new Papers(templates).print(Paper.TERM, page, Provenance.of(Paper.TERM, span.from() + "/" + span.to(), scheme, book)));
        return new Finished(term, leftOut, remarks, List.of(name + ".xlsx", name + ".pdf"), files.failures());
    }
}
