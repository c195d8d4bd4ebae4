package kaohe.report;

import kaohe.template.Templates;

/** Makes papers as PDF. Thread-safe. */
public final class Papers {

    private final Templates templates;
    private final Press press;

    /** @throws IllegalArgumentException if one of the school's typefaces can't be used */
    public Papers(Templates templates) {
        this.templates = templates;
        this.press = new Press(templates.files());
    }

    /**
     * A PDF that can be archived and signed (PDF/A-3u). The same page gives the same bytes.
     *
     * @param page       of the kind that the paper shows
     * @param provenance what the PDF keeps of what it was made of
     * @throws MissingGlyph                 if something was written with a character that no typeface has
     * @throws kaohe.template.TemplateFault if the template is at fault
     */
    public byte[] print(Paper paper, Record page, Provenance provenance) {
        return press.print(templates.render(paper.template(), page), provenance);
    }
}
