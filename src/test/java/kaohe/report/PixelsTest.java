package kaohe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import com.lowagie.text.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelsTest {

    private static final long MANY = 1_000_000;

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage disc(int type) {
        BufferedImage image = new BufferedImage(200, 100, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillOval(60, 10, 80, 80);
        pen.dispose();
        return image;
    }

    private static void refused(byte[] file, String says) {
        assertThatThrownBy(() -> Pixels.of(file, MANY)).isInstanceOf(BadPicture.class).hasMessageContaining(says);
    }

    @Test
    void whatIsTransparentStaysSo() throws IOException {
        Image image = Pixels.of(file(disc(BufferedImage.TYPE_INT_ARGB), "png"), MANY).image();
        assertThat(image.getImageMask().isMask()).isTrue();
        assertThat(image.getRawData()).startsWith(0, 0, 0);
        assertThat(Arrays.copyOfRange(image.getRawData(), (50 * 200 + 100) * 3, (50 * 200 + 100) * 3 + 3)).containsExactly(255, 0, 0);
        assertThat(Pixels.of(file(disc(BufferedImage.TYPE_INT_RGB), "png"), MANY).image().getImageMask()).isNull();
        assertThat(Pixels.of(file(disc(BufferedImage.TYPE_INT_RGB), "jpg"), MANY).image().getImageMask()).isNull();
    }

    /** The PDF library unpacks such a one wrongly when several threads ask for it at a time. */
    @Test
    void aPaletteWithTransparencyIsTheSameOnEveryThread() throws IOException {
        byte[] steps = new byte[100];
        IntStream.range(0, steps.length).forEach(i -> steps[i] = (byte) (255 - i));
        BufferedImage image = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, steps.length, steps, steps, steps, 0));
        IntStream.range(0, 2_500).forEach(i -> image.getRaster().setSample(i % 50, i / 50, 0, i % 50 * (i / 50) % steps.length));
        byte[] png = file(image, "png");
        byte[] alone = Pixels.of(png, MANY).image().getRawData();
        assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> Picture.read("校徽.png", png).getRawData())).allSatisfy(data -> assertThat(data).isEqualTo(alone));
    }

    @Test
    void aLargeOneIsMadeSmallerAndKeepsItsShape() throws IOException {
        Pixels large = Pixels.of(file(new BufferedImage(1_000, 300, BufferedImage.TYPE_INT_RGB), "png"), MANY);
        assertThat(large.within(100).image().getWidth()).isEqualTo(100);
        assertThat(large.within(100).image().getHeight()).isEqualTo(30);
        assertThat(large.within(2_000).image().getWidth()).isEqualTo(1_000);
        assertThat(Pixels.of(file(new BufferedImage(1_000, 3, BufferedImage.TYPE_INT_RGB), "png"), MANY).within(100).image().getHeight()).isEqualTo(1);
        refused(file(new BufferedImage(1_001, 1_000, BufferedImage.TYPE_BYTE_BINARY), "png"), "太大，请缩小到宽高各 1000 点以内");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp", "tiff"})
    void onlyPngAndJpegAreTaken(String format) throws IOException {
        refused(file(disc(BufferedImage.TYPE_INT_RGB), format), "打不开，请用 png 或 jpg");
    }

    @Test
    void whatIsNotWholeIsRefused() throws IOException {
        for (String format : new String[] {"png", "jpg"}) {
            byte[] whole = file(disc(BufferedImage.TYPE_INT_RGB), format);
            for (int length : new int[] {whole.length / 4, whole.length / 2, whole.length - 20}) {
                refused(Arrays.copyOf(whole, length), "坏了或不完整");
            }
        }
        refused(new byte[0], "打不开");
    }

    @Test
    void whateverABrokenFileHoldsItIsRefusedInWords() throws IOException {
        byte[] whole = file(disc(BufferedImage.TYPE_INT_ARGB), "png");
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] broken = whole.clone();
            broken[8 + random.nextInt(broken.length - 8)] ^= (byte) (1 + random.nextInt(255));
            try {
                Pixels.of(broken, MANY);
            } catch (BadPicture inWords) {
                assertThat(inWords).hasMessageContaining("请");
            }
        }
    }

    @Test
    void coloursForPrintingPressesAreRefused() throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 64, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(inks, null, null), null);
        }
        writer.dispose();
        refused(out.toByteArray(), "CMYK");
    }
}
