package kaohe.checking;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.IntStream;

import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.SummaryForm;
import kaohe.problem.Code;
import kaohe.scheme.Points;

/** 总分 on 表1 is the sum of the tables (R10), not one that was rounded into another grade (R19). One that only carries a wrong table score on is that table's fault, not another. */
final class TotalAgrees implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.submission().summary().ifPresent(summary -> summary.total().ifPresent(cell -> check(subject, summary, cell, findings)));
    }

    private static void check(Subject subject, SummaryForm summary, Cell cell, Findings findings) {
        if (cell.content() instanceof Content.Failure failure) {
            if (subject.assessment().total().isEmpty() || !subject.tablesSound(findings) || anyScoreBroken(summary)) {
                findings.leave(Code.R10, cell.place(), "有的表要先改好");
                return;
            }
            findings.note(Code.C19, cell.place(), failure.text(), "总分的公式出错(" + failure.text() + ")。", "", "请清除此格，总分由各表算出。");
            return;
        }
        Optional<Points> written = WrittenPoints.of(cell);
        Optional<Points> total = subject.assessment().total();
        if (written.isEmpty() || written.equals(total)) {
            shownRounded(subject, cell, findings);
            return;
        }
        if (total.isEmpty() || !subject.tablesSound(findings)) {
            findings.leave(Code.R10, cell.place(), "有的表要先改好");
        } else if (isRounding(written.get(), total.get()) && crosses(subject, written.get())) {
            rounded(subject, cell, "写的是", written.get(), findings);
        } else if (!written.equals(asWritten(subject, summary))) {
            findings.note(Code.R10, cell.place(), cell.text(), "总分为\"" + cell.text() + "\"，各表相加应为 " + total.get() + "。", "表1",
                "请改为 " + total.get() + "。");
        }
    }

    private static void shownRounded(Subject subject, Cell cell, Findings findings) {
        if (cell.content() instanceof Content.Number number && subject.assessment().total().isPresent()) {
            number.shown().flatMap(shown -> WrittenPoints.of(new Cell(cell.place(), new Content.Text(shown))))
                .filter(shown -> crosses(subject, shown)).ifPresent(shown -> rounded(subject, cell, "显示的是", shown, findings));
        }
    }

    private static boolean isRounding(Points written, Points total) {
        return IntStream.range(0, 2).anyMatch(decimals -> total.value().setScale(decimals, RoundingMode.HALF_UP).compareTo(written.value()) == 0);
    }

    private static boolean crosses(Subject subject, Points written) {
        return !subject.scheme().grade(written).equals(subject.assessment().grade().orElseThrow());
    }

    private static void rounded(Subject subject, Cell cell, String says, Points written, Findings findings) {
        Points total = subject.assessment().total().orElseThrow();
        findings.note(Code.R19, cell.place(), cell.text(), "总分" + says + " " + written + "（" + subject.scheme().grade(written).name() + "），未舍入的总分是 " + total
            + "，等次按它定为" + subject.scheme().grade(total).name() + "。", "附件二", "请写未舍入的总分 " + total + "。");
    }

    /** Whether the sum could not but break. */
    private static boolean anyScoreBroken(SummaryForm summary) {
        return summary.rows().stream().anyMatch(row -> row.score().content() instanceof Content.Failure);
    }

    /** What the table scores as 表1 shows them add up to, right or wrong; a live formula shows the right one. */
    private static Optional<Points> asWritten(Subject subject, SummaryForm summary) {
        return summary.rows().stream().map(row -> WrittenPoints.of(row.score()).or(() -> subject.assessment().table(row.table()).score()))
            .reduce(Optional.of(Points.ZERO), (sum, score) -> sum.flatMap(soFar -> score.map(soFar::plus)));
    }
}
