package kaohe.form;

/**
 * A homeroom teacher as the roster names one.
 *
 * @param staffId 工号; may be empty
 * @param group   班级
 */
public record Teacher(String name, String staffId, String group) {
}
