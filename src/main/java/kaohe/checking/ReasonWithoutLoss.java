package kaohe.checking;

import java.util.Optional;

import kaohe.form.SummaryForm;
import kaohe.problem.Code;
import kaohe.scheme.Amount;
import kaohe.scheme.Points;
import kaohe.scoring.RowScore;
import kaohe.scoring.TableScore;

/** A reason stands where no points were lost (R04): on 表1 for a table with its full score, or beside an amount that was not entered. */
final class ReasonWithoutLoss implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (TableScore table : subject.assessment().tables()) {
            table.rows().stream().filter(score -> score.row().line().filter(line -> line.rule() instanceof Amount).isPresent())
                .filter(score -> score.points().filter(Points::isZero).isPresent() && score.row().answer().entry().filter(entry -> entry.text().isEmpty() || entry.text().equals("0")).isPresent())
                .filter(score -> !score.row().noteText().isEmpty())
                .forEach(score -> findings.at(Code.R04, score.row(), score.row().note().orElseThrow(),
                    "备注写有\"" + score.row().noteText() + "\"，却没有登记扣分。", "请核对，登记分数或删去备注。"));
            boolean lost = table.rows().stream().map(RowScore::points).flatMap(Optional::stream).anyMatch(Points::isNegative);
            boolean full = table.raw().filter(raw -> raw.compareTo(table.table().standard()) >= 0).isPresent();
            if (full && !lost) {
                subject.summaryRow(table.table()).map(SummaryForm.SummaryRow::reason).filter(reason -> !reason.isBlank()).ifPresent(reason ->
                    findings.note(Code.R04, reason.place(), reason.text(), "写有扣分原因\"" + reason.text() + "\"，" + table.table().id() + "却没有扣分。", "表1 扣分原因",
                        "请核对，填上扣分或删去原因。"));
            }
        }
    }
}
