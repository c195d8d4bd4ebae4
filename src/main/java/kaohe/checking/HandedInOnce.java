package kaohe.checking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.form.Teacher;
import kaohe.problem.Code;

/** A teacher hands in one workbook a month: another one with the same content is passed over (X02), one with other content is asked about (X01). */
final class HandedInOnce implements FolderCheck {

    /** One teacher's month. Who has two classes, or shares a name with another, is on the roster twice, or known by the class. */
    private record Who(Teacher office, YearMonth month) {
    }

    @Override
    public void check(Folder folder, FolderFindings findings) {
        Map<Who, List<HandedIn>> groups = new LinkedHashMap<>();
        folder.months().forEach((month, submissions) -> submissions.forEach(submission ->
            groups.computeIfAbsent(new Who(folder.office(submission), month), key -> new ArrayList<>()).add(submission)));
        groups.forEach((who, group) -> compare(who, group, findings));
    }

    private static void compare(Who who, List<HandedIn> group, FolderFindings findings) {
        List<HandedIn> different = new ArrayList<>();
        for (HandedIn submission : group) {
            Optional<HandedIn> same = different.stream().filter(other -> other.said().equals(submission.said())).findFirst();
            if (same.isPresent()) {
                findings.note(submission, Code.X02, "与「" + same.get().file() + "」内容相同，只用那一份。", "");
            } else {
                different.add(submission);
            }
        }
        for (HandedIn submission : different.size() > 1 ? different : List.<HandedIn>of()) {
            List<HandedIn> others = different.stream().filter(other -> other != submission).toList();
            findings.note(submission, Code.X01, submission.name() + " " + who.month() + " 交了不止一份，与" + FolderFindings.names(others) + "内容不同。", "请只留正确的一份。");
        }
    }
}
