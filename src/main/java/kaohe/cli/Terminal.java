package kaohe.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a command prints.
 *
 * @param interactive whether a person watches, so that a line may be drawn over
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    /** A console on Windows keeps its own encoding; everywhere else it is UTF-8. */
    static Terminal ofSystem() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        PrintStream out = windows ? System.out : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = windows ? System.err : new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Terminal(out, err, System.console() != null);
    }

    boolean colours() {
        return interactive && System.getenv("NO_COLOR") == null;
    }

    /** Cells a text takes on the screen: Chinese characters count two. */
    static int width(String text) {
        return text.codePoints().map(Terminal::width).sum();
    }

    private static int width(int character) {
        boolean wide = character >= 0x1100 && (character <= 0x115f || character >= 0x2e80 && character <= 0xa4cf || character >= 0xac00 && character <= 0xd7a3
            || character >= 0xf900 && character <= 0xfaff || character >= 0xfe30 && character <= 0xfe6f || character >= 0xff00 && character <= 0xff60
            || character >= 0xffe0 && character <= 0xffe6 || character >= 0x20000);
        return wide ? 2 : 1;
    }

    /** Filled with blanks to {@code width} cells. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
