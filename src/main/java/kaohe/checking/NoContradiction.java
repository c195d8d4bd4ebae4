package kaohe.checking;

import java.util.List;

import kaohe.form.Row;
import kaohe.problem.Code;
import kaohe.scheme.Points;
import kaohe.scoring.RowScore;

/** A bonus is not claimed together with what rules it out, such as 无学生违纪 next to a 治安案件 (R08). */
final class NoContradiction implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (RowScore claim : subject.rowScores()) {
            boolean claimed = claim.points().filter(Points::isPositive).isPresent();
            List<String> excluded = claim.row().lines().stream().flatMap(line -> line.contradictedBy().stream()).toList();
            List<Row> contradicting = subject.rowScores().stream()
                .filter(other -> claimed && other.row().lines().stream().anyMatch(line -> excluded.contains(line.id())))
                .filter(other -> other.points().filter(points -> !points.isZero()).isPresent())
                .map(RowScore::row).toList();
            if (!contradicting.isEmpty()) {
                String others = String.join("、", contradicting.stream()
                    .map(row -> row.answer().cell().place().cell() + " " + row.label() + "(" + row.answer().cell().text() + ")").toList());
                findings.at(Code.R08, claim.row(), claim.row().answer().cell(),
                    "得了" + claim.row().label() + "的加分，同表却有 " + others + "。", "请核对，两者只能有一个。");
            }
        }
    }
}
