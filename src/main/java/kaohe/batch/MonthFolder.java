package kaohe.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kaohe.form.Roster;
import kaohe.form.Submission;

/** Names for the outputs of a workbook; where two of a month share a name, their 工号 tells them apart, and where that is the same or missing, their class. */
final class MonthFolder {

    static final String TEACHERS = "班主任";

    private final Roster roster;
    /** How many workbooks of a month would go by a name. */
    private final Map<String, Long> names;

    static MonthFolder of(RunResult result) {
        return new MonthFolder(result.roster(), result.outcomes().stream().filter(Outcome::hasOutputs).map(outcome -> outcome.submission().orElseThrow()).toList());
    }

    private MonthFolder(Roster roster, List<Submission> submissions) {
        this.roster = roster;
        this.names = submissions.stream().flatMap(submission -> Stream.of(plain(submission), withStaffId(submission)).distinct())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** {@code 2026-09/班主任/王芳_2026-09}, without an extension. */
    String nameFor(Submission submission) {
        String withStaffId = withStaffId(submission);
        return unique(plain(submission)).or(() -> unique(withStaffId).filter(name -> !name.equals(plain(submission))))
            .orElseGet(() -> name(submission, "_" + FileName.part(submission.group().text())));
    }

    private Optional<String> unique(String name) {
        return Optional.of(name).filter(each -> names.getOrDefault(each, 0L) <= 1);
    }

    private String plain(Submission submission) {
        return name(submission, "");
    }

    private String withStaffId(Submission submission) {
        return name(submission, staffId(submission).isEmpty() ? "" : "_" + FileName.part(staffId(submission)));
    }

    private static String name(Submission submission, String which) {
        String month = submission.yearMonth().orElseThrow().toString();
        return month + "/" + TEACHERS + "/" + FileName.part(submission.name()) + which + "_" + month;
    }

    /** 工号, from the form or the roster; may be empty. */
    String staffId(Submission submission) {
        return roster.office(submission.name(), submission.staffId().orElse(""), submission.group().text(), submission.yearMonth()).staffId();
    }
}
