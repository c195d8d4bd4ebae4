package kaohe.checking;

import kaohe.form.Identity;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.scheme.Scheme;

/** The form was made of the scheme in use (S02). */
final class SchemeInUse implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.submission().identity().filter(identity -> !fits(identity, subject.scheme())).ifPresent(identity ->
            findings.note(Code.S02, Place.file(subject.submission().file()), identity.scheme() + " 第" + identity.version() + "版",
                "这份表格是按方案 " + identity.scheme() + " 第" + identity.version() + "版发的，现在用的是 " + subject.scheme().id() + " 第"
                    + subject.scheme().version() + "版。", "", "请改用现在下发的空白表填写。"));
    }

    private static boolean fits(Identity identity, Scheme scheme) {
        return identity.scheme().equals(scheme.id()) && (identity.version().isEmpty() || identity.version().equals(scheme.version()));
    }
}
