package kaohe.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.lowagie.text.Image;

/** A picture that a paper shows, such as a crest. Its size is looked at before it is unpacked. */
final class Picture {

    private static final long MOST_PIXELS = 25_000_000;

    private Picture() {
    }

    /** Whether it names a file and no path. */
    static boolean isName(String uri) {
        return uri.matches("[\\p{L}\\p{N}_.\\- ]+\\.(?i:png|jpg|jpeg)");
    }

    /** @throws IllegalArgumentException if it is no picture, or one too large */
    static Image read(String name, byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IllegalArgumentException("图片“" + name + "”打不开，请另存为 png 再用");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new IllegalArgumentException("图片“" + name + "”太大，请缩小到宽高各 5000 点以内");
            }
            synchronized (Picture.class) { // OpenPDF mixes up pictures with palettes that are unpacked at the same time
                return Image.getInstance(bytes);
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("图片“" + name + "”打不开，请另存为 png 再用", broken);
        }
    }
}
