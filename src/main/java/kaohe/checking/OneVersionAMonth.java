package kaohe.checking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import kaohe.problem.Code;

/** All forms of a month are of one version of the scheme (X11): those that are not of the one most forms are of are named. */
final class OneVersionAMonth implements FolderCheck {

    @Override
    public void check(Folder folder, FolderFindings findings) {
        for (List<HandedIn> month : folder.months().values()) {
            Map<String, Long> versions = month.stream().map(HandedIn::version).flatMap(Optional::stream)
                .collect(Collectors.groupingBy(version -> version, TreeMap::new, Collectors.counting()));
            if (versions.size() < 2) {
                continue;
            }
            String usual = versions.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .orElseThrow().getKey();
            month.stream().filter(submission -> submission.version().filter(version -> !version.equals(usual)).isPresent()).forEach(submission ->
                findings.note(submission, Code.X11, "这份表格是 " + submission.version().orElseThrow() + " 的，本月有 " + versions.get(usual) + " 份是 " + usual + " 的。", "请改用同一版表格。"));
        }
    }

}
