package kaohe.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/** A scope as templates see it: the elements by their names, then the page. */
final class ScopeHash implements TemplateHashModel {

    private final Scope scope;
    private final ObjectWrapper wrapper;

    ScopeHash(Scope scope, ObjectWrapper wrapper) {
        this.scope = scope;
        this.wrapper = wrapper;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        for (Scope.Element element : scope.elements()) {
            if (element.name().equals(name)) {
                return wrapper.wrap(element.value());
            }
        }
        return new RecordHash(scope.page(), wrapper).get(name);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
