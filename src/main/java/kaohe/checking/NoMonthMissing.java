package kaohe.checking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.form.Tidy;
import kaohe.problem.Code;

/** Between two months of a teacher none is missing in which others were assessed (X04); said at the next workbook there is. */
final class NoMonthMissing implements FolderCheck {

    @Override
    public void check(Folder folder, FolderFindings findings) {
        TreeSet<YearMonth> assessed = new TreeSet<>(folder.months().keySet());
        Map<String, TreeMap<YearMonth, Submission>> teachers = new LinkedHashMap<>();
        folder.months().forEach((month, submissions) -> submissions.forEach(submission ->
            teachers.computeIfAbsent(submission.name() + " " + Tidy.key(submission.group().text()), key -> new TreeMap<>()).putIfAbsent(month, submission)));
        teachers.values().forEach(own -> {
            for (YearMonth month : own.navigableKeySet().tailSet(own.firstKey(), false)) {
                Submission next = own.get(month);
                List<String> missing = new ArrayList<>();
                assessed.subSet(own.lowerKey(month), false, month, false).stream().filter(each -> inOffice(folder, next, each)).forEach(each -> missing.add(each.toString()));
                if (!missing.isEmpty()) {
                    findings.at(next, next.month(), Code.X04, next.name() + "缺 " + String.join("、", missing) + " 的表，别人有。", "请补交，或说明原因。");
                }
            }
        });
    }

    private static boolean inOffice(Folder folder, Submission submission, YearMonth month) {
        List<Teacher> listed = folder.roster().teachers().stream().filter(teacher -> Tidy.name(teacher.name()).equals(submission.name())
            && Tidy.key(teacher.group()).equals(Tidy.key(submission.group().text()))).toList();
        return listed.isEmpty() || listed.stream().anyMatch(teacher -> teacher.inOffice(month));
    }
}
