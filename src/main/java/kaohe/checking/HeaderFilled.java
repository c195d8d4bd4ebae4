package kaohe.checking;

import kaohe.form.Cell;
import kaohe.problem.Code;

/** 班主任姓名, 班级 and 考核月份 are filled (C01), and the month can be read (C15). */
final class HeaderFilled implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.submission().summary().isEmpty()) {
            return;
        }
        filled(findings, "班主任姓名", subject.submission().teacher());
        filled(findings, "班级", subject.submission().group());
        Cell month = subject.submission().month();
        filled(findings, "考核月份", month);
        if (!month.isBlank() && subject.submission().yearMonth().isEmpty()) {
            findings.note(Code.C15, month.place(), month.text(), "写的是\"" + month.text() + "\"，认不出是哪年哪月。", "表1", "请写成 2026年9月 的样子。");
        }
    }

    private static void filled(Findings findings, String label, Cell cell) {
        if (cell.isBlank()) {
            findings.note(Code.C01, cell.place(), "", label + "没有填。", "表1", "请填写。");
        }
    }
}
