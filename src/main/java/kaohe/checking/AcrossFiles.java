package kaohe.checking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.form.Submission;
import kaohe.form.Tidy;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;

/** What only shows when workbooks are held against each other: the same teacher and month twice. */
public final class AcrossFiles {

    /** One teacher's month; two teachers of one name have two classes. */
    private record Who(String teacher, String group, YearMonth month) {
    }

    private AcrossFiles() {
    }

    /**
     * @param submissions in the order in which they count: of equal ones, the first is the one that is used
     * @return problems by file
     */
    public static Map<String, List<Problem>> check(List<Submission> submissions) {
        Map<String, List<Problem>> problems = new LinkedHashMap<>();
        groups(submissions).values().stream().filter(group -> group.size() > 1).forEach(group -> compare(group, problems));
        return problems;
    }

    private static Map<Who, List<Submission>> groups(List<Submission> submissions) {
        Map<Who, List<Submission>> groups = new LinkedHashMap<>();
        for (Submission submission : submissions) {
            Optional<YearMonth> month = submission.yearMonth();
            if (month.isPresent() && !submission.teacher().isBlank()) {
                Who who = new Who(submission.name(), Tidy.key(submission.group().text()), month.get());
                groups.computeIfAbsent(who, key -> new ArrayList<>()).add(submission);
            }
        }
        return groups;
    }

    private static void compare(List<Submission> group, Map<String, List<Problem>> problems) {
        List<Submission> different = new ArrayList<>();
        for (Submission submission : group) {
            Optional<Submission> same = different.stream().filter(other -> other.said().equals(submission.said())).findFirst();
            if (same.isPresent()) {
                note(problems, submission, Code.X02, "与「" + same.get().file() + "」内容相同，只用那一份。", "");
            } else {
                different.add(submission);
            }
        }
        for (Submission submission : different.size() > 1 ? different : List.<Submission>of()) {
            String others = String.join("、", different.stream().filter(other -> other != submission).map(other -> "「" + other.file() + "」").toList());
            note(problems, submission, Code.X01, submission.name() + " " + submission.yearMonth().orElseThrow() + " 交了不止一份，与"
                + others + "内容不同。", "请只留正确的一份。");
        }
    }

    private static void note(Map<String, List<Problem>> problems, Submission of, Code code, String message, String fix) {
        problems.computeIfAbsent(of.file(), key -> new ArrayList<>()).add(new Problem(code, Place.file(of.file()), "", message, "", fix));
    }
}
