package kaohe.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that a kind of page offers to its templates, walked from the page's record down. */
public final class Vocabulary {

    private Vocabulary() {
    }

    /**
     * One field as the list of fields shows it.
     *
     * @param path how a template writes it, elements of lists by their own names: {@code 本月.总分}, {@code 表.名称}
     */
    public record Entry(String path, FieldType type) {
    }

    /** Every field, groups before what is in them, lists before what their elements have. */
    public static List<Entry> entries(Class<? extends Record> page) {
        List<Entry> entries = new ArrayList<>();
        collect(page, "", entries);
        return entries;
    }

    private static void collect(Class<? extends Record> type, String prefix, List<Entry> entries) {
        fields(type).forEach((name, field) -> {
            entries.add(new Entry(prefix + name, field));
            field.record().ifPresent(inner -> collect(inner, field.kind() == FieldType.Kind.LIST ? field.each() + "." : prefix + name + ".", entries));
        });
    }

    /** What the elements of lists are, by the names that rows know them by; the lists within elements included. */
    public static Map<String, Class<? extends Record>> elements(Class<? extends Record> page) {
        Map<String, Class<? extends Record>> elements = new LinkedHashMap<>();
        fields(page).values().forEach(field -> field.record().ifPresent(inner -> {
            if (field.kind() == FieldType.Kind.LIST) {
                elements.put(field.each(), inner);
            }
            elements.putAll(elements(inner));
        }));
        return elements;
    }

    /** What the elements of a page's own lists are, by the names that rows know them by. */
    public static Set<String> rows(Class<? extends Record> page) {
        return fields(page).values().stream().filter(field -> field.kind() == FieldType.Kind.LIST && field.record().isPresent()).map(FieldType::each)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a field has in a sample; of a list's elements the first. Absent where the sample has nothing there. */
    public static Optional<Object> example(Record sample, String path) {
        Map<String, Record> firsts = new LinkedHashMap<>();
        collect(sample, firsts);
        String[] names = path.split("\\.");
        Object value = firsts.containsKey(names[0]) ? firsts.get(names[0]) : sample;
        for (int i = firsts.containsKey(names[0]) ? 1 : 0; i < names.length && value instanceof Record record; i++) {
            value = RecordFields.of(record.getClass()).read(record, names[i]);
        }
        return value == null || value == sample ? Optional.empty() : Optional.of(value);
    }

    private static void collect(Record record, Map<String, Record> firsts) {
        fields(record.getClass()).forEach((name, field) -> {
            Object value = RecordFields.of(record.getClass()).read(record, name);
            if (value instanceof Record inner) {
                collect(inner, firsts);
            } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record first) {
                firsts.put(field.each(), first);
                collect(first, firsts);
            }
        });
    }

    static Map<String, FieldType> fields(Class<? extends Record> type) {
        return RecordFields.of(type).types();
    }

    static Optional<FieldType> field(Class<? extends Record> type, String name) {
        return Optional.ofNullable(fields(type).get(name));
    }
}
