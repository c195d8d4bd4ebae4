package kaohe.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;

/**
 * A PNG or JPEG picture, unpacked once and for all into colours as screens have them, which archives ask for. Papers made side by side may show the same one:
 * the PDF library itself can't unpack pictures on several threads at a time.
 */
public final class Pixels {

    private static final String BROKEN = "坏了或不完整，请重新保存成 RGB 颜色的 png 再用";
    /** A JPEG picture is read as far as it goes, with no more than a warning. */
    private static final Pattern LACKING = Pattern.compile("truncated|premature|corrupt", Pattern.CASE_INSENSITIVE);
    private static final int OPAQUE = 0xff;
    private static final int COLOURS = 3;
    private static final double MOST_AT_ONCE = 0.5;

    private final BufferedImage image;

    private Pixels(BufferedImage image) {
        this.image = image;
    }

    /**
     * Unpacks one. Its size is looked at before it is unpacked.
     *
     * @throws BadPicture if it is neither PNG nor JPEG, not whole, too large, or in colours for printing presses
     */
    public static Pixels of(byte[] file, long mostPixels) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !isPngOrJpeg(reader)) {
                throw new BadPicture("打不开，请用 png 或 jpg");
            }
            try {
                reader.setInput(in);
                return unpacked(reader, mostPixels);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException broken) {
            throw new BadPicture(BROKEN, broken);
        }
    }

    private static boolean isPngOrJpeg(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT).matches("png|jpe?g");
    }

    private static Pixels unpacked(ImageReader reader, long mostPixels) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > mostPixels) {
            throw new BadPicture("太大，请缩小到宽高各 " + (long) Math.sqrt(mostPixels) + " 点以内");
        }
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        BufferedImage read = reader.read(0);
        if (warnings.stream().anyMatch(LACKING.asPredicate())) {
            throw new BadPicture(BROKEN);
        }
        boolean fourColours = !reader.getFormatName().equalsIgnoreCase("png") && read.getColorModel().getNumComponents() > COLOURS;
        if (fourColours) {
            throw new BadPicture("是印刷用的 CMYK 颜色，请另存为 RGB 颜色的 png 再用");
        }
        return new Pixels(drawn(read, read.getWidth(), read.getHeight()));
    }

    /** The same, no wider and no higher than that. */
    public Pixels within(int longest) {
        BufferedImage smaller = image;
        while (Math.max(smaller.getWidth(), smaller.getHeight()) > longest) {
            double factor = Math.max(MOST_AT_ONCE, (double) longest / Math.max(smaller.getWidth(), smaller.getHeight())); // by more, points would be left out
            smaller = drawn(smaller, scaled(smaller.getWidth(), factor), scaled(smaller.getHeight(), factor));
        }
        return new Pixels(smaller);
    }

    private static int scaled(int length, double factor) {
        return (int) Math.max(1, Math.round(length * factor));
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    /** For one paper. */
    public Image image() {
        int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        byte[] colours = new byte[points.length * COLOURS];
        byte[] cover = new byte[points.length];
        boolean transparent = false;
        for (int i = 0; i < points.length; i++) {
            cover[i] = (byte) (points[i] >>> 24);
            transparent |= points[i] >>> 24 != OPAQUE;
            colours[i * COLOURS] = (byte) (points[i] >> 16);
            colours[i * COLOURS + 1] = (byte) (points[i] >> 8);
            colours[i * COLOURS + 2] = (byte) points[i];
        }
        try {
            Image whole = Image.getInstance(image.getWidth(), image.getHeight(), COLOURS, 8, colours);
            if (transparent) {
                Image mask = Image.getInstance(image.getWidth(), image.getHeight(), 1, 8, cover);
                mask.makeMask();
                whole.setImageMask(mask);
            }
            return whole;
        } catch (BadElementException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
