package kaohe.checking;

import java.util.HashMap;
import java.util.Map;

import kaohe.form.Tidy;
import kaohe.problem.Code;
import kaohe.scheme.Points;
import kaohe.scoring.RowScore;
import kaohe.scoring.TableScore;

/** One incident does not cost points in two tables (R16), as far as 备注 tells. */
final class SameIncident implements Check {

    /** Shorter notes, such as a date alone, may well be the same by chance. */
    private static final int TELLING = 8;

    @Override
    public void check(Subject subject, Findings findings) {
        Map<String, RowScore> seen = new HashMap<>();
        Map<String, String> tables = new HashMap<>();
        for (TableScore table : subject.assessment().tables()) {
            for (RowScore score : table.rows()) {
                String note = Tidy.key(score.row().noteText());
                if (note.length() < TELLING || score.points().filter(Points::isNegative).isEmpty()) {
                    continue;
                }
                RowScore first = seen.putIfAbsent(note, score);
                String where = tables.putIfAbsent(note, table.table().id());
                if (first != null && !table.table().id().equals(where)) {
                    findings.at(Code.R16, score.row(), score.row().note().orElseThrow(), "备注\"" + score.row().noteText() + "\"与" + where + "「"
                        + first.row().label() + "」的相同，可能是同一件事扣了两次。", "请核对，只在一处扣分。");
                }
            }
        }
    }
}
