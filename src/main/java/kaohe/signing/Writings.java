package kaohe.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import org.apache.commons.lang3.StringUtils;

/**
 * How often a file was written on after it was made. Whoever writes on a file leaves what is there and adds another table of where things are, which says where
 * the one before stands.
 */
final class Writings {

    private static final String TABLE = "startxref";
    private static final String END = "%%EOF";

    private Writings() {
    }

    /** Whether it is still as it was made. */
    static boolean areNone(byte[] pdf) throws IOException {
        return tables(pdf) == 1 && isMade(pdf);
    }

    /** Whether it was made in one go, and written on once: by whoever signed it first. */
    static boolean areOne(byte[] pdf) throws IOException {
        byte[] made = made(pdf);
        if (tables(pdf) != 2 || !isMade(made)) {
            return false;
        }
        try (PdfReader before = new PdfReader(made); PdfReader after = new PdfReader(pdf)) {
            return after.getTrailer().getAsNumber(PdfName.PREV) != null && after.getTrailer().getAsNumber(PdfName.PREV).intValue() == before.getLastXref();
        }
    }

    private static int tables(byte[] pdf) {
        return StringUtils.countMatches(text(pdf), TABLE);
    }

    private static byte[] made(byte[] pdf) {
        String text = text(pdf);
        int end = text.indexOf(END, Math.max(text.indexOf(TABLE), 0));
        return end < 0 ? pdf : Arrays.copyOf(pdf, end + END.length());
    }

    private static boolean isMade(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return !reader.isRebuilt() && !reader.isHybridXref() && !reader.getTrailer().contains(PdfName.PREV);
        }
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }
}
