package kaohe.report;

import kaohe.template.Templates;
import kaohe.view.SummaryPage;

/** A month on paper: the summary for the leadership, and the notice for the wall, which tells neither pay nor reasons. Thread-safe. */
public final class SummaryReport {

    public static final String TEMPLATE = "reports/summary.ftlh";
    public static final String NOTICE = "reports/notice.ftlh";

    private final Templates templates;
    private final Press press;

    public SummaryReport(Templates templates) {
        this.templates = templates;
        this.press = new Press(templates.files());
    }

    /**
     * The same page gives the same bytes.
     *
     * @throws MissingGlyph                 if a name has a character that no typeface has
     * @throws kaohe.template.TemplateFault if the template is at fault
     */
    public byte[] pdf(SummaryPage page) {
        return press.print(templates.render(TEMPLATE, page));
    }

    /** The same page gives the same bytes. Throws as {@link #pdf} does. */
    public byte[] notice(SummaryPage page) {
        return press.print(templates.render(NOTICE, page));
    }
}
