package kaohe.checking;

import kaohe.form.Row;
import kaohe.problem.Code;
import kaohe.scheme.Entry;
import kaohe.scheme.Line;

/** An award that gains points is named in 备注 (R17). */
final class AwardEvidence implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Row row : subject.rows()) {
            boolean claimed = row.answer().entry().orElse(Entry.BLANK) instanceof Entry.Quantity quantity && quantity.value().signum() > 0;
            if (claimed && row.line().filter(Line::evidence).isPresent() && row.noteText().isEmpty()) {
                findings.at(Code.R17, row, row.note().orElseThrow(), "登记了" + row.label() + " " + row.answer().cell().text() + "，备注里没有写明依据。", "请写明姓名和奖项。");
            }
        }
    }
}
