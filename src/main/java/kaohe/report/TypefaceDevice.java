package kaohe.report;

import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.JustificationInfo;

/** Draws each run of a text in the typeface that can show it. */
final class TypefaceDevice extends ITextOutputDevice {

    private final Typefaces faces;
    private ITextFSFont font;

    TypefaceDevice(float dotsPerPoint, Typefaces faces) {
        super(dotsPerPoint);
        this.faces = faces;
    }

    @Override
    public void setFont(FSFont wanted) {
        font = (ITextFSFont) wanted;
        super.setFont(wanted);
    }

    /** Justified text loses characters beyond the basic plane, so it is set ragged. */
    @Override
    public void drawString(String text, float x, float y, JustificationInfo justification) {
        ITextFSFont whole = font;
        float from = x;
        for (Typesetter.Run run : Typesetter.set(faces.of(whole.getFontDescription()), text).runs()) {
            super.setFont(new ITextFSFont(run.face().description(), whole.getSize2D()));
            super.drawString(run.text(), from, y, null);
            from += run.face().font().getWidthPoint(run.text(), whole.getSize2D());
        }
        super.setFont(whole);
    }
}
