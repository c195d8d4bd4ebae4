package kaohe.gate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the parts of a package declare themselves to be. */
final class ContentTypes {

    static final String PART = "[Content_Types].xml";

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byExtension = new HashMap<>();

    private ContentTypes() {
    }

    static ContentTypes read(ZippedPart part) throws Refusal {
        ContentTypes types = new ContentTypes();
        try (XmlPart xml = new XmlPart(part, NAMESPACE)) {
            for (XmlPart.Event event = xml.next(); event != XmlPart.Event.CLOSE; event = xml.next()) {
                if (event != XmlPart.Event.START) {
                    continue;
                }
                String type = xml.attribute("ContentType").orElse("");
                if (xml.within("Types", "Override")) {
                    types.byPart.put(key(xml.attribute("PartName").orElse("").replaceFirst("^/", "")), type);
                } else if (xml.within("Types", "Default")) {
                    types.byExtension.put(key(xml.attribute("Extension").orElse("")), type);
                }
            }
        }
        return types;
    }

    /** The type of a part, or {@code ""} where none is declared. */
    String of(String part) {
        String extension = part.substring(part.lastIndexOf('.') + 1);
        return Optional.ofNullable(byPart.get(key(part))).orElseGet(() -> byExtension.getOrDefault(key(extension), ""));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
