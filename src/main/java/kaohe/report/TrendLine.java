package kaohe.report;

import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.w3c.dom.Element;
import org.xhtmlrenderer.pdf.ITextOutputDevice;

/**
 * A teacher's totals from month to month: a dot each, joined where month follows month, and a faint line where a month begins to fail. Written in a template as
 * {@code <div class="trend" data-trend="90,,95" data-least="40" data-most="100" data-pass="60"></div>}; a gap is a month without a total.
 */
final class TrendLine extends Drawing {

    private static final double DOT_POINTS = 2.2;

    private final List<Optional<BigDecimal>> totals;
    private final BigDecimal least;
    private final BigDecimal most;
    private final Optional<BigDecimal> pass;

    TrendLine(Element element, int width, int height) {
        super(width, height);
        totals = numbers(element.getAttribute("data-trend"));
        least = new BigDecimal(element.getAttribute("data-least"));
        most = new BigDecimal(element.getAttribute("data-most"));
        String written = element.getAttribute("data-pass");
        pass = written.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(written));
    }

    @Override
    void draw(ITextOutputDevice device, Rectangle in, double point) {
        double dot = DOT_POINTS * point;
        device.setColor(FAINT);
        pass.ifPresent(line -> device.draw(new Line2D.Double(in.x, height(line, in, dot), in.getMaxX(), height(line, in, dot))));
        device.setColor(BLACK);
        Optional<Point2D> before = Optional.empty();
        for (int i = 0; i < totals.size(); i++) {
            double x = in.x + dot / 2 + (in.width - dot) * (totals.size() == 1 ? 0.5 : i / (double) (totals.size() - 1));
            Optional<Point2D> here = totals.get(i).map(total -> new Point2D.Double(x, height(total, in, dot)));
            if (here.isPresent()) {
                before.ifPresent(last -> device.draw(new Line2D.Double(last, here.get())));
                device.fill(new Ellipse2D.Double(here.get().getX() - dot / 2, here.get().getY() - dot / 2, dot, dot));
            }
            before = here;
        }
    }

    private double height(BigDecimal total, Rectangle in, double dot) {
        return in.getMaxY() - dot / 2 - (in.height - dot) * part(total.subtract(least), most.subtract(least));
    }
}
