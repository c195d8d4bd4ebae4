package kaohe.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.io.FilenameUtils;

import kaohe.form.Submission;

/** Names for the copies that go back: teacher and month, and the original's own name where that is not enough to tell them apart. */
final class ReturnFolder {

    static final String NAME = "退回/";

    private final Map<String, Integer> shared = new HashMap<>();

    ReturnFolder(List<Submission> goingBack) {
        goingBack.forEach(submission -> shared.merge(plain(submission), 1, Integer::sum));
    }

    /** {@code 退回/李强_2026-09_退回.xlsx} */
    String nameFor(Submission submission) {
        String own = FileName.part(FilenameUtils.getBaseName(submission.file()));
        String plain = plain(submission);
        String name = plain.isEmpty() ? own : shared.get(plain) > 1 ? plain + "_" + own : plain;
        return NAME + name + "_退回.xlsx";
    }

    private static String plain(Submission submission) {
        return submission.name().isEmpty() || submission.yearMonth().isEmpty() ? "" : FileName.part(submission.name()) + "_" + submission.yearMonth().get();
    }
}
