package kaohe.report;

import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

import org.w3c.dom.Element;
import org.xhtmlrenderer.pdf.ITextOutputDevice;

/**
 * How the scores of one table are spread from 0 to its 标准分: a column for each tenth, as high as there are teachers in it, and a line at the mean. Written in
 * a template as {@code <div class="spread" data-scores="17.5,20,12" data-standard="20" data-mean="16.5"></div>}.
 */
final class ScoreSpread extends Drawing {

    private static final int TENTHS = 10;

    private final int[] counts = new int[TENTHS];
    private final Optional<Double> mean;

    ScoreSpread(Element element, int width, int height) {
        super(width, height);
        BigDecimal standard = new BigDecimal(element.getAttribute("data-standard"));
        numbers(element.getAttribute("data-scores")).stream().flatMap(Optional::stream)
            .forEach(score -> counts[Math.min(TENTHS - 1, (int) (part(score, standard) * TENTHS))]++);
        String written = element.getAttribute("data-mean");
        mean = written.isEmpty() ? Optional.empty() : Optional.of(part(new BigDecimal(written), standard));
    }

    @Override
    void draw(ITextOutputDevice device, Rectangle in, double point) {
        int most = Math.max(1, IntStream.of(counts).max().orElse(1));
        double step = in.width / (double) TENTHS;
        device.setColor(FILL);
        for (int i = 0; i < TENTHS; i++) {
            double height = in.height * (counts[i] / (double) most);
            if (counts[i] > 0) {
                device.fill(new Rectangle2D.Double(in.x + i * step + step * 0.1, in.getMaxY() - height, step * 0.8, height));
            }
        }
        device.setColor(LINES);
        device.draw(new Line2D.Double(in.x, in.getMaxY(), in.getMaxX(), in.getMaxY()));
        device.setColor(BLACK);
        mean.ifPresent(at -> device.fill(new Rectangle2D.Double(in.x + in.width * at - 0.4 * point, in.y - point, 0.8 * point, in.height + 2 * point)));
    }
}
