package kaohe.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import com.lowagie.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;

/** A typeface that papers are set in. Loaded once and shared by all papers and threads. */
final class Typeface {

    static final Typeface SONG = builtIn("kaohe-song.ttf", 400);
    static final Typeface HEI = builtIn("kaohe-hei.ttf", 700);
    /** Stands in for whatever the others lack, such as the 𬭚 of a name. */
    static final Typeface RARE = builtIn("kaohe-rare.ttf", 400);

    private static final List<Typeface> STAND_INS = List.of(RARE, SONG);

    private final FontDescription description;

    private Typeface(BaseFont font, int weight) {
        this.description = new FontDescription(font, false, IdentValue.NORMAL, new FontDescription.Decorations(weight, 0, 0, -50, 50));
    }

    private static Typeface builtIn(String file, int weight) {
        String resource = "/templates/fonts/" + file;
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no font " + resource);
            }
            return new Typeface(load(file, in.readAllBytes()), weight);
        } catch (IOException cause) {
            throw new UncheckedIOException(resource, cause);
        }
    }

    /**
     * One from a file of a school's own; of a collection (.ttc) the first.
     *
     * @throws IllegalArgumentException if it can't be embedded
     */
    static Typeface own(String file, byte[] bytes) {
        try {
            return new Typeface(load(file.endsWith(".ttc") ? file + ",0" : file, bytes), 400);
        } catch (IOException | RuntimeException cause) {
            throw new IllegalArgumentException(file + ": " + cause.getMessage(), cause);
        }
    }

    private static BaseFont load(String file, byte[] bytes) throws IOException {
        BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        font.setSubset(true);
        font.setIncludeCidSet(false);
        font.setSecureRandom(new NoRandom());
        return font;
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
