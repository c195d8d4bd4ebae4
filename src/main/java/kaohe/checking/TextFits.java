package kaohe.checking;

import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.problem.Code;

/** Where text belongs there is text (F10), and no more than can be printed (C26). */
final class TextFits implements Check {

    private static final int NAME = 30;
    private static final int GROUP = 40;
    private static final int NOTE = 200;
    private static final int REASON = 500;

    @Override
    public void check(Subject subject, Findings findings) {
        check("姓名", subject.submission().teacher(), NAME, findings);
        check("班级", subject.submission().group(), GROUP, findings);
        subject.rows().forEach(row -> row.note().ifPresent(cell -> check("备注", cell, NOTE, findings)));
        subject.submission().summary().ifPresent(summary -> summary.rows().forEach(row -> check("扣分原因", row.reason(), REASON, findings)));
    }

    private static void check(String what, Cell cell, int most, Findings findings) {
        if (cell.content() instanceof Content.Formula formula) {
            findings.note(Code.F10, cell.place(), formula.text(), what + "里是公式，没有计算" + (formula.startsPrograms() ? "；它会启动别的程序。" : "。"), "", "请直接写文字。");
        } else if (cell.text().codePointCount(0, cell.text().length()) > most) {
            findings.note(Code.C26, cell.place(), cell.text().substring(0, cell.text().offsetByCodePoints(0, NAME)) + "……",
                what + "有 " + cell.text().codePointCount(0, cell.text().length()) + " 字，最多 " + most + " 字。", "", "请写得短些，详情另附。");
        }
    }
}
