package kaohe.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** What a PDF says of itself: its language, an identity that follows from its content, and no hour of printing. */
final class Imprint extends DefaultPDFCreationListener {

    private final String language;
    private final byte[] content;

    Imprint(String language, byte[] content) {
        this.language = language;
        this.content = content;
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pageCount) {
        PdfWriter writer = renderer.getWriter();
        PdfDictionary info = writer.getInfo();
        info.remove(PdfName.CREATIONDATE);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(identity(), identity()));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
    }

    private byte[] identity() {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(content), 16);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
