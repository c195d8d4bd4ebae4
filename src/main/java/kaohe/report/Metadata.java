package kaohe.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.commons.lang3.StringUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a PDF says of itself in XMP: that it is PDF/A-3u, its title, and its {@link Provenance}, in a vocabulary that is described within. */
final class Metadata {

    private static final String OURS = "urn:kaohe:report:1#";
    private static final String PRODUCER = "kaohe";
    private static final String SHA_256 = "sourceSha256";
    private static final String ROLES = "roles";
    private static final String SOURCE = "sourceName";

    private static final String PARTED = "|";

    private Metadata() {
    }

    /** Names and what they mean, in the order in which they are written. */
    private static Map<String, String> vocabulary() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("paper", "kind of paper");
        names.put("month", "assessed month or months");
        names.put("teacher", "homeroom teacher");
        names.put("className", "class");
        names.put("scheme", "id of the scoring scheme");
        names.put("schemeVersion", "version of the scoring scheme");
        names.put("total", "total score");
        names.put("grade", "grade");
        names.put(ROLES, "roles that have a place to sign, parted by |");
        names.put(SOURCE, "file name of the embedded source workbook");
        names.put(SHA_256, "SHA-256 of the embedded source workbook");
        return names;
    }

    /** @param roles that have a place to sign */
    static byte[] write(String title, String school, String language, List<String> roles, Provenance of) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("paper", of.paper());
        values.put("month", of.month());
        values.put("teacher", of.teacher());
        values.put("className", of.group());
        values.put("scheme", of.scheme());
        values.put("schemeVersion", of.version());
        values.put("total", of.total());
        values.put("grade", of.grade());
        values.put(ROLES, String.join(PARTED, roles));
        values.put(SOURCE, of.source().map(Provenance.Source::name).orElse(""));
        values.put(SHA_256, of.source().map(source -> sha256(source.content())).orElse(""));
        StringBuilder xmp = new StringBuilder("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        xmp.append("<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance></rdf:Description>\n");
        xmp.append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
            .append(escaped(title)).append("</rdf:li></rdf:Alt></dc:title>");
        if (!school.isEmpty()) {
            xmp.append("<dc:creator><rdf:Seq><rdf:li>").append(escaped(school)).append("</rdf:li></rdf:Seq></dc:creator>");
        }
        xmp.append("<dc:language><rdf:Bag><rdf:li>").append(escaped(language)).append("</rdf:li></rdf:Bag></dc:language></rdf:Description>\n");
        xmp.append("<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><pdf:Producer>").append(PRODUCER).append("</pdf:Producer></rdf:Description>\n");
        described(xmp);
        xmp.append("<rdf:Description rdf:about=\"\" xmlns:kaohe=\"").append(OURS).append("\">");
        values.forEach((name, value) -> xmp.append(value.isEmpty() ? "" : "<kaohe:" + name + ">" + escaped(value) + "</kaohe:" + name + ">"));
        return xmp.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** PDF/A wants every vocabulary but the usual ones described in the file itself. */
    private static void described(StringBuilder xmp) {
        xmp.append("<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
            + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
            + "<pdfaSchema:schema>kaohe report</pdfaSchema:schema><pdfaSchema:namespaceURI>" + OURS + "</pdfaSchema:namespaceURI><pdfaSchema:prefix>kaohe</pdfaSchema:prefix>"
            + "<pdfaSchema:property><rdf:Seq>");
        vocabulary().forEach((name, means) -> xmp.append("<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>").append(name)
            .append("</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>")
            .append(means).append("</pdfaProperty:description></rdf:li>"));
        xmp.append("</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The roles that were written as having a place to sign. */
    static List<String> roles(Map<String, String> written) {
        return List.of(StringUtils.split(written.getOrDefault(ROLES, ""), PARTED));
    }

    /** What was written, by name; absent where it is not ours. */
    static Optional<Map<String, String>> read(byte[] xmp) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xmp));
            NodeList ours = document.getElementsByTagNameNS(OURS, "*");
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < ours.getLength(); i++) {
                Node node = ours.item(i);
                values.put(node.getLocalName(), StringUtils.normalizeSpace(node.getTextContent()));
            }
            return values.isEmpty() ? Optional.empty() : Optional.of(values);
        } catch (SAXException | IOException notXmp) {
            return Optional.empty();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
