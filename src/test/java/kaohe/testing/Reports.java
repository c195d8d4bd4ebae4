package kaohe.testing;

import java.util.Optional;

import kaohe.form.Submission;
import kaohe.problem.Verdict;
import kaohe.report.Paper;
import kaohe.report.Papers;
import kaohe.report.Provenance;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.view.MonthPage;

/** A month's report of a good workbook, which travels within it. */
public final class Reports {

    public static final Templates TEMPLATES = Templates.builtIn().forSchool("城关中学");
    private static final Papers PAPERS = new Papers(TEMPLATES);

    private Reports() {
    }

    public static byte[] of(GoodWorkbook workbook) {
        byte[] bytes = workbook.bytes();
        Optional<Provenance.Source> source = Optional.of(new Provenance.Source("王芳.xlsx", bytes));
        return of(workbook.submission(), workbook.assessment(), Provenance.of(Paper.MONTHLY, workbook.submission(), workbook.assessment(), source));
    }

    /** That shows one thing and says another, as a forger would have it. */
    public static byte[] of(Submission submission, Assessment assessment, Provenance says) {
        return PAPERS.print(Paper.MONTHLY, MonthPage.of(submission, assessment, Verdict.ACCEPTED, TEMPLATES.school()), says);
    }
}
