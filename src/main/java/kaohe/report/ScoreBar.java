package kaohe.report;

import java.awt.BasicStroke;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;

import org.w3c.dom.Element;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * The bar of one table: what was had of its 标准分 in grey, what was lost hatched, so that it reads in black and white. Written in a template as
 * {@code <div class="bar" data-score="17.5" data-standard="20"></div>}; an empty score leaves the bar empty.
 */
final class ScoreBar implements ITextReplacedElement {

    private static final FSRGBColor HAD = new FSRGBColor(0x8a, 0x8a, 0x8a);
    private static final FSRGBColor LINES = new FSRGBColor(0x6a, 0x6a, 0x6a);
    private static final double HATCH_POINTS = 2.6;
    private static final double LINE_POINTS = 0.4;

    private final Rectangle place;
    private final boolean scored;
    private final double had;

    private ScoreBar(Rectangle place, boolean scored, double had) {
        this.place = place;
        this.scored = scored;
        this.had = had;
    }

    /** Its width and height are in dots, as the style sheet has them. */
    static ScoreBar of(Element element, int width, int height) {
        String score = element.getAttribute("data-score");
        Rectangle place = new Rectangle(width, height);
        return score.isEmpty() ? new ScoreBar(place, false, 0) : new ScoreBar(place, true, part(score, element.getAttribute("data-standard")));
    }

    private static double part(String score, String standard) {
        BigDecimal whole = new BigDecimal(standard);
        double part = whole.signum() == 0 ? 0 : new BigDecimal(score).divide(whole, 6, RoundingMode.HALF_UP).doubleValue();
        return Math.max(0, Math.min(1, part));
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        double point = device.getDotsPerPoint();
        double split = place.x + place.width * had;
        Shape clip = device.getClip();
        device.setStroke(new BasicStroke((float) (LINE_POINTS * point)));
        if (had > 0) {
            device.setColor(HAD);
            device.fill(new Rectangle2D.Double(place.x, place.y, split - place.x, place.height));
        }
        device.setColor(LINES);
        if (scored && had < 1) {
            device.clip(new Rectangle2D.Double(split, place.y, place.getMaxX() - split, place.height));
            for (double x = split - place.height; x < place.getMaxX(); x += HATCH_POINTS * point) {
                device.draw(new Line2D.Double(x, place.getMaxY(), x + place.height, place.y));
            }
            device.setClip(clip);
        }
        device.draw(new Rectangle2D.Double(place.x, place.y, place.width, place.height));
    }

    @Override
    public int getIntrinsicWidth() {
        return place.width;
    }

    @Override
    public int getIntrinsicHeight() {
        return place.height;
    }

    @Override
    public Point getLocation() {
        return place.getLocation();
    }

    @Override
    public void setLocation(int x, int y) {
        place.setLocation(x, y);
    }

    @Override
    public void detach(LayoutContext context) {
        // holds nothing
    }

    @Override
    public boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public boolean hasBaseline() {
        return true;
    }

    @Override
    public int getBaseline() {
        return place.height;
    }
}
