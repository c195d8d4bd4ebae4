package kaohe.checking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.form.Cell;
import kaohe.form.Identity;
import kaohe.form.Submission;
import kaohe.form.Tidy;

/**
 * What of a workbook is held against others: who, when, of which version, and what was said. Much smaller than the workbook, so that those of many months can
 * be kept.
 *
 * @param staffId 工号, where the form knows it
 * @param version of the scheme, as messages name it; absent in forms that were not made by us
 * @param words   the cells in which something was said at some length
 */
public record HandedIn(String file, Cell teacher, Cell group, Cell month, Optional<String> staffId, Optional<String> version, Submission.Said said, List<Cell> words) {

    /** Shorter ones may well be the same by chance. */
    private static final int TELLING = 10;

    public HandedIn {
        words = List.copyOf(words);
    }

    public static HandedIn of(Submission submission) {
        List<Cell> cells = new ArrayList<>();
        submission.tables().forEach(table -> table.rows().forEach(row -> row.note().ifPresent(cells::add)));
        submission.summary().ifPresent(summary -> summary.rows().forEach(row -> cells.add(row.reason())));
        return new HandedIn(submission.file(), submission.teacher(), submission.group(), submission.month(), submission.staffId(),
            submission.identity().map((Identity identity) -> identity.scheme() + " 第" + identity.version() + "版"), submission.said(),
            cells.stream().filter(cell -> Tidy.key(cell.text()).length() >= TELLING).toList());
    }

    String name() {
        return said.teacher();
    }

    Optional<YearMonth> yearMonth() {
        return said.month();
    }

    boolean sameGroup(String other) {
        return Tidy.key(group.text()).equals(Tidy.key(other));
    }
}
