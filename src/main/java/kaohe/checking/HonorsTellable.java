package kaohe.checking;

import kaohe.form.Row;
import kaohe.problem.Code;
import kaohe.scheme.Line;
import kaohe.scoring.Occurrences;

/** Where a 得分 could hide a count that rules 先进 out, a person is asked (R20). */
final class HonorsTellable implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Row row : subject.rows()) {
            for (Line line : row.lines()) {
                if (Occurrences.of(row, line).mayBarHonors()) {
                    findings.at(Code.R20, row, row.answer().cell(), "得分为\"" + row.answer().cell().text() + "\"，看不出有没有" + line.label()
                        + "，而它关系到能否评先进。", "请写明各有几起。");
                }
            }
        }
    }
}
