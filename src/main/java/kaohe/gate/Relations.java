package kaohe.gate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which other parts a part of a package refers to, and as what. */
final class Relations {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    /**
     * @param type   an address whose last word says what the target is
     * @param target the other part's name in the zip; empty where it lies outside of the file or is no name at all
     */
    record Relation(String type, String target) {

        boolean is(String kind) {
            return type.endsWith("/relationships/" + kind);
        }

        /** Whether the file was saved as "Strict Open XML", which POI can't read. */
        boolean strict() {
            return type.startsWith(STRICT);
        }
    }

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private Relations() {
    }

    /**
     * Those of one part.
     *
     * @param source its name in the zip; {@code ""} for the package itself
     */
    static Relations of(ZippedParts zip, String source) throws Refusal {
        Relations relations = new Relations();
        int slash = source.lastIndexOf('/') + 1;
        Optional<ZippedPart> part = zip.part(source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels");
        if (part.isPresent()) {
            relations.read(part.get(), URI.create("/").resolve(address(source)));
        }
        return relations;
    }

    private void read(ZippedPart part, URI base) throws Refusal {
        try (XmlPart xml = new XmlPart(part, NAMESPACE)) {
            for (XmlPart.Event event = xml.next(); event != XmlPart.Event.CLOSE; event = xml.next()) {
                if (event == XmlPart.Event.START && xml.within("Relationships", "Relationship")) {
                    boolean inside = xml.attribute("TargetMode").orElse("Internal").equals("Internal");
                    String target = inside ? resolve(base, xml.attribute("Target").orElse("")) : "";
                    Relation relation = new Relation(xml.attribute("Type").orElse(""), target);
                    String id = xml.attribute("Id").orElse("");
                    if (id.isEmpty() || byId.put(id, relation) != null) {
                        throw Refusal.brokenXml(part.name());
                    }
                }
            }
        }
    }

    private static String resolve(URI base, String target) {
        URI address = base.resolve(address(target));
        String path = address.getRawPath();
        boolean local = address.getScheme() == null && address.getRawAuthority() == null && path != null && path.startsWith("/");
        return local && !path.contains("/..") ? path.substring(1) : "";
    }

    private static URI address(String text) {
        try {
            return new URI(text.replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return URI.create("invalid:target");
        }
    }

    Optional<Relation> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Relation> ofKind(String kind) {
        return byId.values().stream().filter(relation -> relation.is(kind)).toList();
    }
}
