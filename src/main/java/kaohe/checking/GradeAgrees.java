package kaohe.checking;

import java.util.Optional;

import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.SummaryForm;
import kaohe.problem.Code;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Scheme;

/** 考核等次 on 表1 is the one of the total (R11). One that fits a wrong total is the total's fault, not another. */
final class GradeAgrees implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.submission().summary().ifPresent(summary -> summary.grade().ifPresent(cell -> check(subject, summary, cell, findings)));
    }

    private static void check(Subject subject, SummaryForm summary, Cell cell, Findings findings) {
        if (cell.content() instanceof Content.Failure failure) {
            boolean totalBroken = summary.total().filter(total -> total.content() instanceof Content.Failure).isPresent();
            if (subject.assessment().total().isEmpty() || !subject.tablesSound(findings) || totalBroken) {
                findings.leave(Code.R11, cell.place(), "总分要先得出");
                return;
            }
            findings.note(Code.C19, cell.place(), failure.text(), "考核等次的公式出错(" + failure.text() + ")。", "", "请清除此格，等次由总分得出。");
            return;
        }
        Scheme scheme = subject.scheme();
        Optional<GradeBand> right = subject.assessment().grade();
        boolean written = cell.content() instanceof Content.Text && !cell.isBlank();
        if (!written || right.filter(band -> band.name().equals(cell.text())).isPresent()) {
            return;
        }
        if (right.isEmpty() || !subject.tablesSound(findings)) {
            findings.leave(Code.R11, cell.place(), "有的表要先改好");
            return;
        }
        boolean fitsWrittenTotal = summary.total().flatMap(WrittenPoints::of).map(scheme::grade).filter(band -> band.name().equals(cell.text())).isPresent();
        boolean totalIsWrong = summary.total().flatMap(WrittenPoints::of).filter(total -> !total.equals(subject.assessment().total().orElseThrow())).isPresent();
        if (!(fitsWrittenTotal && totalIsWrong)) {
            findings.note(Code.R11, cell.place(), cell.text(), "考核等次为\"" + cell.text() + "\"，总分 " + subject.assessment().total().orElseThrow()
                + " 应为" + right.get().name() + "。", "附件二", "请改为 " + right.get().name() + "。");
        }
    }
}
