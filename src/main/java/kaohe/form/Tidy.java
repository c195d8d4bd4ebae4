package kaohe.form;

/** Undoes what input methods and copying leave behind, from explicit lists: NFKC would turn ① into 1. */
public final class Tidy {

    private static final String FULL_WIDTH = "０１２３４５６７８９．－＋／％";
    private static final String HALF_WIDTH = "0123456789.-+/%";
    private static final String BLANKS = " \t\r\n\u00a0\u3000\u200b\ufeff";

    private Tidy() {
    }

    /** Full-width digits and the signs of numbers as plain ones. */
    public static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int at = FULL_WIDTH.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, HALF_WIDTH.charAt(at));
            }
        }
        return out.toString();
    }

    /** Without blanks at either end. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && BLANKS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A name without the blanks between its Chinese characters. */
    public static String name(String text) {
        return trim(text).replaceAll("(?<=\\p{IsHan})[ \t\u00a0\u3000]+(?=\\p{IsHan})", "");
    }

    /** Whether a text holds characters that nobody sees, blanks and line breaks apart. */
    public static boolean hasInvisible(String text) {
        return trim(text).codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t');
    }

    /** Without the characters that nobody sees. */
    public static String visible(String text) {
        return trim(text).codePoints().filter(c -> Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Without any blanks, line breaks and width differences: for recognising a text that another program or person has re-spaced. */
    public static String key(String text) {
        StringBuilder out = new StringBuilder();
        halfWidth(text).chars().filter(c -> BLANKS.indexOf(c) < 0)
            .map(c -> c == '\uff08' ? '(' : c == '\uff09' ? ')' : c == '\uff0c' ? ',' : c == '\uff1a' ? ':' : c == '\uff1b' ? ';' : c)
            .forEach(c -> out.append((char) c));
        return out.toString();
    }
}
