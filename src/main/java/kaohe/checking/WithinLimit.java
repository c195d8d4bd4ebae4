package kaohe.checking;

import java.time.YearMonth;
import java.util.Optional;

import kaohe.form.Row;
import kaohe.problem.Code;
import kaohe.scheme.Line;
import kaohe.scoring.Occurrences;

/** No more occurrences than the month has days, where the rule counts days (R05). */
final class WithinLimit implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        Optional<YearMonth> month = subject.submission().yearMonth();
        if (month.isEmpty()) {
            findings.leave(Code.R05, subject.submission().month().place(), "考核月份认不出，不知当月天数");
            return;
        }
        int days = month.get().lengthOfMonth();
        for (Row row : subject.rows()) {
            for (Line line : row.lines()) {
                if (line.monthDaysLimit() && Occurrences.of(row, line).least() > days) {
                    findings.at(Code.R05, row, row.answer().cell(),
                        "写的是\"" + row.answer().cell().text() + "\"，超过当月的 " + days + " 天。", "请核对后重填。");
                }
            }
        }
    }
}
