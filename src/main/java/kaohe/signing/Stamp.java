package kaohe.signing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.lowagie.text.Image;

/**
 * A picture that stands beside a signature: a seal (公章) or a signature written by hand. Its size is looked at before it is unpacked. It is kept in screen
 * colours and no larger than print shows, since every report that is signed carries it.
 */
public final class Stamp {

    private static final long MOST_PIXELS = 16_000_000;
    /** On the longer side: a seal of 40 mm at 380 dots an inch. */
    private static final int KEPT = 600;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final String NOT_OPENED = "印章图片打不开，请用 png 或 jpg（RGB 颜色）";

    private final byte[] picture;

    private Stamp(byte[] picture) {
        this.picture = picture;
    }

    /** @throws SigningRefused if it is no PNG or JPEG picture, not whole, or too large */
    public static Stamp of(byte[] picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new SigningRefused(NOT_OPENED);
            }
            ImageReader reader = readers.next();
            if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new SigningRefused("印章图片是 " + reader.getFormatName() + " 格式，请用 png 或 jpg");
            }
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new SigningRefused("印章图片太大，请缩小到宽高各 4000 点以内");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(kept(whole(reader)), "png", out);
            return new Stamp(out.toByteArray());
        } catch (SigningRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) { // whatever the decoders make of a broken file
            throw new SigningRefused(NOT_OPENED, broken);
        }
    }

    private static BufferedImage whole(ImageReader reader) throws IOException {
        AtomicBoolean cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> cutOff.compareAndSet(false, warning.toLowerCase(Locale.ROOT).contains("premature")));
        BufferedImage image = reader.read(0);
        if (cutOff.get()) {
            throw new SigningRefused("印章图片不完整，请重新保存");
        }
        if (image.getColorModel().getNumColorComponents() > 3) {
            throw new SigningRefused("印章图片是印刷用的颜色（CMYK），请另存为 png");
        }
        return image;
    }

    /** By halves, so that fine lines don't vanish. */
    private static BufferedImage kept(BufferedImage whole) {
        BufferedImage image = drawn(whole, whole.getWidth(), whole.getHeight());
        for (int longer = Math.max(image.getWidth(), image.getHeight()); longer > KEPT; longer = Math.max(image.getWidth(), image.getHeight())) {
            double scale = Math.max(0.5, (double) KEPT / longer);
            image = drawn(image, Math.max(1, (int) (image.getWidth() * scale)), Math.max(1, (int) (image.getHeight() * scale)));
        }
        return image;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    Image image() {
        try {
            return Image.getInstance(picture);
        } catch (IOException broken) {
            throw new SigningRefused(NOT_OPENED, broken);
        }
    }
}
