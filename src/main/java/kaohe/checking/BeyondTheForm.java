package kaohe.checking;

import kaohe.form.Extra;
import kaohe.problem.Code;

/** What the workbook holds beyond the form is named, because the regenerated workbook will not have it (S06, S16, S18). */
final class BeyondTheForm implements Check {

    private static final String KEPT = "原文件里保留，重新生成的表里没有。";

    @Override
    public void check(Subject subject, Findings findings) {
        for (Extra extra : subject.submission().extras()) {
            switch (extra.kind()) {
                case SHEET -> findings.note(Code.S06, extra.place(), "", "工作表「" + extra.place().sheet() + "」不属于本表格，未检查；" + KEPT, "", "");
                case COMMENT -> findings.note(Code.S16, extra.place(), extra.text(), "有批注「" + extra.text() + "」;" + KEPT, "", "");
                case PICTURE -> findings.note(Code.S16, extra.place(), "", "有" + extra.text() + "；" + KEPT, "", "");
                case OUTSIDE -> findings.note(Code.S18, extra.place(), extra.text(), "表格以外写有\"" + extra.text() + "\"，未检查；" + KEPT, "",
                    "请看是否应写进备注。");
                default -> throw new IllegalStateException(extra.kind().name());
            }
        }
    }
}
