package kaohe.checking;

import kaohe.form.Content;
import kaohe.form.Row;
import kaohe.problem.Code;
import kaohe.scheme.Points;
import kaohe.scoring.RowScore;

/** Where 登记 and 得分 both stand as written numbers, they agree (R01); a 得分 whose formula broke is named (C19), unless it only carries on a broken 登记. */
final class PointsAgreeWithEntry implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (RowScore score : subject.rowScores()) {
            Row row = score.row();
            if (row.line().isEmpty()) {
                continue;
            }
            boolean entryBroken = row.answer().cell().content() instanceof Content.Failure;
            if (entryBroken && row.points().content() instanceof Content.Failure) {
                findings.leave(Code.R01, row.points().place(), "登记要先改好");
            } else if (row.points().content() instanceof Content.Failure failure) {
                findings.at(Code.C19, row, row.points(), "得分的公式出错(" + failure.text() + ")。", "请清除此格，得分由登记算出。");
            } else if (score.points().isEmpty()) {
                WrittenPoints.of(row.points()).ifPresent(points -> findings.leave(Code.R01, row.points().place(), "登记要先改好"));
            } else {
                Points expected = score.points().get();
                WrittenPoints.of(row.points()).filter(points -> !points.equals(expected)).ifPresent(points ->
                    findings.at(Code.R01, row, row.points(), "得分为\"" + row.points().text() + "\"，按登记\"" + row.answer().cell().text()
                        + "\"应为 " + expected.printed() + "。", "请核对登记与得分。"));
            }
        }
    }
}
