package kaohe.period;

/**
 * A teacher of the roster who has no result in a month.
 *
 * @param why 未交, 退回修改 …
 */
public record Missing(String teacher, String staffId, String group, String why) {
}
