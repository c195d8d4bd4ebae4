package kaohe.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import kaohe.scheme.ScoreTable;

/**
 * What one workbook said: one homeroom teacher, one month.
 *
 * @param file     its name as problems give it
 * @param teacher  班主任姓名
 * @param group    班级
 * @param month    考核月份; its value by {@link #yearMonth()}
 * @param summary  表1; absent where the workbook has none
 * @param tables   those of 表2-表8 that were found
 * @param deviations   what it holds beyond the form
 * @param identity what it knows about itself; absent in forms that were not made by us
 * @param saved    the day on which it was last saved, by its own note; absent where it has none
 */
public record Submission(String file, Layout layout, Cell teacher, Cell group, Cell month, Optional<SummaryForm> summary,
                         List<TableForm> tables, List<Deviation> deviations, Optional<Identity> identity, Optional<LocalDate> saved) {

    public Submission {
        tables = List.copyOf(tables);
        deviations = List.copyOf(deviations);
    }

    public Optional<TableForm> table(ScoreTable table) {
        return tables.stream().filter(form -> form.table().id().equals(table.id())).findFirst();
    }

    /** The teacher's name without the blanks that line two characters up with three. */
    public String name() {
        return Tidy.name(teacher.text());
    }

    public Optional<YearMonth> yearMonth() {
        return WrittenMonth.read(month.text());
    }

    /** 工号, where the form knows it and still belongs to the teacher it was made for. */
    public Optional<String> staffId() {
        return identity.filter(own -> own.teacher().equals(name())).map(Identity::staffId).filter(id -> !id.isEmpty());
    }

    /** What was said, apart from where it stood: two submissions with the same content are the same. */
    public Said said() {
        List<Row> rows = tables.stream().flatMap(form -> form.rows().stream()).toList();
        List<SummaryForm.SummaryRow> summaries = summary.stream().flatMap(form -> form.rows().stream()).toList();
        return new Said(layout, name(), group.text(), yearMonth(), rows.stream().map(Said::line).toList(),
            summaries.stream().map(row -> row.table().id() + " " + row.reason().text()).toList(),
            rows.stream().anyMatch(row -> !row.noteText().isEmpty()) || summaries.stream().anyMatch(row -> !row.reason().isBlank()));
    }

    /**
     * @param lines   each row with its entry, or the text that was not taken, and its 备注
     * @param reasons 扣分原因 by table, as people wrote them
     * @param hasWords whether anything was said in words
     */
    public record Said(Layout layout, String teacher, String group, Optional<YearMonth> month, List<String> lines, List<String> reasons, boolean hasWords) {

        /** Whether all that was written is the same, and some of it in words. */
        public boolean isCopyOf(Said other) {
            return hasWords && lines.equals(other.lines) && reasons.equals(other.reasons);
        }

        private static String line(Row row) {
            String entry = row.answer().entry().map(taken -> taken.getClass().getSimpleName() + " " + taken.text())
                .orElseGet(() -> "? " + row.answer().cell().text());
            return row.id() + " " + entry + " " + row.noteText();
        }
    }
}
