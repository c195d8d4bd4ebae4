package kaohe.checking;

import kaohe.form.Deviation;
import kaohe.problem.Code;

/** No formula leads back to itself (C23). */
final class NoCircle implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.deviations(Deviation.Kind.CIRCULAR).stream().findFirst().ifPresent(circle ->
            findings.note(Code.C23, circle.place(), "", "公式直接或间接地用到了自己，得不出数。", "", "请清除这个公式，得分由登记算出。"));
    }
}
