package kaohe.report;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.lowagie.text.Image;

/** A picture that a paper shows, such as a crest. */
final class Picture {

    private static final long MOST_PIXELS = 25_000_000;

    private Picture() {
    }

    /** Whether it names a file and no path. */
    static boolean isName(String uri) {
        return uri.matches("[\\p{L}\\p{N}_.\\- ]+\\.(?i:png|jpg|jpeg)");
    }

    /** @throws IllegalArgumentException if it is no picture that a paper can show, or one too large */
    static Image read(String name, byte[] bytes) {
        try {
            Pixels pixels = Pixels.of(bytes, MOST_PIXELS);
            return isJpeg(bytes) ? Image.getInstance(bytes) : pixels.image(); // a photograph goes into the paper as it is, since unpacked it would be many times as large
        } catch (BadPicture bad) {
            throw new IllegalArgumentException("图片“" + name + "”" + bad.getMessage(), bad);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes[0] == (byte) 0xff;
    }
}
