package kaohe.view;

import kaohe.template.Field;

/** Who is assessed. */
public record TeacherFields(@Field("姓名") String name, @Field("工号") String staffId, @Field("班级") String group) {

    static TeacherFields of(String name, String staffId, String group) {
        return new TeacherFields(Legible.text(name), Legible.text(staffId), Legible.text(group));
    }
}
