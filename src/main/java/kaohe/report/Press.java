package kaohe.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.lowagie.text.pdf.PdfWriter;
import kaohe.template.TemplateFiles;
import org.apache.commons.lang3.StringUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Prints finished XHTML pages as PDF. The same page gives the same bytes, whenever and on whichever thread it is printed. */
final class Press {

    private final TemplateFiles files;
    private final Typefaces faces;

    /** @throws IllegalArgumentException if one of the school's typefaces can't be used */
    Press(TemplateFiles files) {
        this.files = files;
        this.faces = Typefaces.of(files);
    }

    Typefaces faces() {
        return faces;
    }

    /**
     * @throws MissingGlyph             if no typeface shows one of its characters
     * @throws IllegalArgumentException if it is not well-formed, or asks for anything beyond the style sheets beside it
     */
    byte[] print(String xhtml, Provenance provenance) {
        Document page = parse(xhtml);
        refuseMissingGlyphs(page);
        TypefaceDevice device = new TypefaceDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT, faces);
        ITextRenderer renderer = new ITextRenderer(ITextRenderer.DEFAULT_DOTS_PER_POINT, ITextRenderer.DEFAULT_DOTS_PER_PIXEL, device,
            new PaperResources(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL, files), new TypefaceResolver(faces), new Drawings(), new TypefaceMeasure(faces));
        renderer.getSharedContext().setLineBreakingStrategy(new Kinsoku());
        renderer.setListener(new Imprint(page, provenance, xhtml.getBytes(StandardCharsets.UTF_8)));
        renderer.setPDFVersion(PdfWriter.VERSION_1_7);
        renderer.setDocument(page, PaperResources.REPORTS, new NoLinks());
        renderer.layout();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.createPDF(out);
        return out.toByteArray();
    }

    static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default handler prints to the console before it throws.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException cause) {
            throw new IllegalArgumentException("the page is not well-formed: " + cause.getMessage(), cause);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (ParserConfigurationException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static void refuseMissingGlyphs(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            String text = node.getNodeValue();
            text.codePoints().filter(c -> c != '\n' && Typeface.SONG.showing(c).isEmpty()).findFirst().ifPresent(c -> {
                throw new MissingGlyph(c, StringUtils.normalizeSpace(text));
            });
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            refuseMissingGlyphs(child);
        }
    }
}
