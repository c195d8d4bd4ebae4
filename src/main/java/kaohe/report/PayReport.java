package kaohe.report;

import kaohe.template.Templates;
import kaohe.view.PayPage;

/** The pay sheet on paper, with its sign-off chain. Thread-safe. */
public final class PayReport {

    public static final String TEMPLATE = "reports/pay.ftlh";

    private final Templates templates;
    private final Press press;

    public PayReport(Templates templates) {
        this.templates = templates;
        this.press = new Press(templates.files());
    }

    /**
     * The same page gives the same bytes.
     *
     * @throws MissingGlyph                 if a name has a character that no typeface has
     * @throws kaohe.template.TemplateFault if the template is at fault
     */
    public byte[] pdf(PayPage page) {
        return press.print(templates.render(TEMPLATE, page));
    }
}
