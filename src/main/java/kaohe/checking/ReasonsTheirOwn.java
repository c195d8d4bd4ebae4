package kaohe.checking;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import kaohe.form.Tidy;
import kaohe.problem.Code;

/** No reason stands word for word in the workbooks of several teachers (X15). */
final class ReasonsTheirOwn implements FolderCheck {

    private static final int SEVERAL = 3;

    @Override
    public void check(Folder folder, FolderFindings findings) {
        for (List<HandedIn> month : folder.months().values()) {
            Map<String, Set<String>> teachers = new LinkedHashMap<>();
            month.forEach(submission -> submission.words().forEach(cell -> teachers.computeIfAbsent(Tidy.key(cell.text()), key -> new LinkedHashSet<>()).add(submission.name())));
            for (HandedIn submission : month) {
                submission.words().stream().filter(cell -> teachers.get(Tidy.key(cell.text())).size() >= SEVERAL).findFirst()
                    .filter(cell -> !findings.has(submission, Code.X03))
                    .ifPresent(cell -> findings.at(submission, cell, Code.X15, "写的\"" + cell.text() + "\"与" + others(teachers.get(Tidy.key(cell.text())), submission) + "的一字不差。",
                        "请核对是否照抄。"));
            }
        }
    }

    private static String others(Set<String> names, HandedIn own) {
        return String.join("、", names.stream().filter(name -> !name.equals(own.name())).toList());
    }
}
