package kaohe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.Deviation;
import kaohe.form.Layout;
import kaohe.form.LiveFormula;
import kaohe.form.Row;
import kaohe.form.SummaryForm;
import kaohe.form.TableForm;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Severity;
import kaohe.scheme.Points;
import kaohe.scoring.TableScore;

/**
 * In a form that we handed out, the formulas are still the ones it was given (C22), have not given way to numbers (C21), and show what the entries give now
 * (C20). Nothing is calculated with them. A number that is wrong is the business of the totals.
 */
final class FormulasUntouched implements Check {

    /** A cell whose formula is known: what it says and what it should show. */
    private record Live(Cell cell, String formula, Optional<String> result) {

        boolean isWritten() {
            return WrittenPoints.of(cell).map(Points::toString).filter(written -> result.filter(written::equals).isPresent()).isPresent();
        }

        boolean isStale() {
            return cell.content() instanceof Content.Formula stored && !stored.last().isEmpty() && result.isPresent()
                && WrittenPoints.of(new Cell(cell.place(), new Content.Text(stored.last()))).map(Points::toString).orElse(stored.last()).compareTo(result.get()) != 0;
        }
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.submission().identity().isEmpty()) {
            return;
        }
        List<Live> all = live(subject);
        List<Place> circles = subject.deviations(Deviation.Kind.CIRCULAR).stream().map(Deviation::place).toList();
        all.stream().filter(live -> live.cell().content() instanceof Content.Formula).filter(live -> !circles.contains(bare(live.cell().place())))
            .forEach(live -> unchanged(live, findings));
        overwritten(all.stream().filter(Live::isWritten).toList(), findings);
        boolean complete = all.stream().allMatch(live -> live.cell().content() instanceof Content.Formula || live.isWritten());
        all.stream().filter(live -> isTheirs(live) && live.isStale()).findFirst().ifPresent(stale -> stale(subject, stale, complete, findings));
    }

    /** Where something else has to be put right first, what the formulas show can't be blamed on them. */
    private static void stale(Subject subject, Live stale, boolean complete, Findings findings) {
        boolean otherwiseClean = complete && findings.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR)
            && subject.rows().stream().allMatch(row -> row.answer().remarks().isEmpty());
        String last = ((Content.Formula) stale.cell().content()).last();
        if (otherwiseClean) {
            findings.note(Code.C20, stale.cell().place(), last, "显示的是 " + last + "，按现在的登记应为 " + stale.result().orElseThrow()
                + "；公式没有重新计算，用到它的格子也一样。", "", "请在 Excel 或 WPS 里按 F9 重新计算后保存。");
        } else {
            findings.leave(Code.C20, stale.cell().place(), "有的格子要先改好");
        }
    }

    private static boolean isTheirs(Live live) {
        return live.cell().content() instanceof Content.Formula stored && LiveFormula.key(stored.expression()).equals(LiveFormula.key(live.formula()));
    }

    private static void unchanged(Live live, Findings findings) {
        Content.Formula stored = (Content.Formula) live.cell().content();
        if (stored.startsPrograms()) {
            findings.note(Code.F10, live.cell().place(), stored.text(), "这个公式会启动别的程序，没有运行。", "", "请删去这个公式。");
        } else if (!isTheirs(live)) {
            findings.note(Code.C22, live.cell().place(), stored.text(), "公式是 " + stored.text() + "，下发的是 =" + live.formula() + "。", "", "请恢复下发的公式，或清除此格。");
        }
    }

    /** One problem for all: copying values over a sheet is one deed. */
    private static void overwritten(List<Live> written, Findings findings) {
        if (!written.isEmpty()) {
            Cell first = written.get(0).cell();
            findings.note(Code.C21, first.place(), first.text(), written.size() == 1 ? "公式被数值 " + first.text() + " 盖掉了，这个数是对的。"
                : "有 " + written.size() + " 格公式被数值盖掉了，从 " + first.place().address() + " 起；这些数是对的。", "", "请清除这些数，得分由登记算出。");
        }
    }

    private static Place bare(Place place) {
        return place.inRow("");
    }

    private static List<Live> live(Subject subject) {
        List<Live> all = new ArrayList<>();
        List<String> required = new ArrayList<>();
        Optional<SummaryForm> summary = subject.submission().summary();
        boolean complete = true;
        for (TableScore score : subject.assessment().tables()) {
            Optional<TableForm> form = subject.submission().table(score.table()).filter(each -> each.missing().isEmpty() && !each.rows().isEmpty());
            complete &= form.isPresent();
            form.ifPresent(each -> table(subject, score, each, summary.flatMap(one -> one.row(score.table())), all));
            form.ifPresent(each -> each.rows().stream().filter(row -> row.lines().stream().anyMatch(line -> line.rule().required()))
                .forEach(row -> required.add(elsewhere(row.answer().cell().place()))));
        }
        if (complete && summary.isPresent() && summary.get().missing().isEmpty()) {
            SummaryForm form = summary.get();
            Optional<String> total = subject.assessment().total().map(Points::toString);
            form.total().ifPresent(cell -> all.add(new Live(cell, LiveFormula.total(range(form.rows().stream().map(SummaryForm.SummaryRow::score).toList())), total)));
            form.grade().ifPresent(cell -> all.add(new Live(cell, LiveFormula.grade(subject.scheme(), required, form.total().orElse(cell).place().cell()), Optional.empty())));
        }
        return all;
    }

    private static void table(Subject subject, TableScore score, TableForm form, Optional<SummaryForm.SummaryRow> onSummary, List<Live> all) {
        if (subject.submission().layout() == Layout.REGISTER) {
            for (Row row : form.rows()) {
                Optional<String> result = score.rows().stream().filter(each -> each.row().equals(row)).findFirst().flatMap(each -> each.points()).map(Points::toString);
                row.line().ifPresent(line -> all.add(new Live(row.points(), line.rule().formula(row.answer().cell().place().cell()), result)));
            }
        }
        Optional<String> result = score.score().map(Points::toString);
        String range = range(form.rows().stream().map(Row::points).toList());
        form.total().ifPresent(cell -> all.add(new Live(cell, LiveFormula.table(subject.scheme(), score.table(), range), result)));
        String carried = form.total().map(cell -> elsewhere(cell.place()))
            .orElseGet(() -> LiveFormula.table(subject.scheme(), score.table(), form.sheet().sheet() + "!" + range));
        onSummary.ifPresent(row -> all.add(new Live(row.score(), carried, result)));
    }

    private static String elsewhere(Place place) {
        return place.sheet() + "!" + place.cell();
    }

    /** From the first to the last of them as they stand on the sheet. */
    private static String range(List<Cell> cells) {
        List<Place> places = cells.stream().map(FormulasUntouched::bare).sorted(Place.READING_ORDER).toList();
        return places.get(0).cell() + ":" + places.get(places.size() - 1).cell();
    }

    private static Place bare(Cell cell) {
        return bare(cell.place());
    }
}
