package kaohe.checking;

import kaohe.form.Deviation;
import kaohe.problem.Code;

/** Nothing of the form is hidden from its reader (S14). */
final class NothingHidden implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Deviation hidden : subject.deviations(Deviation.Kind.HIDDEN)) {
            findings.note(Code.S14, hidden.place(), hidden.text(), hidden.text() + "被隐藏了。", "", "请取消隐藏。");
        }
        for (Deviation white : subject.deviations(Deviation.Kind.WHITE_TEXT)) {
            findings.note(Code.S14, white.place(), white.text(), "写有\"" + white.text() + "\"，字是白色的，表上看不见。", "", "请改成黑色，或删去。");
        }
    }
}
