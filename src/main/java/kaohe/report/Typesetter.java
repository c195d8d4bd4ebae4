package kaohe.report;

import java.util.ArrayList;
import java.util.List;

/** A text cut into runs, each in the one typeface that can show it. */
record Typesetter(List<Run> runs) {

    record Run(Typeface face, String text) {
    }

    /** Characters without any typeface stay with the first: they have been refused before. */
    static Typesetter set(Typeface face, String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        Typeface current = face;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            Typeface showing = face.showing(text.codePointAt(i)).orElse(face);
            if (showing != current) {
                add(runs, current, text.substring(start, i));
                start = i;
                current = showing;
            }
        }
        add(runs, current, text.substring(start));
        return new Typesetter(runs);
    }

    private static void add(List<Run> runs, Typeface face, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(face, text));
        }
    }
}
