package kaohe.view;

/** Text that came with data, made fit to print: nothing invisible in it, and of a length that a paper can hold. */
final class Legible {

    private static final int LONGEST = 2_000;

    private Legible() {
    }

    /** Without control and formatting characters, variation selectors and halves of characters; blanks of any kind become spaces; what is cut off is said. */
    static String text(String written) {
        StringBuilder out = new StringBuilder();
        written.codePoints().map(Legible::visible).filter(c -> c != 0).forEach(out::appendCodePoint);
        String text = out.toString().strip();
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…(共 " + length + " 字)";
    }

    /** The character to print, or 0 for none. */
    private static int visible(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        boolean selector = c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
        int type = Character.getType(c);
        boolean unseen = selector || type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE || c >= 0xFFF0 && c <= 0xFFFF && c != 0xFFFD;
        return unseen ? 0 : c;
    }
}
