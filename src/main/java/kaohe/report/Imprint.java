package kaohe.report;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Makes a PDF one that can be archived (PDF/A-3u): what it says of itself, its colours' meaning, the workbook it was made of, an identity that follows from
 * its content, and no hour of printing.
 */
final class Imprint extends DefaultPDFCreationListener {

    private static final PdfName RELATIONSHIP = new PdfName("AFRelationship");
    private static final PdfName ASSOCIATED = new PdfName("AF");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String XLS = "application/vnd.ms-excel";

    private final String title;
    private final String school;
    private final String language;
    private final List<String> roles;
    private final Provenance provenance;
    private final byte[] content;

    /** @param content of the page, from which the identity follows */
    Imprint(Document page, Provenance provenance, byte[] content) {
        this.title = page.getElementsByTagName("title").item(0) == null ? "" : page.getElementsByTagName("title").item(0).getTextContent();
        this.school = author(page);
        this.language = page.getDocumentElement().getAttribute("lang");
        this.roles = roles(page);
        this.provenance = provenance;
        this.content = content;
    }

    private static String author(Document page) {
        for (int i = 0; i < page.getElementsByTagName("meta").getLength(); i++) {
            Element meta = (Element) page.getElementsByTagName("meta").item(i);
            if (meta.getAttribute("name").equals("author")) {
                return meta.getAttribute("content");
            }
        }
        return "";
    }

    private static List<String> roles(Document page) {
        NodeList all = page.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).map(element -> element.getAttribute(SignatureSpace.ROLE))
            .filter(role -> !role.isEmpty()).toList();
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pageCount) {
        PdfWriter writer = renderer.getWriter();
        PdfDictionary info = writer.getInfo();
        info.remove(PdfName.CREATIONDATE);
        info.remove(PdfName.MODDATE);
        info.put(PdfName.PRODUCER, new PdfString("kaohe"));
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(identity(), identity()));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        byte[] metadata = Metadata.write(title, school, language, roles, provenance);
        writer.setXmpMetadata(metadata);
        try {
            writer.setOutputIntents("sRGB IEC61966-2.1", "", "http://www.color.org", "sRGB IEC61966-2.1", ICC_Profile.getInstance(ColorSpace.CS_sRGB));
            PdfArray intents = (PdfArray) writer.getExtraCatalog().get(PdfName.OUTPUTINTENTS);
            ((PdfDictionary) intents.getPdfObject(0)).put(PdfName.S, PdfName.GTS_PDFA1);
            if (provenance.source().isPresent()) {
                attach(writer, provenance.source().get());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void attach(PdfWriter writer, Provenance.Source source) throws IOException {
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.SIZE, new PdfNumber(source.content().length));
        PdfFileSpecification file = PdfFileSpecification.fileEmbedded(writer, null, source.name(), source.content(), source.name().endsWith(".xls") ? XLS : XLSX, parameters, 9);
        file.put(PdfName.F, new PdfString(source.name(), PdfObject.TEXT_UNICODE));
        file.setUnicodeFileName(source.name(), true);
        file.put(RELATIONSHIP, new PdfName("Source"));
        writer.addFileAttachment("原工作簿", file);
        writer.getExtraCatalog().put(ASSOCIATED, new PdfArray(file.getReference()));
    }

    private byte[] identity() {
        byte[] digest = HexFormat.of().parseHex(Metadata.sha256(content));
        return Arrays.copyOf(digest, 16);
    }
}
