package kaohe.checking;

import java.util.List;

import kaohe.problem.Code;

/** A class has one teacher at a time (X06); in a month in which it changes hands it has two, if the roster says so. */
final class OneTeacherAClass implements FolderCheck {

    @Override
    public void check(Folder folder, FolderFindings findings) {
        for (List<HandedIn> month : folder.months().values()) {
            for (HandedIn submission : month) {
                List<HandedIn> others = month.stream().filter(other -> !other.name().equals(submission.name()) && !submission.group().isBlank()
                    && other.sameGroup(submission.group().text()) && folder.office(submission).overlaps(folder.office(other))).toList();
                if (!others.isEmpty()) {
                    findings.at(submission, submission.group(), Code.X06, submission.group().text() + "还有" + FolderFindings.names(others) + "。", "请核对班级；月中换人的，请核定由谁交。");
                }
            }
        }
    }
}
