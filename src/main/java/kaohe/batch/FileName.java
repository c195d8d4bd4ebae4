package kaohe.batch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** File names made of people's names: safe on every system, whatever was written in a cell. */
final class FileName {

    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");
    private static final int LONGEST = 24;

    private FileName() {
    }

    /** Letters, digits and a few harmless signs; composed; short enough that three parts make a name of at most 80 characters. */
    static String part(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints()
            .filter(c -> Character.isLetterOrDigit(c) || c == '-' || c == '·' || c == '(' || c == ')')
            .limit(LONGEST).forEach(out::appendCodePoint);
        String part = out.toString();
        return part.isEmpty() || RESERVED.contains(part.toLowerCase(Locale.ROOT)) ? "未名" + part : part;
    }
}
