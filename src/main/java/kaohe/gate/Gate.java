package kaohe.gate;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stands in front of POI and lets only those files in that are whole, of bounded size, and read the same by every program. POI opens many truncated
 * workbooks without a word, drops sheets it can't find, and can be made to run for minutes; none of that gets past here.
 */
public final class Gate {

    private Gate() {
    }

    /**
     * Decides whether a file may be read. It is opened once, for reading only, and never locked or written to.
     *
     * @param file the file
     * @param name its name as the user gave it
     * @throws IOException where the disk can't be read; whatever is wrong with the content is a {@link Admission.Refused}
     */
    public static Admission admit(Path file, String name) throws IOException {
        try {
            refuseLockFile(name);
            byte[] bytes = read(file);
            if (CompoundFile.isOne(bytes)) {
                CompoundFile old = new CompoundFile(bytes);
                old.refuseAllButWorkbook(name);
                return new Admission.Admitted(bytes, Noticed.inOldWorkbook(name, old.hasMacros()));
            }
            FileKind.refuseAllButZip(bytes);
            ZippedParts zip = ZippedParts.of(file, bytes);
            String workbook = WorkbookPackage.inspect(zip);
            return new Admission.Admitted(bytes, Noticed.inWorkbook(name, zip, workbook));
        } catch (Refusal refusal) {
            return new Admission.Refused(refusal.problem(name));
        }
    }

    /** Office and WPS leave {@code ~$name}, LibreOffice {@code .~lock.name#}. */
    private static void refuseLockFile(String name) throws Refusal {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (last.startsWith("~$") || last.startsWith(".~lock.") && last.endsWith("#")) {
            throw Refusal.lockFile();
        }
    }

    private static byte[] read(Path file) throws IOException, Refusal {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Limits.FILE + 1);
        }
        if (bytes.length == 0) {
            throw Refusal.empty();
        }
        if (bytes.length > Limits.FILE) {
            throw Refusal.tooLarge("文件太大", megabytes(Math.max(Files.size(file), bytes.length)), megabytes(Limits.FILE));
        }
        return bytes;
    }

    /** {@code 5.1 MB}, rounded up, so that what is over a limit never reads as the limit. */
    private static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(Limits.MEGABYTE), 1, RoundingMode.CEILING).stripTrailingZeros().toPlainString()
            + " MB";
    }
}
