package kaohe.checking;

import java.util.List;

import kaohe.form.TableForm;
import kaohe.problem.Code;
import kaohe.problem.Place;

/** Every official row and the columns that staff fill are there (S09). */
final class RowsThere implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.submission().summary().ifPresent(summary -> missing(findings, summary.sheet(), summary.missing()));
        for (TableForm form : subject.submission().tables()) {
            missing(findings, form.sheet(), form.missing());
        }
    }

    private static void missing(Findings findings, Place sheet, List<String> texts) {
        texts.forEach(text -> findings.note(Code.S09, sheet, "", "找不到「" + text + "」。", "", "请恢复原表的这一项再填。"));
    }
}
