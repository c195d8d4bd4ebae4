package kaohe.gate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML part, read from front to back, once. Knows which elements the reader stands within. Refuses a DOCTYPE, entities of its own, and XML that is not
 * well-formed, too deep or too long.
 */
final class XmlPart implements AutoCloseable {

    /** What was come upon. */
    enum Event { START, TEXT, END, CLOSE }

    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final ZippedPart part;
    private final String namespace;
    private final PushbackInputStream in;
    private final XMLStreamReader xml;
    private final List<String> path = new ArrayList<>();
    private int nodes;
    private boolean ended;

    /**
     * @param namespace the one whose elements {@link #within} and {@link #name} know; others count as {@code ""}
     */
    XmlPart(ZippedPart part, String namespace) throws Refusal {
        this.part = part;
        this.namespace = namespace;
        this.in = new PushbackInputStream(part.open(), 2);
        // The JDK's own, whatever else stands on the class path: its limits are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            Charset charset = charset();
            // Decoded here: left to itself, the parser writes each wrong byte to the console.
            this.xml = factory.createXMLStreamReader(new InputStreamReader(in, charset.newDecoder()));
            refuseOtherEncoding(charset);
        } catch (XMLStreamException | IOException e) {
            throw Refusal.brokenXml(part.name());
        }
    }

    /** The format knows two encodings only; UTF-16 is told by its mark. */
    private Charset charset() throws IOException {
        byte[] mark = in.readNBytes(2);
        in.unread(mark);
        boolean utf16 = mark.length == 2 && (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF || mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE);
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Another reader would decode as the part declares. */
    private void refuseOtherEncoding(Charset charset) throws Refusal {
        String declared = xml.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase(charset.name())) {
            throw Refusal.brokenXml(part.name());
        }
    }

    /** Reads to the end, for the sake of its form alone. */
    static void refuseMalformed(ZippedPart part) throws Refusal {
        try (XmlPart xml = new XmlPart(part, "")) {
            while (xml.next() != Event.CLOSE) {
                continue;
            }
        }
    }

    Event next() throws Refusal {
        if (ended) {
            path.remove(path.size() - 1);
            ended = false;
        }
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    count();
                    path.add(namespace.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "");
                    if (path.size() > Limits.XML_DEPTH) {
                        throw Refusal.brokenXml(part.name());
                    }
                    return Event.START;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    ended = true;
                    return Event.END;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return Event.TEXT;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return Event.CLOSE;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.broken(
                    "文件内部含有工作簿里不该有的声明(DOCTYPE)，为安全起见不予读取。", part.name());
                default -> count();
            }
        }
    }

    private int advance() throws Refusal {
        try {
            return xml.next();
        } catch (XMLStreamException e) {
            throw Refusal.brokenXml(part.name());
        }
    }

    private void count() throws Refusal {
        if (++nodes > Limits.XML_NODES) {
            throw Refusal.tooLarge("文件内部的元素太多", part.name(), Limits.XML_NODES + " 个");
        }
    }

    /** The element the reader stands in. */
    String name() {
        return path.get(path.size() - 1);
    }

    /** Whether the reader stands in exactly these elements, from the root inwards. */
    boolean within(String... elements) {
        if (path.size() != elements.length) {
            return false;
        }
        // From the inside: the outer ones are nearly always the same.
        for (int i = elements.length - 1; i >= 0; i--) {
            if (!path.get(i).equals(elements[i])) {
                return false;
            }
        }
        return true;
    }

    int depth() {
        return path.size();
    }

    /** Whether one of the elements around the reader has that name. */
    boolean inside(String element) {
        return path.contains(element);
    }

    /** An attribute without a prefix. */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(xml.getAttributeValue("", attribute));
    }

    /** The attribute {@code r:id}, in either edition of the format. */
    Optional<String> relationship() {
        return Optional.ofNullable(xml.getAttributeValue(RELATIONSHIPS, "id"));
    }

    int textLength() {
        return xml.getTextLength();
    }

    void appendText(StringBuilder out) {
        out.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    @Override
    public void close() throws Refusal {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw Refusal.brokenXml(part.name());
        }
    }
}
