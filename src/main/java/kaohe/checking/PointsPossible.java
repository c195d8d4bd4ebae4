package kaohe.checking;

import kaohe.form.Row;
import kaohe.problem.Code;
import kaohe.scheme.Combinations;
import kaohe.scheme.Entry;
import kaohe.scheme.Points;

/** Where only 得分 stands, it is a sum that the row's lines can give (R02); a bonus on a row of deductions is another matter (R07). */
final class PointsPossible implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Row row : subject.rows()) {
            if (row.line().isPresent() || !(row.answer().entry().orElse(Entry.BLANK) instanceof Entry.Quantity quantity)) {
                continue;
            }
            Points points = new Points(quantity.value());
            boolean bonusOnDeductions = points.isPositive() && row.item().deductsOnly();
            if (!bonusOnDeductions && !Combinations.of(row.lines()).reach(points)) {
                findings.at(Code.R02, row, row.answer().cell(), "得分为\"" + row.answer().cell().text() + "\"，按计分办法得不出这个分。",
                    "请按「" + row.wording() + "」重算。");
            }
        }
    }
}
