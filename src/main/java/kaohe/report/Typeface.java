package kaohe.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.lowagie.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;

/** Our typefaces, by the family names that style sheets use. Each is loaded once and shared by all papers and threads. */
enum Typeface {
    SONG("Kaohe Song", "kaohe-song.ttf", 400),
    HEI("Kaohe Hei", "kaohe-hei.ttf", 700),
    /** Stands in for whatever the other two lack, such as the 𬭚 of a name. */
    RARE("Kaohe Rare", "kaohe-rare.ttf", 400);

    private static final Typeface[] ALL = values();
    private static final List<Typeface> STAND_INS = List.of(RARE, SONG);

    private final String family;
    private final FontDescription description;

    Typeface(String family, String file, int weight) {
        this.family = family;
        this.description = new FontDescription(load(file), false, IdentValue.NORMAL, new FontDescription.Decorations(weight, 0, 0, -50, 50));
    }

    private static BaseFont load(String file) {
        String resource = "/templates/fonts/" + file;
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no font " + resource);
            }
            BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
            font.setSubset(true);
            font.setIncludeCidSet(false);
            font.setSecureRandom(new NoRandom());
            return font;
        } catch (IOException cause) {
            throw new UncheckedIOException(resource, cause);
        }
    }

    /** The typeface of a family; absent for one that we don't have, which would print as nothing. */
    static Optional<Typeface> of(String family) {
        return Arrays.stream(values()).filter(face -> face.family.equalsIgnoreCase(family)).findFirst();
    }

    static Typeface of(FontDescription description) {
        for (Typeface face : ALL) {
            if (face.description == description) {
                return face;
            }
        }
        throw new IllegalArgumentException(description.toString());
    }

    FontDescription description() {
        return description;
    }

    BaseFont font() {
        return description.getFont();
    }

    /** The typeface in which a character of a text set in this one is shown; absent if there is none. Asked for every character that is measured. */
    Optional<Typeface> showing(int codePoint) {
        if (font().charExists(codePoint)) {
            return Optional.of(this);
        }
        return STAND_INS.stream().filter(face -> face.font().charExists(codePoint)).findFirst();
    }
}
