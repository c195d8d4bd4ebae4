package kaohe.checking;

import kaohe.form.Answer;
import kaohe.form.Layout;
import kaohe.form.Row;

/** What staff wrote is of the kind that the line asks for (the C codes that reading an entry gives). */
final class EntryReadable implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        String column = subject.submission().layout() == Layout.REGISTER ? "登记为" : "得分为";
        for (Row row : subject.rows()) {
            for (Answer.Remark remark : row.answer().remarks()) {
                findings.at(remark.code(), row, row.answer().cell(),
                    column + "\"" + row.answer().cell().content().text() + "\"，" + remark.says() + "。", remark.fix());
            }
        }
    }
}
