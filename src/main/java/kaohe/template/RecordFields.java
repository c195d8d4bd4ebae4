package kaohe.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields that a record type offers to templates, in the order of its components. */
final class RecordFields {

    private static final ClassValue<RecordFields> OF_TYPE = new ClassValue<>() {
        @Override
        protected RecordFields computeValue(Class<?> type) {
            return new RecordFields(type);
        }
    };

    private final Map<String, Method> accessors = new LinkedHashMap<>();
    private final Map<String, FieldType> types = new LinkedHashMap<>();

    private RecordFields(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            Field field = component.getAnnotation(Field.class);
            if (field != null) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                types.put(field.value(), FieldType.of(component));
                if (accessors.put(field.value(), accessor) != null) {
                    throw new IllegalStateException("two fields " + field.value() + " in " + type);
                }
            }
        }
    }

    static RecordFields of(Class<?> type) {
        return OF_TYPE.get(type);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(accessors.keySet());
    }

    Map<String, FieldType> types() {
        return Collections.unmodifiableMap(types);
    }

    boolean has(String name) {
        return accessors.containsKey(name);
    }

    /** The list of a record whose elements are known by this name; absent where it has none. */
    static Optional<List<Record>> list(Record record, String element) {
        RecordFields fields = of(record.getClass());
        return fields.types.entrySet().stream().filter(field -> field.getValue().kind() == FieldType.Kind.LIST && field.getValue().each().equals(element)).findFirst()
            .map(field -> fields.elements(record, field.getKey()));
    }

    /** The lists of a record that hold records. */
    static List<List<Record>> lists(Record record) {
        RecordFields fields = of(record.getClass());
        return fields.types.entrySet().stream().filter(field -> field.getValue().kind() == FieldType.Kind.LIST && field.getValue().record().isPresent())
            .map(field -> fields.elements(record, field.getKey())).toList();
    }

    private List<Record> elements(Record record, String name) {
        return ((List<?>) read(record, name)).stream().map(Record.class::cast).toList();
    }

    Object read(Record record, String name) {
        try {
            return accessors.get(name).invoke(record);
        } catch (IllegalAccessException | InvocationTargetException cause) {
            throw new IllegalStateException(record.getClass() + " " + name, cause);
        }
    }
}
