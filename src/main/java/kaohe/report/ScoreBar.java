package kaohe.report;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Optional;

import org.w3c.dom.Element;
import org.xhtmlrenderer.pdf.ITextOutputDevice;

/**
 * The bar of one table: what was had of its 标准分 in grey, what was lost hatched. Written in a template as
 * {@code <div class="bar" data-score="17.5" data-standard="20"></div>}; an empty score leaves the bar empty.
 */
final class ScoreBar extends Drawing {

    private static final double HATCH_POINTS = 2.6;

    /** The part that was had; absent where there is no score. */
    private final Optional<Double> had;

    ScoreBar(Element element, int width, int height) {
        super(width, height);
        String score = element.getAttribute("data-score");
        had = score.isEmpty() ? Optional.empty() : Optional.of(part(new BigDecimal(score), new BigDecimal(element.getAttribute("data-standard"))));
    }

    @Override
    void draw(ITextOutputDevice device, Rectangle in, double point) {
        double split = in.x + in.width * had.orElse(0.0);
        Shape clip = device.getClip();
        if (split > in.x) {
            device.setColor(FILL);
            device.fill(new Rectangle2D.Double(in.x, in.y, split - in.x, in.height));
        }
        device.setColor(LINES);
        if (had.filter(part -> part < 1).isPresent()) {
            device.clip(new Rectangle2D.Double(split, in.y, in.getMaxX() - split, in.height));
            for (double x = split - in.height; x < in.getMaxX(); x += HATCH_POINTS * point) {
                device.draw(new Line2D.Double(x, in.getMaxY(), x + in.height, in.y));
            }
            device.setClip(clip);
        }
        device.draw(new Rectangle2D.Double(in.x, in.y, in.width, in.height));
    }
}
