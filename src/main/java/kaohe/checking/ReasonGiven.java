package kaohe.checking;

import kaohe.form.Cell;
import kaohe.form.SummaryForm;
import kaohe.problem.Code;
import kaohe.scheme.Amount;
import kaohe.scheme.Points;
import kaohe.scoring.RowScore;
import kaohe.scoring.TableScore;

/**
 * Points were lost and a reason stands beside them (R03): in 备注 for an amount that someone decided, on 表1 where the rows show only 得分.
 */
final class ReasonGiven implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (TableScore table : subject.assessment().tables()) {
            table.rows().stream()
                .filter(score -> score.row().line().filter(line -> line.rule() instanceof Amount).isPresent())
                .filter(score -> score.points().filter(points -> !points.isZero()).isPresent() && score.row().noteText().isEmpty())
                .forEach(score -> amount(score, findings));
            boolean lost = table.rows().stream().anyMatch(score -> score.row().line().isEmpty() && score.points().filter(Points::isNegative).isPresent());
            if (lost) {
                subject.summaryRow(table.table()).filter(row -> row.reason().isBlank()).ifPresent(row -> summary(table, row, findings));
            }
        }
    }

    private static void amount(RowScore score, Findings findings) {
        Cell note = score.row().note().orElseThrow();
        findings.at(Code.R03, score.row(), note, "得分 " + score.points().orElseThrow().printed() + "，备注里没有原因。", "请在备注写明原因。");
    }

    private static void summary(TableScore table, SummaryForm.SummaryRow row, Findings findings) {
        String lost = table.rows().stream().flatMap(score -> score.points().stream()).filter(Points::isNegative)
            .reduce(Points.ZERO, Points::plus).printed();
        findings.note(Code.R03, row.reason().place(), "", table.table().id() + "扣了分(" + lost + ")，扣分原因没有填。", "表1 扣分原因", "请写明原因。");
    }
}
