package kaohe.template;

import java.util.ArrayList;
import java.util.List;

/** What a template may show in one place: the fields of a page and, in a row that repeats, those of the list elements that the row stands for. */
public record Scope(Record page, List<Element> elements) {

    record Element(String name, Record value) {
    }

    public Scope {
        elements = List.copyOf(elements);
    }

    public static Scope of(Record page) {
        return new Scope(page, List.of());
    }

    /** The same with one more element, known by {@code name}. */
    public Scope with(String name, Record value) {
        List<Element> more = new ArrayList<>(elements);
        more.add(new Element(name, value));
        return new Scope(page, more);
    }
}
