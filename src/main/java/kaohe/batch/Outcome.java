package kaohe.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.form.Submission;
import kaohe.problem.Code;
import kaohe.problem.Problem;
import kaohe.problem.Unchecked;
import kaohe.problem.Verdict;
import kaohe.scheme.Strictness;
import kaohe.scoring.Assessment;

/**
 * What became of one workbook.
 *
 * @param sha256     of the file, in hexadecimal; empty where it could not be read at all
 * @param submission what it said; absent where it could not be read
 * @param assessment the score of it; absent with the submission
 * @param outputs    what was written for it, below the output folder, with forward slashes
 * @param failures   what the program itself failed to do for it
 */
public record Outcome(Source source, String sha256, Optional<Submission> submission, Optional<Assessment> assessment,
                      List<Problem> problems, List<Unchecked> unchecked, List<String> outputs, List<String> failures) {

    public Outcome {
        problems = List.copyOf(problems);
        unchecked = List.copyOf(unchecked);
        outputs = List.copyOf(outputs);
        failures = List.copyOf(failures);
    }

    static Outcome unread(Source source, String sha256, Problem problem) {
        return new Outcome(source, sha256, Optional.empty(), Optional.empty(), List.of(problem), List.of(), List.of(), List.of());
    }

    static Outcome failed(Source source, String failure) {
        return new Outcome(source, "", Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(failure));
    }

    public Verdict verdict() {
        return failures.isEmpty() || submission.isPresent() ? Verdict.of(problems) : Verdict.UNREADABLE;
    }

    /** The verdict that its papers show: one that waits only for its new report to be signed (X14) is not provisional on that report. */
    Verdict shownVerdict() {
        return Verdict.of(problems.stream().filter(problem -> problem.code() != Code.X14).toList());
    }

    /** A lock file says only that someone has the workbook open. */
    public boolean isLockFile() {
        return has(Code.F13);
    }

    /** Whether another workbook with the same content is used instead. */
    public boolean isDuplicate() {
        return has(Code.X02);
    }

    /** Whether its score is used: it does not go back, and no other workbook is used in its place. */
    boolean counts() {
        return verdict().hasOutputs() && !isDuplicate();
    }

    /** Whether a form and a report are made of it. */
    boolean hasOutputs() {
        return counts() && submission.flatMap(Submission::yearMonth).isPresent();
    }

    private boolean has(Code code) {
        return problems.stream().anyMatch(problem -> problem.code() == code);
    }

    /** Without what the workbook said: its problems are kept. */
    Outcome lean() {
        return new Outcome(source, sha256, Optional.empty(), Optional.empty(), problems, List.of(), outputs, failures);
    }

    Outcome plus(List<Problem> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Problem> all = new ArrayList<>(more);
        all.addAll(problems);
        return new Outcome(source, sha256, submission, assessment, all, unchecked, outputs, failures);
    }

    /** As the school weighs it; what it does not want raised is listed as unchecked, with its reason. */
    Outcome weighed(Strictness strictness) {
        List<Problem> weighed = problems.stream().map(strictness::weigh).flatMap(Optional::stream).toList();
        List<Unchecked> left = new ArrayList<>(unchecked);
        problems.stream().filter(problem -> strictness.weigh(problem).isEmpty())
            .forEach(problem -> left.add(new Unchecked(problem.code(), problem.place(), strictness.reason(problem.code()))));
        return new Outcome(source, sha256, submission, assessment, weighed, left, outputs, failures);
    }

    /** @throws IOException if the workbook can't be read again, or has changed since it was examined */
    byte[] original() throws IOException {
        byte[] bytes = Files.readAllBytes(source.path());
        if (!Examination.sha256(bytes).equals(sha256)) {
            throw new IOException("文件在检查之后又变了，请再运行一次");
        }
        return bytes;
    }

    /** Makes files and adds their names to a list. */
    interface Writing {

        void write(List<String> files) throws IOException;
    }

    /** With what was written for it, and what went wrong on the way: nothing keeps the others from being written. */
    Outcome writing(Writing work) {
        List<String> files = new ArrayList<>();
        List<String> failed = new ArrayList<>(failures);
        Attempt.at(() -> work.write(files)).ifPresent(failed::add);
        return new Outcome(source, sha256, submission, assessment, problems, unchecked, files, failed);
    }
}
