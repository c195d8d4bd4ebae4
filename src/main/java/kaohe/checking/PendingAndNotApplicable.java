package kaohe.checking;

import kaohe.form.Row;
import kaohe.problem.Code;
import kaohe.scheme.Entry;
import kaohe.scheme.Line;

/** What a body has yet to decide (R15), and lines said not to apply (R21): both score nothing for now, and a person looks. */
final class PendingAndNotApplicable implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Row row : subject.rows()) {
            Entry entry = row.answer().entry().orElse(Entry.BLANK);
            if (entry instanceof Entry.Pending) {
                String body = row.lines().stream().flatMap(line -> line.decidedBy().stream()).findFirst().orElse("");
                findings.at(Code.R15, row, row.answer().cell(), "待" + body + "核定，本月得分为暂计。", "核定后请填上分数。");
            } else if (entry instanceof Entry.NotApplicable) {
                boolean judged = row.lines().stream().map(Line::rule).anyMatch(rule -> rule.required());
                findings.at(Code.R21, row, row.answer().cell(), "登记为不适用，不计分。", judged ? "请核定是否确实不适用。" : "请核定；没有发生的，不填即可。");
            }
        }
    }
}
