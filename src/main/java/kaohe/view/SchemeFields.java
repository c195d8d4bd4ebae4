package kaohe.view;

import java.math.BigDecimal;
import java.util.List;

import kaohe.scheme.Scheme;
import kaohe.scheme.Setting;
import kaohe.template.Field;

/** The rules as a whole. */
public record SchemeFields(@Field("编号") String id, @Field("版本") String version, @Field("名称") String title, @Field("表1标题") String formTitle,
                           @Field("总分") BigDecimal total, @Field("口径") List<String> settings) {

    static SchemeFields of(Scheme scheme) {
        return new SchemeFields(scheme.id(), scheme.version(), scheme.title(), scheme.formTitle(), scheme.total().value(),
            scheme.settings().stream().map(Setting::says).toList());
    }
}
