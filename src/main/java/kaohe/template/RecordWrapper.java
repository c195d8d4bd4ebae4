package kaohe.template;

import java.util.List;
import java.util.Optional;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/** What may reach a template: records by their fields, lists, texts, exact numbers, yes and no. Anything else, and any method, is refused. */
final class RecordWrapper implements ObjectWrapper {

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value == null) {
            return null;
        } else if (value instanceof TemplateModel model) {
            return model;
        } else if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        } else if (value instanceof String text) {
            return new SimpleScalar(text);
        } else if (value instanceof Boolean yes) {
            return yes ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        } else if (value instanceof List<?> list) {
            return new SimpleSequence(list, this);
        } else if (value instanceof Scope scope) {
            return new ScopeHash(scope, this);
        } else if (value instanceof Record record) {
            return new RecordHash(record, this);
        } else if (value instanceof Number number && !(number instanceof Double) && !(number instanceof Float)) {
            return new SimpleNumber(number);
        }
        throw new TemplateModelException("模板不能使用 " + value.getClass().getName());
    }
}
