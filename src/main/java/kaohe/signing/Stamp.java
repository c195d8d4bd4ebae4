package kaohe.signing;

import com.lowagie.text.Image;

import kaohe.report.BadPicture;
import kaohe.report.Pixels;

/** A picture that stands beside a signature: a seal (公章) or a signature written by hand. It is kept as large as can be told apart on paper, and no larger. */
public final class Stamp {

    private static final long MOST_PIXELS = 16_000_000;
    private static final int LONGEST = 600;

    private final Pixels picture;

    private Stamp(Pixels picture) {
        this.picture = picture;
    }

    /** @throws SigningRefused if it is no PNG or JPEG picture, not whole, too large, or in colours for printing presses */
    public static Stamp of(byte[] picture) {
        try {
            return new Stamp(Pixels.of(picture, MOST_PIXELS).within(LONGEST));
        } catch (BadPicture bad) {
            throw new SigningRefused("印章图片" + bad.getMessage(), bad);
        }
    }

    Image image() {
        return picture.image();
    }
}
