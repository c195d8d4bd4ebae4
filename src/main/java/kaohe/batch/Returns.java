package kaohe.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.io.FilenameUtils;

import kaohe.form.Submission;
import kaohe.problem.Verdict;
import kaohe.template.Templates;
import kaohe.workbook.ReturnCopy;

/** Writes the copies that go back, named by teacher and month, and by the original's own name where that is not enough to tell them apart. */
final class Returns {

    private final ReturnCopy copies;
    private final OutputFolder folder;
    private final String prefix;
    private final Map<String, Integer> shared = new HashMap<>();

    /** @param prefix of the copies' names below the folder: empty, or ending in a slash */
    Returns(Templates templates, OutputFolder folder, String prefix, List<Outcome> outcomes) {
        this.copies = new ReturnCopy(templates);
        this.folder = folder;
        this.prefix = prefix;
        outcomes.stream().filter(this::wants).forEach(outcome -> shared.merge(plain(outcome.submission().orElseThrow()), 1, Integer::sum));
    }

    boolean wants(Outcome outcome) {
        return outcome.verdict() == Verdict.GOES_BACK && outcome.submission().isPresent();
    }

    Outcome write(Outcome outcome) {
        Submission submission = outcome.submission().orElseThrow();
        String name = prefix + nameFor(submission);
        return outcome.writing(files -> {
            folder.write(name, copies.write(outcome.original(), submission, outcome.verdict(), ProblemEntries.inOrder(outcome.problems())));
            files.add(name);
        });
    }

    /** {@code 李强_2026-09_退回.xlsx} */
    private String nameFor(Submission submission) {
        String own = FileName.part(FilenameUtils.getBaseName(submission.file()));
        String plain = plain(submission);
        return (plain.isEmpty() ? own : shared.get(plain) > 1 ? plain + "_" + own : plain) + "_退回.xlsx";
    }

    private static String plain(Submission submission) {
        return submission.name().isEmpty() || submission.yearMonth().isEmpty() ? "" : FileName.part(submission.name()) + "_" + submission.yearMonth().get();
    }
}
