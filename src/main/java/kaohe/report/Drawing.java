package kaohe.report;

import java.awt.BasicStroke;
import java.awt.Point;
import java.awt.Rectangle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.lang3.StringUtils;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A small drawing of lines and areas in greys, that reads in black and white and at any size. Its width and height are in dots, as the style sheet has them. */
abstract class Drawing implements ITextReplacedElement {

    static final FSRGBColor FILL = new FSRGBColor(0x8a, 0x8a, 0x8a);
    static final FSRGBColor LINES = new FSRGBColor(0x6a, 0x6a, 0x6a);
    static final FSRGBColor FAINT = new FSRGBColor(0xb0, 0xb0, 0xb0);
    static final FSRGBColor BLACK = new FSRGBColor(0, 0, 0);

    private static final double LINE_POINTS = 0.4;

    private final Rectangle place;

    Drawing(int width, int height) {
        place = new Rectangle(width, height);
    }

    abstract void draw(ITextOutputDevice device, Rectangle in, double point);

    /** The numbers of an attribute, divided by commas; an empty one is a gap. */
    static List<Optional<BigDecimal>> numbers(String written) {
        List<Optional<BigDecimal>> numbers = new ArrayList<>();
        for (String each : StringUtils.splitPreserveAllTokens(written, ',')) {
            numbers.add(each.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(each.strip())));
        }
        return numbers;
    }

    /** Which part of a whole this is, between 0 and 1. */
    static double part(BigDecimal of, BigDecimal whole) {
        double part = whole.signum() == 0 ? 0 : of.divide(whole, 6, RoundingMode.HALF_UP).doubleValue();
        return Math.max(0, Math.min(1, part));
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        double point = device.getDotsPerPoint();
        device.setStroke(new BasicStroke((float) (LINE_POINTS * point)));
        draw(device, place, point);
    }

    @Override
    public final int getIntrinsicWidth() {
        return place.width;
    }

    @Override
    public final int getIntrinsicHeight() {
        return place.height;
    }

    @Override
    public final Point getLocation() {
        return place.getLocation();
    }

    @Override
    public final void setLocation(int x, int y) {
        place.setLocation(x, y);
    }

    @Override
    public final void detach(LayoutContext context) {
        // holds nothing
    }

    @Override
    public final boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public final boolean hasBaseline() {
        return true;
    }

    @Override
    public final int getBaseline() {
        return place.height;
    }
}
