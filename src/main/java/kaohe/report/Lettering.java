package kaohe.report;

import com.lowagie.text.pdf.PdfContentByte;

/** Short texts drawn straight onto a page, in 宋体 and, where it lacks a character, in a face that has it. */
public final class Lettering {

    private Lettering() {
    }

    /** In points. */
    public static float width(String text, float size) {
        return (float) Typesetter.set(Typeface.SONG, text).runs().stream().mapToDouble(run -> run.face().font().getWidthPoint(run.text(), size)).sum();
    }

    /** The largest size, at most {@code most}, at which a text is no wider. */
    public static float fitting(String text, float width, float most) {
        float wide = width(text, most);
        return wide <= width ? most : most * width / wide;
    }

    /**
     * @param x of the left end, in points
     * @param y of the base line
     * @throws MissingGlyph if no typeface has one of the characters
     */
    public static void write(PdfContentByte canvas, String text, float x, float y, float size) {
        text.codePoints().filter(c -> Typeface.SONG.showing(c).isEmpty()).findFirst().ifPresent(c -> {
            throw new MissingGlyph(c, text);
        });
        float from = x;
        for (Typesetter.Run run : Typesetter.set(Typeface.SONG, text).runs()) {
            canvas.beginText();
            canvas.setFontAndSize(run.face().font(), size);
            canvas.setTextMatrix(from, y);
            canvas.showText(run.text());
            canvas.endText();
            from += run.face().font().getWidthPoint(run.text(), size);
        }
    }
}
