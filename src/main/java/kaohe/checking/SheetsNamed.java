package kaohe.checking;

import kaohe.form.Deviation;
import kaohe.problem.Code;

/** A sheet that is one of the tables is named for it (S04). */
final class SheetsNamed implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Deviation renamed : subject.deviations(Deviation.Kind.SHEET_RENAMED)) {
            findings.note(Code.S04, renamed.place(), renamed.place().sheet(), "工作表的名称是「" + renamed.place().sheet() + "」，按里面的标题认作" + renamed.text() + "。", "",
                "若认对了，请把名称改回" + renamed.text() + "。");
        }
    }
}
