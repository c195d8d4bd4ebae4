package kaohe.workbook;

/**
 * How high a wrapped text stands in a column. Neither Excel nor WPS fits merged cells by themselves, so the height is calculated and written.
 * In 宋体 a Chinese character is as wide as the font is high and a Latin one half of that, which is all the metrics there are.
 */
final class TextHeight {

    /** Points of one unit of column width at 96 dpi with the forms' standard font (7 pixels). */
    private static final double POINTS_PER_UNIT = 5.25;
    private static final double CELL_PADDING = 6;
    /** Of one step of a cell's indentation. */
    private static final double INDENT = 7;
    private static final double LINE_SPACING = 1.36;
    private static final double ABOVE_AND_BELOW = 7;
    /** The highest a row can be. */
    private static final double LIMIT = 409;

    private TextHeight() {
    }

    /**
     * @param width    of the cell or merged cells, in units of column width
     * @param fontSize in points
     * @param indent   of the cell, in steps
     * @return points
     */
    static double of(String text, double width, double fontSize, int indent) {
        double room = width * POINTS_PER_UNIT - CELL_PADDING - indent * INDENT;
        int lines = text.lines().mapToInt(paragraph -> lines(paragraph, room, fontSize)).sum();
        return Math.min(LIMIT, Math.max(1, lines) * fontSize * LINE_SPACING + ABOVE_AND_BELOW);
    }

    private static int lines(String paragraph, double room, double fontSize) {
        int lines = 1;
        double used = 0;
        for (int character : paragraph.codePoints().toArray()) {
            double width = character < 0x2e80 && !isWide(character) ? fontSize * 0.55 : fontSize;
            if (used + width > room) {
                lines++;
                used = 0;
            }
            used += width;
        }
        return lines;
    }

    /** Punctuation below the Chinese blocks that Chinese fonts draw full width. */
    private static boolean isWide(int character) {
        return character >= 0x2010 && character <= 0x2027;
    }
}
