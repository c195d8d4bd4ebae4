package kaohe.checking;

import java.util.List;
import java.util.Optional;

import org.apache.commons.text.similarity.LevenshteinDistance;

import kaohe.form.Teacher;
import kaohe.form.Tidy;
import kaohe.problem.Code;

/** The teacher is on the roster (X05), or nearly (X07), and can be told from a namesake (X12). */
final class OnTheRoster implements FolderCheck {

    @Override
    public void check(Folder folder, FolderFindings findings) {
        if (folder.roster().teachers().isEmpty()) {
            return;
        }
        for (HandedIn submission : folder.submissions()) {
            if (!submission.teacher().isBlank()) {
                check(submission, folder.roster().teachers(), findings);
            }
        }
    }

    private static void check(HandedIn submission, List<Teacher> roster, FolderFindings findings) {
        List<Teacher> named = roster.stream().filter(teacher -> Tidy.name(teacher.name()).equals(submission.name())).toList();
        if (named.isEmpty()) {
            Optional<Teacher> near = roster.stream().filter(teacher -> submission.sameGroup(teacher.group())
                && LevenshteinDistance.getDefaultInstance().apply(Tidy.name(teacher.name()), submission.name()) == 1).findFirst();
            near.ifPresentOrElse(teacher -> findings.at(submission, submission.teacher(), Code.X07, "名册上没有" + submission.name() + "，" + teacher.group() + "是"
                + teacher.name() + "。", "若是写错了，请改为 " + teacher.name() + "。"),
                () -> findings.at(submission, submission.teacher(), Code.X05, "名册上没有" + submission.name() + "。", "请核对姓名，或补进名册。"));
        } else if (several(named) && submission.staffId().isEmpty() && named.stream().filter(teacher -> submission.sameGroup(teacher.group())).count() != 1) {
            findings.at(submission, submission.teacher(), Code.X12, "名册上有 " + named.size() + " 位" + submission.name() + "（"
                + String.join("、", named.stream().map(Teacher::group).toList()) + "），分不清是哪一位。", "请核对班级，或改用按名册下发的表。");
        }
    }

    /** Whether they are more than one person: who has two classes is on the roster twice, under one 工号. */
    private static boolean several(List<Teacher> named) {
        return named.size() > 1 && (named.get(0).staffId().isEmpty() || named.stream().map(Teacher::staffId).distinct().count() > 1);
    }
}
