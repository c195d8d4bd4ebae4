package kaohe.checking;

import java.time.YearMonth;
import java.util.Optional;

import kaohe.form.Cell;
import kaohe.form.Submission;
import kaohe.form.TableForm;
import kaohe.form.Tidy;
import kaohe.form.WrittenMonth;
import kaohe.problem.Code;

/** Where a table repeats name or month, they are those of 表1 (X09). */
final class TablesAgree implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        Submission submission = subject.submission();
        for (TableForm form : submission.tables()) {
            Optional.ofNullable(form.headings().get("班主任姓名"))
                .filter(cell -> !submission.teacher().isBlank() && !Tidy.name(cell.text()).equals(submission.name()))
                .ifPresent(cell -> note(findings, form, cell, submission.name()));
            Optional<YearMonth> month = submission.yearMonth();
            Optional.ofNullable(form.headings().get("考核月份"))
                .filter(cell -> month.isPresent() && !WrittenMonth.read(cell.text()).equals(month))
                .ifPresent(cell -> note(findings, form, cell, submission.month().text()));
        }
    }

    private static void note(Findings findings, TableForm form, Cell cell, String onSummary) {
        findings.note(Code.X09, cell.place(), cell.text(), form.table().id() + "写的是\"" + cell.text() + "\"，表1 写的是\"" + onSummary + "\"。", "", "请核对，改成一致。");
    }
}
