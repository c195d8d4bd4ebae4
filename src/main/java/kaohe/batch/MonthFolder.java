package kaohe.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import kaohe.form.Roster;
import kaohe.form.Submission;

/** Names for the outputs of a workbook; where two teachers of a month share a name, their 工号 (else their class) tells them apart. */
final class MonthFolder {

    private final Roster roster;
    private final Set<String> shared = new HashSet<>();

    static MonthFolder of(RunResult result) {
        return new MonthFolder(new Roster(result.roster()), result.outcomes().stream().filter(Outcome::hasOutputs).map(outcome -> outcome.submission().orElseThrow()).toList());
    }

    private MonthFolder(Roster roster, List<Submission> submissions) {
        this.roster = roster;
        Map<String, String> seen = new HashMap<>();
        for (Submission submission : submissions) {
            String group = seen.putIfAbsent(plain(submission), submission.group().text());
            if (group != null && !group.equals(submission.group().text())) {
                shared.add(plain(submission));
            }
        }
    }

    /** {@code 2026-09/班主任/王芳_2026-09}, without an extension. */
    String nameFor(Submission submission) {
        String month = submission.yearMonth().orElseThrow().toString();
        String who = FileName.part(submission.name());
        if (shared.contains(plain(submission))) {
            who += "_" + FileName.part(staffId(submission).isEmpty() ? submission.group().text() : staffId(submission));
        }
        return month + "/班主任/" + who + "_" + month;
    }

    /** 工号, from the form or the roster; may be empty. */
    String staffId(Submission submission) {
        return submission.staffId().or(() -> roster.staffId(submission.name(), submission.group().text())).orElse("");
    }

    private static String plain(Submission submission) {
        return submission.yearMonth().map(Object::toString).orElse("") + " " + FileName.part(submission.name());
    }
}
