package kaohe.checking;

import kaohe.form.Content;
import kaohe.form.SummaryForm;
import kaohe.problem.Code;

/** 标准分 on 表1 is what the scheme says (S11). */
final class StandardUnchanged implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.submission().summary().ifPresent(summary -> summary.rows().forEach(row -> check(row, findings)));
    }

    private static void check(SummaryForm.SummaryRow row, Findings findings) {
        Content written = row.standard().content();
        boolean unchanged = written instanceof Content.Formula
            || WrittenPoints.of(row.standard()).filter(row.table().standard()::equals).isPresent();
        if (!unchanged) {
            findings.note(Code.S11, row.standard().place(), row.standard().text(),
                "标准分为\"" + row.standard().text() + "\"，规定是 " + row.table().standard() + "。", "表1",
                "请改回 " + row.table().standard() + "。");
        }
    }
}
