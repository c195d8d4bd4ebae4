package kaohe.report;

import java.awt.Rectangle;

import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfAppearance;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * The space above a signature line: on paper for a pen, in the PDF for a signature by certificate, known by the role that signs. Written in a template as
 * {@code <div class="line" data-sign="分管领导"></div>}.
 */
final class SignatureSpace extends Drawing {

    /** The attribute that names the role. */
    static final String ROLE = "data-sign";

    private final String role;

    SignatureSpace(Element element, int width, int height) {
        super(width, height);
        this.role = element.getAttribute(ROLE);
    }

    @Override
    void draw(ITextOutputDevice device, Rectangle in, double point) {
        // the line is its border, which the style sheet draws
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        com.lowagie.text.Rectangle space = device.createLocalTargetArea(context, box);
        PdfWriter writer = device.getWriter();
        PdfFormField field = PdfFormField.createSignature(writer);
        field.setFieldName(role);
        field.setWidget(space, null);
        field.setFlags(PdfAnnotation.FLAGS_PRINT);
        // A viewer that finds no appearance may make one up, which would count as a change.
        field.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, PdfAppearance.createAppearance(writer, space.getWidth(), space.getHeight()));
        writer.addAnnotation(field);
    }
}
