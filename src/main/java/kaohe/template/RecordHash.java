package kaohe.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/** A record as templates see it. A field that no one declared is a mistake even behind a default, so that a misspelt name can't pass for an absent value. */
final class RecordHash implements TemplateHashModel {

    private final Record record;
    private final RecordFields fields;
    private final ObjectWrapper wrapper;

    RecordHash(Record record, ObjectWrapper wrapper) {
        this.record = record;
        this.fields = RecordFields.of(record.getClass());
        this.wrapper = wrapper;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        if (!fields.has(name)) {
            throw new TemplateModelException("没有“" + name + "”这个字段，有的是：" + String.join("、", fields.names()));
        }
        return wrapper.wrap(fields.read(record, name));
    }

    @Override
    public boolean isEmpty() {
        return fields.names().isEmpty();
    }
}
