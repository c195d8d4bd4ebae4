package kaohe.checking;

import kaohe.form.Row;
import kaohe.problem.Code;
import kaohe.scheme.Combinations;
import kaohe.scheme.Points;

/** A row that only deducts has no positive 得分 (R07). */
final class NoBonusOnDeductions implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Row row : subject.rows()) {
            WrittenPoints.of(row.points())
                .filter(points -> row.line().isEmpty() && points.isPositive() && row.item().deductsOnly())
                .ifPresent(points -> findings.at(Code.R07, row, row.points(), "得分为\"" + row.points().text() + "\"，这一行只扣分，没有加分。", fix(row, points)));
        }
    }

    private static String fix(Row row, Points points) {
        Points negative = Points.ZERO.minus(points);
        return Combinations.of(row.lines()).reach(negative) ? "若为扣分，请填 " + negative + "。" : "请核对后重填。";
    }
}
