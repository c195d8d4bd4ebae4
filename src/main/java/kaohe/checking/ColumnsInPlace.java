package kaohe.checking;

import kaohe.form.Deviation;
import kaohe.problem.Code;

/** Columns stand where they were and are called what they were (S07). */
final class ColumnsInPlace implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Deviation moved : subject.deviations(Deviation.Kind.COLUMNS_MOVED)) {
            findings.note(Code.S07, moved.place(), moved.text(), "各列的次序与下发的表不同，按标题认出：" + moved.text() + "。", "", "请核对各列有没有填错位置。");
        }
        for (Deviation renamed : subject.deviations(Deviation.Kind.COLUMN_RENAMED)) {
            findings.note(Code.S07, renamed.place(), renamed.place().row(), "列的标题是\"" + renamed.place().row() + "\"，认作「" + renamed.text() + "」。", "",
                "若认对了，请把标题改回「" + renamed.text() + "」。");
        }
    }
}
