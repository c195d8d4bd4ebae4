package kaohe.report;

import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFont;

/** Measures texts as {@link TypefaceDevice} draws them. */
final class TypefaceMeasure extends ITextTextRenderer {

    private final Typefaces faces;

    TypefaceMeasure(Typefaces faces) {
        this.faces = faces;
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        Typeface face = faces.of(((ITextFSFont) font).getFontDescription());
        return Typesetter.set(face, text).runs().stream()
            .mapToInt(run -> super.getWidth(context, new ITextFSFont(run.face().description(), font.getSize2D()), run.text()))
            .sum();
    }
}
