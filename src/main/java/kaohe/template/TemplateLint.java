package kaohe.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import kaohe.problem.Code;

/** Finds what is wrong with a template before it is used: every unknown field, and what can't be parsed. */
public final class TemplateLint {

    private final Templates templates;
    private final Class<? extends Record> page;
    private final Map<String, Class<? extends Record>> elements;

    /**
     * @param page     what the template is filled from
     * @param elements the list elements that are there beside it, by their names
     */
    public TemplateLint(Templates templates, Class<? extends Record> page, Map<String, Class<? extends Record>> elements) {
        this.templates = templates;
        this.page = page;
        this.elements = Map.copyOf(elements);
    }

    /**
     * A mistake in a text.
     *
     * @param line   from 1
     * @param column from 1
     */
    public record Mistake(Code code, int line, int column, String written, String message, String fix) {
    }

    /** The text of a cell. */
    public List<Mistake> cell(String text) {
        return check(text, false);
    }

    /** A page of the folder reports. */
    public List<Mistake> page(String text) {
        return check(text, true);
    }

    private List<Mistake> check(String text, boolean isPage) {
        List<Mistake> mistakes = new ArrayList<>();
        List<Expressions.Found> found = Expressions.of(text);
        found.stream().filter(Expressions.Slip.class::isInstance).map(Expressions.Slip.class::cast)
            .forEach(slip -> mistakes.add(mistake(Code.T02, text, slip.offset(), slip.written(), slip.message(), slip.fix())));
        if (mistakes.isEmpty()) {
            templates.faultOf("", text, isPage).ifPresent(fault -> mistakes.add(new Mistake(Code.T02, fault.line(), fault.column(), "",
                "这里的写法有误（" + fault.reason() + "）。", "请对照 template fields 和自带的模板改正。")));
        }
        // In the text of a cell, what comes after a slip is only its consequence.
        if (isPage || found.stream().noneMatch(Expressions.Slip.class::isInstance)) {
            new Names(text, found, mistakes).check();
        }
        return mistakes;
    }

    private static Mistake mistake(Code code, String text, int offset, String written, String message, String fix) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Mistake(code, line, offset - before.lastIndexOf('\n'), written, message, fix);
    }

    /** Follows the names of one text to the fields they mean. */
    private final class Names {

        private final String text;
        private final List<Expressions.Found> found;
        private final List<Mistake> mistakes;
        /** What the template gives by itself, with its type where that is known. */
        private final Map<String, Optional<FieldType>> given = new HashMap<>();
        private final Set<String> givenAnywhere = new LinkedHashSet<>();

        Names(String text, List<Expressions.Found> found, List<Mistake> mistakes) {
            this.text = text;
            this.found = found;
            this.mistakes = mistakes;
        }

        void check() {
            // Macros and functions may be used above the place where they are written.
            found.stream().filter(Expressions.Given.class::isInstance).forEach(each -> givenAnywhere.add(((Expressions.Given) each).name()));
            for (Expressions.Found each : found) {
                if (each instanceof Expressions.Given name) {
                    given.put(name.name(), name.elementOf().isEmpty() ? Optional.empty() : type(name.elementOf()).flatMap(FieldType::element));
                } else if (each instanceof Expressions.Mention mention) {
                    check(mention);
                }
            }
        }

        private Optional<FieldType> type(List<String> names) {
            Optional<FieldType> type = root(names.get(0));
            for (String name : names.subList(1, names.size())) {
                type = type.filter(each -> each.kind() == FieldType.Kind.GROUP).flatMap(FieldType::record).flatMap(record -> Vocabulary.field(record, name));
            }
            return type;
        }

        private Optional<FieldType> root(String name) {
            if (given.containsKey(name)) {
                return given.get(name);
            }
            return elements.containsKey(name)
                ? Optional.of(new FieldType(FieldType.Kind.GROUP, Optional.of(elements.get(name)), "", false))
                : Vocabulary.field(page, name);
        }

        private void check(Expressions.Mention mention) {
            String first = mention.names().get(0);
            Optional<FieldType> type = root(first);
            if (type.isEmpty()) {
                if (!given.containsKey(first) && !givenAnywhere.contains(first)) {
                    Set<String> words = new LinkedHashSet<>(Vocabulary.fields(page).keySet());
                    words.addAll(elements.keySet());
                    unknown(mention, first, words);
                }
                return;
            }
            for (String name : mention.names().subList(1, mention.names().size())) {
                FieldType of = type.get();
                if (of.kind() != FieldType.Kind.GROUP || of.record().isEmpty()) {
                    mistakes.add(mistake(Code.T01, text, mention.offset(), String.join(".", mention.names()), "“" + String.join(".", mention.names())
                        + "”：“." + name + "”前面是" + of.kind().title() + "，没有下一级。", of.each().isEmpty() ? "" : "要逐个写出，请用“" + of.each() + "." + name + "”。"));
                    return;
                }
                type = Vocabulary.field(of.record().get(), name);
                if (type.isEmpty()) {
                    unknown(mention, name, Vocabulary.fields(of.record().get()).keySet());
                    return;
                }
            }
        }

        private void unknown(Expressions.Mention mention, String name, Set<String> words) {
            String whole = String.join(".", mention.names());
            mistakes.add(mistake(Code.T01, text, mention.offset(), whole,
                (whole.equals(name) ? "" : "“" + whole + "”：") + "没有“" + name + "”这个字段。", DidYouMean.of(name, words)));
        }
    }
}
