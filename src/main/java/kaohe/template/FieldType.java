package kaohe.template;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * What kind of value a field has.
 *
 * @param kind    what templates may do with it
 * @param record  the record it is, or a list holds; absent for plain values and lists of them
 * @param each    for a list: what one of its elements is called; else empty
 * @param absent  whether it may be missing, so that a template needs a default
 */
public record FieldType(Kind kind, Optional<Class<? extends Record>> record, String each, boolean absent) {

    /** The kinds of value. */
    public enum Kind {
        TEXT("文字"), NUMBER("数"), YES_NO("是否"), LIST("列表"), GROUP("一组");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As the list of fields names it. */
        public String title() {
            return title;
        }
    }

    static FieldType of(RecordComponent component) {
        return of(component.getGenericType(), component.getAnnotation(Field.class).each());
    }

    private static FieldType of(Type type, String each) {
        if (type instanceof ParameterizedType generic) {
            FieldType inner = of(generic.getActualTypeArguments()[0], "");
            boolean list = generic.getRawType() == List.class;
            return list ? new FieldType(Kind.LIST, inner.record, each, false) : new FieldType(inner.kind, inner.record, each, true);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return new FieldType(Kind.GROUP, Optional.of(plain.asSubclass(Record.class)), each, false);
        }
        Kind kind = plain == String.class ? Kind.TEXT : plain == boolean.class ? Kind.YES_NO : Kind.NUMBER;
        return new FieldType(kind, Optional.empty(), each, false);
    }

    /** One element of a list. */
    Optional<FieldType> element() {
        return kind != Kind.LIST ? Optional.empty()
            : Optional.of(new FieldType(record.isPresent() ? Kind.GROUP : Kind.TEXT, record, "", false));
    }
}
