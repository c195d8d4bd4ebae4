package kaohe.report;

import kaohe.form.Submission;
import kaohe.problem.Verdict;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.view.MonthPage;

/** The report of one teacher's month: the summary to sign on its first page, then whatever happened, with how each score was arrived at. Thread-safe. */
public final class MonthlyReport {

    public static final String TEMPLATE = "reports/report.ftlh";

    private final Templates templates;
    private final Press press;

    public MonthlyReport(Templates templates) {
        this.templates = templates;
        this.press = new Press(templates.files());
    }

    /**
     * The report as PDF; the same month gives the same bytes.
     *
     * @param verdict one that waits for a person marks every page as provisional
     * @throws MissingGlyph               if something was written with a character that no typeface has
     * @throws kaohe.template.TemplateFault if the template is at fault
     */
    public byte[] pdf(Submission submission, Assessment assessment, Verdict verdict) {
        return press.print(templates.render(TEMPLATE, MonthPage.of(submission, assessment, verdict, templates.school())));
    }
}
