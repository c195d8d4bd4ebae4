package kaohe.checking;

import java.util.Optional;

import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.TableForm;
import kaohe.problem.Code;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.scoring.TableScore;

/** The table's score, on 表1 and where the table has its own 本表得分, is what its rows give (R09), and not below the floor (R06). */
final class TableScoreAgrees implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (TableScore table : subject.assessment().tables()) {
            boolean sound = subject.submission().table(table.table()).filter(form -> !findings.errorOn(form.sheet())).isPresent();
            Optional<Cell> own = subject.submission().table(table.table()).flatMap(TableForm::total);
            own.ifPresent(cell -> agrees(subject.scheme(), table, sound, cell, table.table().id() + "的本表得分", findings));
            subject.summaryRow(table.table()).map(row -> row.score())
                .filter(cell -> !(sound && carriesBreakOn(own, cell)) && !carriesOn(own, cell, table))
                .ifPresent(cell -> agrees(subject.scheme(), table, sound, cell, "表1 里" + table.table().id() + "的得分", findings));
        }
    }

    /** Whether 表1 breaks with 本表得分. */
    private static boolean carriesBreakOn(Optional<Cell> own, Cell onSummary) {
        return onSummary.content() instanceof Content.Failure && own.filter(cell -> cell.content() instanceof Content.Failure).isPresent();
    }

    /** Whether 表1 repeats a wrong 本表得分: one mistake, not two. */
    private static boolean carriesOn(Optional<Cell> own, Cell onSummary, TableScore table) {
        Optional<Points> wrong = own.flatMap(WrittenPoints::of).filter(points -> !table.score().equals(Optional.of(points)));
        return wrong.isPresent() && wrong.equals(WrittenPoints.of(onSummary));
    }

    private static void agrees(Scheme scheme, TableScore table, boolean sound, Cell cell, String what, Findings findings) {
        if (cell.content() instanceof Content.Failure failure && sound) {
            findings.note(Code.C19, cell.place(), failure.text(), what + "的公式出错(" + failure.text() + ")。", "", "请清除此格，得分由各行算出。");
            return;
        }
        Optional<Points> written = WrittenPoints.of(cell);
        boolean says = written.isPresent() || cell.content() instanceof Content.Failure;
        if (says && (!sound || table.score().isEmpty())) {
            findings.leave(Code.R09, cell.place(), table.table().id() + "要先改好");
        } else if (scheme.floored() && written.filter(Points::isNegative).isPresent()) {
            findings.note(Code.R06, cell.place(), cell.text(), what + "为\"" + cell.text() + "\"，各表扣完为止，最低 0 分。", table.table().id(), "请改为 " + table.score().get() + "。");
        } else if (written.isPresent() && !written.equals(table.score())) {
            findings.note(Code.R09, cell.place(), cell.text(), what + "为\"" + cell.text() + "\"，按各行应为 " + table.score().get()
                + (table.derivation().contains("=") ? "（" + table.derivation() + "）。" : "。"), table.table().id(), "请改为 " + table.score().get() + " 或核对各行。");
        }
    }
}
