package kaohe.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * The list whose elements are known by {@code name}: that of the page, of an element here, or of the first element of the page that has one. Empty where
     * there is none.
     */
    public List<Record> list(String name) {
        return Stream.concat(Stream.of(page), elements.stream().map(Element::value)).flatMap(record -> RecordFields.list(record, name).stream()).findFirst()
            .or(() -> RecordFields.lists(page).stream().flatMap(list -> list.stream().limit(1)).flatMap(first -> RecordFields.list(first, name).stream()).findFirst())
            .orElse(List.of());
    }

    /** The same with one more element, known by {@code name}. */
    public Scope with(String name, Record value) {
        List<Element> more = new ArrayList<>(elements);
        more.add(new Element(name, value));
        return new Scope(page, more);
    }
}
