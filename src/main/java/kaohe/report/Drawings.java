package kaohe.report;

import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextImageElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.simple.extend.FormSubmissionListener;

/** Puts a {@link Drawing} or a picture of the templates folder where a template asks for one. Nothing else on a paper is drawn. */
final class Drawings implements ReplacedElementFactory {

    @Override
    public ReplacedElement createReplacedElement(LayoutContext context, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
        Element element = box.getElement();
        if (element == null) {
            return null;
        }
        if (element.getNodeName().equals("img")) {
            FSImage picture = agent.getImageResource(element.getAttribute("src")).getImage();
            return new ITextImageElement(cssWidth < 0 && cssHeight < 0 ? picture : picture.scale(cssWidth, cssHeight));
        }
        if (element.hasAttribute(SignatureSpace.ROLE)) {
            return new SignatureSpace(element, cssWidth, cssHeight);
        }
        if (element.hasAttribute("data-trend")) {
            return new TrendLine(element, cssWidth, cssHeight);
        }
        if (element.hasAttribute("data-scores")) {
            return new ScoreSpread(element, cssWidth, cssHeight);
        }
        return element.hasAttribute("data-standard") ? new ScoreBar(element, cssWidth, cssHeight) : null;
    }

    @Override
    public void reset() {
        // holds nothing
    }

    @Override
    public void remove(Element element) {
        // holds nothing
    }

    @Override
    public void setFormSubmissionListener(FormSubmissionListener listener) {
        // papers have no forms
    }
}
