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
        return of(workbook.submission(), workbook.assessment(), Optional.of(new Provenance.Source("王芳.xlsx", bytes)));
    }

    /** Of one workbook, carrying another. */
    public static byte[] of(Submission submission, Assessment assessment, Optional<Provenance.Source> source) {
        return PAPERS.print(Paper.MONTHLY, MonthPage.of(submission, assessment, Verdict.ACCEPTED, TEMPLATES.school()), Provenance.of(Paper.MONTHLY, submission, assessment, source));
    }
}
