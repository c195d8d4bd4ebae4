package kaohe.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.lowagie.text.Image;

/** A picture that stands beside a signature: a seal (公章) or a signature written by hand. Its size is looked at before it is unpacked. */
public final class Stamp {

    private static final long MOST_PIXELS = 16_000_000;

    private final byte[] picture;

    private Stamp(byte[] picture) {
        this.picture = picture;
    }

    /** @throws SigningRefused if it is no PNG or JPEG picture, or one too large */
    public static Stamp of(byte[] picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new SigningRefused("印章图片打不开，请用 png 或 jpg");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new SigningRefused("印章图片太大，请缩小到宽高各 4000 点以内");
            }
            return new Stamp(picture.clone());
        } catch (IOException broken) {
            throw new SigningRefused("印章图片打不开，请用 png 或 jpg", broken);
        }
    }

    Image image() {
        try {
            return Image.getInstance(picture);
        } catch (IOException broken) {
            throw new SigningRefused("印章图片打不开，请用 png 或 jpg", broken);
        }
    }
}
