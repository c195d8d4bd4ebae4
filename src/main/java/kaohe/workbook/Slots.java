package kaohe.workbook;

import java.util.Set;

import kaohe.template.Templates;

/**
 * The cells of a form whose behaviour is the program's: what staff fill in, and the formulas that live on it. A template says where they are and how they
 * look, by a cell that holds one of these and nothing else.
 */
final class Slots {

    static final String TEACHER = "${教师.姓名}";
    static final String GROUP = "${教师.班级}";
    static final String MONTH = "${本月.月份}";
    static final String TOTAL = "${本月.总分}";
    static final String GRADE = "${本月.等次}";
    static final String TABLE_POINTS = "${表.得分}";
    static final String REASON = "${表.扣分原因}";
    static final String ITEM_POINTS = "${项.得分}";
    static final String ENTRY = "${行.登记}";
    static final String LINE_POINTS = "${行.得分}";
    static final String NOTE = "${行.备注}";

    static final Set<String> OF_SUMMARY = Set.of(TEACHER, GROUP, MONTH, TOTAL, GRADE, TABLE_POINTS, REASON);
    static final Set<String> OF_REGISTER = Set.of(ENTRY, LINE_POINTS, NOTE, TABLE_POINTS);
    static final Set<String> OF_OFFICIAL = Set.of(ITEM_POINTS);

    /** What is known only once a form has been filled. */
    private static final Set<String> FILLED = Set.of("表.得分", "表.未计入", "表.扣分原因", "表.有登记", "表.核算", "项.得分", "行.登记", "行.得分", "行.备注", "行.有登记");

    private Slots() {
    }

    /** Whether a text shows something that differs from one teacher's form to another's. */
    static boolean differs(String text) {
        return Templates.fields(text).stream().anyMatch(field -> FILLED.contains(field) || field.startsWith("教师")
            || field.startsWith("本月") && !field.startsWith("本月.各表"));
    }
}
