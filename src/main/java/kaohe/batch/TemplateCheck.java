package kaohe.batch;

import java.util.List;

import kaohe.problem.Problem;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;

/** Checks. */
public final class TemplateCheck {

    private TemplateCheck() {
    }

    public static List<Problem> check(Scheme scheme, Templates templates) {
        return List.of();
    }
}
