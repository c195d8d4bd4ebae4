package kaohe.report;

import java.util.HashMap;
import java.util.Map;

import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Finds the typeface that a style sheet asks for; bold text without a family of its own is set in 黑体. */
final class TypefaceResolver extends ITextFontResolver {

    private final Typefaces faces;

    TypefaceResolver(Typefaces faces) {
        this.faces = faces;
    }

    @Override
    protected Map<String, FontFamily> loadFonts() {
        return new HashMap<>();
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        return new ITextFSFont(face(wanted).description(), wanted.size);
    }

    private Typeface face(FontSpecification wanted) {
        boolean bold = convertWeightToInt(wanted.fontWeight) >= convertWeightToInt(IdentValue.BOLD);
        if (wanted.families == null || wanted.families.length == 0) {
            return bold ? Typeface.HEI : Typeface.SONG;
        }
        Typeface face = faces.of(wanted.families[0].replace("\"", ""))
            .orElseThrow(() -> new IllegalArgumentException("没有 " + wanted.families[0] + " 这种字体"));
        return bold && face == Typeface.SONG ? Typeface.HEI : face;
    }
}
