package kaohe.workbook;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import kaohe.form.Content;
import kaohe.form.Row;
import kaohe.form.Submission;
import kaohe.form.SummaryForm;
import kaohe.form.WrittenMonth;
import kaohe.scheme.Entry;
import kaohe.scoring.Assessment;
import kaohe.scoring.TableScore;

/**
 * What a form is filled with.
 *
 * @param month    as printed in the header: {@code 2026年9月}
 * @param isoMonth {@code 2026-09}; empty where the month is not known
 * @param answers  by the id of a line, or of an item in the official layout
 * @param notes    备注 by the id of a line
 * @param reasons  扣分原因 by the id of a table
 */
record Filling(String teacher, String staffId, String group, String month, String isoMonth,
               Map<String, Content> answers, Map<String, String> notes, Map<String, Reason> reasons) {

    /** 扣分原因: what the engine composed and, behind it, what a person wrote. */
    record Reason(String composed, String own) {

        String text() {
            if (composed.isEmpty() || own.isEmpty() || own.startsWith(composed)) {
                return own.isEmpty() ? composed : own;
            }
            return composed + "；" + own;
        }
    }

    /** An empty form for one teacher and month. */
    static Filling blank(String teacher, String staffId, String group, YearMonth month) {
        return new Filling(teacher, staffId, group, WrittenMonth.print(month), month.toString(), Map.of(), Map.of(), Map.of());
    }

    /** Everything that was submitted, with the reasons that scoring composed. */
    static Filling of(Submission submission, Assessment assessment) {
        Map<String, Content> answers = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        submission.tables().stream().flatMap(form -> form.rows().stream()).forEach(row -> {
            answers.put(row.id(), content(row));
            notes.put(row.id(), row.noteText());
        });
        Map<String, Reason> reasons = new LinkedHashMap<>();
        for (TableScore table : assessment.tables()) {
            String own = submission.summary().flatMap(form -> form.row(table.table())).map(SummaryForm.SummaryRow::reason)
                .map(cell -> cell.text()).orElse("");
            reasons.put(table.table().id(), new Reason(table.reason(), own));
        }
        Optional<YearMonth> month = submission.yearMonth();
        return new Filling(submission.name(), submission.staffId().orElse(""), submission.group().text(),
            month.map(WrittenMonth::print).orElse(submission.month().text()), month.map(YearMonth::toString).orElse(""),
            answers, notes, reasons);
    }

    private static Content content(Row row) {
        return row.answer().entry().<Content>map(Filling::content).orElse(row.answer().cell().content());
    }

    private static Content content(Entry entry) {
        return entry instanceof Entry.Quantity quantity ? new Content.Number(quantity.value())
            : entry instanceof Entry.Blank ? Content.EMPTY : new Content.Text(entry.text());
    }
}
