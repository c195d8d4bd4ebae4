package kaohe.checking;

import java.util.List;

import kaohe.form.Deviation;
import kaohe.problem.Code;
import kaohe.problem.Place;

/** The form still keeps its formulas from being overwritten and tells what to fill in (S15), said once a workbook. */
final class FormGuarded implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        said(subject, findings, subject.deviations(Deviation.Kind.UNPROTECTED), "的保护被取消了，公式可能被误改。");
        said(subject, findings, subject.deviations(Deviation.Kind.UNGUIDED), "的填写提示和下拉没有了。");
    }

    private static void said(Subject subject, Findings findings, List<Deviation> deviations, String what) {
        if (!deviations.isEmpty()) {
            String sheets = String.join("、", deviations.stream().map(each -> "「" + each.place().sheet() + "」").toList());
            findings.note(Code.S15, Place.file(subject.submission().file()), "", "工作表" + sheets + what, "", "请用下发的表填写。");
        }
    }
}
