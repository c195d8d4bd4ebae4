package kaohe.period;

import kaohe.form.Teacher;

/**
 * A teacher of the roster who has no result in a month.
 *
 * @param why 未交, 退回修改 …
 */
public record Missing(Teacher teacher, String why) {
}
