package kaohe.checking;

import java.util.List;

import kaohe.form.Submission;
import kaohe.form.Tidy;
import kaohe.problem.Code;

/** A class has one teacher a month (X06). */
final class OneTeacherAClass implements FolderCheck {

    @Override
    public void check(Folder folder, FolderFindings findings) {
        for (List<Submission> month : folder.months().values()) {
            for (Submission submission : month) {
                List<Submission> others = month.stream().filter(other -> !other.name().equals(submission.name()) && !submission.group().isBlank()
                    && Tidy.key(other.group().text()).equals(Tidy.key(submission.group().text()))).toList();
                if (!others.isEmpty()) {
                    findings.at(submission, submission.group(), Code.X06, submission.group().text() + "还有" + FolderFindings.names(others) + "。", "请核对班级；月中换人的，请核定由谁交。");
                }
            }
        }
    }
}
