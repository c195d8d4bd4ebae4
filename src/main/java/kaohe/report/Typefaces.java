package kaohe.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import kaohe.template.TemplateFiles;
import org.apache.commons.io.FilenameUtils;
import org.xhtmlrenderer.pdf.FontDescription;

/** The typefaces at hand, by the family names that style sheets use: our own, and those whose files lie in the school's folder fonts, named for the file. */
final class Typefaces {

    private static final String FOLDER = "fonts/";

    private final List<String> families = new ArrayList<>();
    private final Map<String, Typeface> byFamily = new HashMap<>();
    private final Map<FontDescription, Typeface> byDescription = new IdentityHashMap<>();

    private Typefaces() {
        offer("宋体", Typeface.SONG);
        offer("黑体", Typeface.HEI);
        put("Kaohe Song", Typeface.SONG);
        put("Kaohe Hei", Typeface.HEI);
        put("Kaohe Rare", Typeface.RARE);
    }

    /** @throws IllegalArgumentException if a file in the folder is no typeface that can be embedded */
    static Typefaces of(TemplateFiles files) {
        Typefaces faces = new Typefaces();
        for (String name : files.ownNames()) {
            if (name.startsWith(FOLDER) && isTypeface(name)) {
                faces.offer(FilenameUtils.getBaseName(name), Typeface.own(name, files.read(name)));
            }
        }
        return faces;
    }

    /** Whether a file is one by its name. */
    static boolean isTypeface(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(ttf|ttc)");
    }

    private void offer(String family, Typeface face) {
        families.add(family);
        put(family, face);
    }

    private void put(String family, Typeface face) {
        byFamily.put(family.toLowerCase(Locale.ROOT), face);
        byDescription.put(face.description(), face);
    }

    /** The names that staff choose from. */
    List<String> families() {
        return List.copyOf(families);
    }

    /** The typeface of a family; absent for one that we don't have, which would print as nothing. */
    Optional<Typeface> of(String family) {
        return Optional.ofNullable(byFamily.get(family.toLowerCase(Locale.ROOT)));
    }

    Typeface of(FontDescription description) {
        return Optional.ofNullable(byDescription.get(description)).orElseThrow(() -> new IllegalArgumentException(description.toString()));
    }
}
