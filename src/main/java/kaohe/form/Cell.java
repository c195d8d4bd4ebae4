package kaohe.form;

import kaohe.problem.Place;

/** A cell of a form: where it is and what stands in it. */
public record Cell(Place place, Content content) {

    /** The text without surrounding blanks, including non-breaking and full-width ones. */
    public String text() {
        return Tidy.trim(content.text());
    }

    public boolean isBlank() {
        return text().isEmpty();
    }
}
