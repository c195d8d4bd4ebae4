package kaohe.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import kaohe.checking.Checks;
import kaohe.checking.Findings;
import kaohe.checking.HandedIn;
import kaohe.form.PayClaims;
import kaohe.form.Roster;
import kaohe.form.Submission;
import kaohe.gate.Admission;
import kaohe.gate.Gate;
import kaohe.period.Assessed;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.problem.Severity;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.workbook.FormReader;

/** The first half of a workbook's way: gate, read, score, check. Writes nothing. */
final class Examination {

    /** A form takes a moment; this leaves room for a slow disk and a busy machine. */
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

    private final Scheme scheme;
    private final FormReader reader;
    private final TimeLimit time;

    Examination(Scheme scheme) {
        this(scheme, new TimeLimit(USUAL_LIMIT));
    }

    Examination(Scheme scheme, TimeLimit time) {
        this.scheme = scheme;
        this.time = time;
        this.reader = new FormReader(scheme);
    }

    /** What a file turned out to be. */
    sealed interface Result {
        /**
         * @param handedIn what of it is held against others; absent where it could not be read
         * @param assessed its score; absent where it could not be read, or does not say of which month it is
         */
        record Workbook(Outcome outcome, Optional<HandedIn> handedIn, Optional<Assessed> assessed) implements Result {

            private static Workbook of(Outcome outcome) {
                return new Workbook(outcome, outcome.submission().map(HandedIn::of), outcome.submission().flatMap(read -> Assessed.of(read, outcome.assessment().orElseThrow())));
            }

            /** The same without the workbook's cells, which nobody wants where only scores are wanted. */
            Workbook lean() {
                return new Workbook(outcome.lean(), handedIn, assessed);
            }
        }

        record RosterFile(String name, Roster roster, Optional<Instant> saved) implements Result {
        }

        /** A pay sheet that was handed in; the outcome is that of its file. */
        record PayFile(Outcome outcome, PayClaims claims) implements Result {
        }
    }

    /** Never throws for anything that is the file's fault, and never runs on for ever. */
    Result examine(Source source) {
        return time.within(() -> examined(source)).orElseGet(() -> tooMuch(source, "读了 " + time.limit().toSeconds() + " 秒还没有读完，已跳过。"));
    }

    private Result examined(Source source) {
        try {
            Admission admission = Gate.admit(source.path(), source.name());
            return admission instanceof Admission.Admitted admitted
                ? examine(source, admitted.bytes(), admitted.noticed())
                : Result.Workbook.of(Outcome.unread(source, "", ((Admission.Refused) admission).problem()));
        } catch (OutOfMemoryError | StackOverflowError exhausting) {
            return tooMuch(source, "读取它要用的内存太多，已跳过。");
        } catch (RuntimeException | Error defect) { // whatever a library throws is this workbook's affair, never the others'
            return Result.Workbook.of(Outcome.failed(source, "程序出错，请报告：" + defect));
        } catch (IOException unreadable) {
            return Result.Workbook.of(Outcome.failed(source, "文件读不出来：" + unreadable));
        }
    }

    private static Result tooMuch(Source source, String message) {
        return Result.Workbook.of(Outcome.unread(source, "", new Problem(Code.F08, Place.file(source.name()), "", message, "", "请把内容填入一份新的考核表后再交。")));
    }

    private Result examine(Source source, byte[] bytes, List<Problem> noticed) {
        FormReader.Outcome read = reader.read(source.name(), bytes);
        if (read instanceof FormReader.Outcome.RosterRead roster) {
            return new Result.RosterFile(source.name(), roster.roster(), roster.saved());
        }
        if (read instanceof FormReader.Outcome.PayClaimsRead pay) {
            return new Result.PayFile(new Outcome(source, sha256(bytes), Optional.empty(), Optional.empty(), noticed, List.of(), List.of(), List.of()), pay.claims());
        }
        if (read instanceof FormReader.Outcome.Unreadable unreadable) {
            return Result.Workbook.of(Outcome.unread(source, sha256(bytes), unreadable.problem()).plus(noticed));
        }
        Submission submission = ((FormReader.Outcome.Read) read).submission();
        Assessment assessment = Assessment.of(scheme, submission);
        Findings findings = Checks.run(scheme, submission, assessment);
        return Result.Workbook.of(new Outcome(source, sha256(bytes), Optional.of(submission), Optional.of(assessment),
            together(noticed, findings.problems()), findings.unchecked(), List.of(), List.of()));
    }

    private static List<Problem> together(List<Problem> some, List<Problem> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** @throws IOException if the file can't be read; {@link IllegalArgumentException} if it is no roster, or not a sound one, with the reason as message */
    static Roster roster(Scheme scheme, Path file) throws IOException {
        Result result = new Examination(scheme).examine(new Source(file, file.toString()));
        if (result instanceof Result.RosterFile roster) {
            roster.roster().teachers().stream().flatMap(teacher -> teacher.doubts().stream()).findFirst().ifPresent(doubt -> {
                throw new IllegalArgumentException(doubt.place().address() + " " + doubt.message() + "。请改成 2026-11-15 的样子。");
            });
            return roster.roster();
        }
        Outcome outcome = result instanceof Result.PayFile pay ? pay.outcome() : ((Result.Workbook) result).outcome();
        throw new IllegalArgumentException(outcome.problems().stream()
            .filter(problem -> problem.severity() == Severity.BLOCKING && problem.code() != Code.S01).findFirst().map(problem -> problem.message() + problem.fix())
            .orElse("它不是名册：找不到「姓名」和「班级」两列。"));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
