package kaohe.checking;

import kaohe.form.Deviation;
import kaohe.problem.Code;

/** Rows stand in their order, with no others between them (S08). */
final class RowsInPlace implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Deviation moved : subject.deviations(Deviation.Kind.ROW_MOVED)) {
            findings.note(Code.S08, moved.place(), "", "各行的次序与原表不同，「" + moved.text() + "」移动了位置；按内容认出了各行。", "", "请核对各行有没有填错位置。");
        }
        for (Deviation added : subject.deviations(Deviation.Kind.ROW_ADDED)) {
            findings.note(Code.S08, added.place(), added.text(), "这一行\"" + added.text() + "\"不是原表的内容，不计分。", "", "请删去这一行，或写进备注。");
        }
    }
}
