package kaohe.batch;

/** Text of unknown origin, as certificates and papers hold it, made fit to be shown: without what nobody sees, moves a cursor, ends a line or turns writing round. */
public final class Printable {

    private Printable() {
    }

    public static String text(String unknown) {
        StringBuilder out = new StringBuilder();
        unknown.codePoints().filter(Printable::isSeen).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
