package kaohe.checking;

import java.util.List;
import java.util.Optional;

import org.apache.commons.text.similarity.LevenshteinDistance;

import kaohe.form.Teacher;
import kaohe.form.Tidy;
import kaohe.problem.Code;

/** The teacher is on the roster (X05), or nearly (X07), and can be told from a namesake (X12), with dates that can be ones (X16). */
final class OnTheRoster implements FolderCheck {

    @Override
    public void check(Folder folder, FolderFindings findings) {
        if (folder.roster().teachers().isEmpty()) {
            return;
        }
        for (HandedIn submission : folder.submissions()) {
            if (!submission.teacher().isBlank()) {
                check(submission, folder, findings);
            }
        }
    }

    private static void check(HandedIn submission, Folder folder, FolderFindings findings) {
        List<Teacher> roster = folder.roster().teachers();
        Teacher office = folder.office(submission);
        List<Teacher> named = roster.stream().filter(teacher -> Tidy.name(teacher.name()).equals(submission.name())).toList();
        if (named.isEmpty()) {
            Optional<Teacher> near = roster.stream().filter(teacher -> submission.sameGroup(teacher.group())
                && LevenshteinDistance.getDefaultInstance().apply(Tidy.name(teacher.name()), submission.name()) == 1).findFirst();
            near.ifPresentOrElse(teacher -> findings.at(submission, submission.teacher(), Code.X07, "名册上没有" + submission.name() + "，" + teacher.group() + "是"
                + teacher.name() + "。", "若是写错了，请改为 " + teacher.name() + "。"),
                () -> findings.at(submission, submission.teacher(), Code.X05, "名册上没有" + submission.name() + "。", "请核对姓名，或补进名册。"));
        } else if (!roster.contains(office) && submission.staffId().filter(id -> named.stream().noneMatch(teacher -> teacher.staffId().equals(id))).isPresent()) {
            findings.at(submission, submission.teacher(), Code.X12, "名册上的" + submission.name() + "工号是 " + String.join("、", named.stream().map(Teacher::staffId).toList())
                + "，这份表是发给工号 " + submission.staffId().get() + " 的。", "请核对名册上的工号，或改用按名册下发的表。");
        } else if (!roster.contains(office)) {
            findings.at(submission, submission.teacher(), Code.X12, "名册上有 " + named.size() + " 位" + submission.name() + "（"
                + String.join("、", named.stream().map(Teacher::group).toList()) + "），分不清是哪一位。", "请核对班级，或改用按名册下发的表。");
        }
        if (!office.doubts().isEmpty()) {
            findings.note(submission, Code.X16, "名册上" + office.name() + "的" + office.doubts().get(0).message() + "。", "请改好名册再运行。");
        }
    }
}
