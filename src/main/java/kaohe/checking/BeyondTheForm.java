package kaohe.checking;

import kaohe.form.Deviation;
import kaohe.problem.Code;
import kaohe.problem.Place;

/** What the workbook holds beyond the form is named, because the regenerated workbook will not have it (S06, S16, S17, S18, S19). */
final class BeyondTheForm implements Check {

    private static final String KEPT = "原文件里保留，重新生成的表里没有。";

    @Override
    public void check(Subject subject, Findings findings) {
        for (Deviation deviation : subject.submission().deviations()) {
            Place place = deviation.place();
            switch (deviation.kind()) {
                case SHEET -> findings.note(Code.S06, place, "", "工作表「" + place.sheet() + "」不属于本表格，未检查；" + KEPT, "", "");
                case COMMENT -> findings.note(Code.S16, place, deviation.text(), "有批注「" + deviation.text() + "」；" + KEPT, "", "");
                case PICTURE -> findings.note(Code.S16, place, "", "有" + deviation.text() + "；" + KEPT, "", "");
                case PRINT_AREA -> findings.note(Code.S17, place, deviation.text(), "打印区域设成了 " + deviation.text() + "，打印时可能缺一部分。", "", "");
                case FILTER -> findings.note(Code.S17, place, deviation.text(), deviation.text() + " 设了筛选，打印时可能缺一部分。", "", "");
                case OUTSIDE -> findings.note(Code.S18, place, deviation.text(), "表格以外写有\"" + deviation.text() + "\"，未检查；" + KEPT, "",
                    "请看是否应写进备注。");
                default -> { }
            }
        }
        if (!subject.deviations(Deviation.Kind.OUR_MARK).isEmpty()) {
            findings.note(Code.S19, Place.file(subject.submission().file()), "", "带有上次退回时的标记（清单、批注、标黄），已略去。", "", "");
        }
    }
}
