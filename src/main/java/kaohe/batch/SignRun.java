package kaohe.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import kaohe.report.ArchivedPaper;
import kaohe.report.MissingGlyph;
import kaohe.signing.Signer;
import kaohe.signing.SigningRefused;

/** Signs many reports in one role: what is refused for one keeps none of the others from being signed, and a file that is refused stays as it is. */
public final class SignRun {

    private final Signer signer;
    private final String role;
    private final Instant when;
    private final Workers workers;

    public SignRun(Signer signer, String role, Instant when, int threads, Progress progress) {
        this.signer = signer;
        this.role = role;
        this.when = when;
        this.workers = new Workers(threads, progress);
    }

    /**
     * What became of one file.
     *
     * @param refused why it was not signed; absent where it was
     */
    public record Signed(Source source, Optional<String> refused) {
    }

    /** @param into where signed files go; absent where each takes the place of the unsigned, which it contains */
    public List<Signed> sign(List<Source> files, Optional<OutputFolder> into) {
        return workers.each("签字", files, file -> sign(file, into));
    }

    private Signed sign(Source file, Optional<OutputFolder> into) {
        try {
            if (into.isPresent()) {
                return new Signed(file, into.get().addSigned(file.name(), signed(file.path())) ? Optional.empty() : Optional.of("那里已有签过字的另一份，没有覆盖；接着签的，请给那里的一份"));
            }
            Path there = file.path().toRealPath(); // a link stays one
            return Turn.at(there, () -> {
                WholeFile.write(there, signed(there));
                return new Signed(file, Optional.empty());
            });
        } catch (SigningRefused reason) {
            return refused(file, reason.getMessage());
        } catch (MissingGlyph rare) {
            return refused(file, "签名写不出来：" + rare.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) { // whatever the library makes of it is this file's affair
            return refused(file, "文件读不出来：" + broken);
        } catch (IOException disk) {
            return refused(file, "读写不了：" + disk.getMessage());
        }
    }

    private byte[] signed(Path file) throws IOException {
        byte[] pdf = Files.readAllBytes(file);
        if (ArchivedPaper.read(pdf).isEmpty()) {
            throw new SigningRefused("不是本程序出的报告");
        }
        return signer.sign(pdf, role, when);
    }

    private static Signed refused(Source file, String reason) {
        return new Signed(file, Optional.of(reason));
    }
}
