package kaohe.report;

/** A character that none of our typefaces can show. The paper is not made: a name with a gap in it is worse than no paper. */
public final class MissingGlyph extends RuntimeException {

    private final int codePoint;
    private final String text;

    MissingGlyph(int codePoint, String text) {
        super(String.format("字体里没有“%s”(U+%04X)，见于：%s", Character.toString(codePoint), codePoint, text));
        this.codePoint = codePoint;
        this.text = text;
    }

    public int codePoint() {
        return codePoint;
    }

    /** The text in which it stands. */
    public String text() {
        return text;
    }
}
