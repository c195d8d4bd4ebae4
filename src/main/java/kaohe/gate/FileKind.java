package kaohe.gate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells by its first bytes what a file is, whatever its name says, so that its author learns what went wrong. */
final class FileKind {

    private static final int TEXT_LOOKED_AT = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private record Magic(String hex, String what) {
    }

    private static final List<Magic> ARCHIVES = List.of(new Magic("52617221", "RAR 压缩包"), new Magic("377abcaf271c", "7z 压缩包"),
        new Magic("1f8b", "gzip 压缩包"), new Magic("504b0506", "空的压缩包"), new Magic("504b0708", "分卷压缩包"));

    private static final List<Magic> PICTURES = List.of(new Magic("ffd8ff", "图片"), new Magic("89504e47", "图片"), new Magic("47494638", "图片"),
        new Magic("49492a00", "图片"), new Magic("4d4d002a", "图片"));

    private final byte[] bytes;

    private FileKind(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns where the file starts as a zip does. */
    static void refuseAllButZip(byte[] bytes) throws Refusal {
        FileKind kind = new FileKind(bytes);
        if (kind.startsWith(ZIP)) {
            return;
        }
        if (bytes.length < ZIP.length && bytes[0] == 'P' || kind.isAllZero()) {
            throw Refusal.incomplete(bytes.length + " 字节");
        }
        throw kind.binary().or(kind::text).orElseGet(() -> Refusal.notAWorkbook("认不出的数据"));
    }

    private Optional<Refusal> binary() {
        if (startsWith("%PDF".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(Refusal.flatFormat(" PDF 文档"));
        }
        return named(ARCHIVES).map(Refusal::archive).or(() -> named(PICTURES).map(Refusal::notAWorkbook));
    }

    private Optional<Refusal> text() {
        return decoded().map(text -> {
            String start = text.strip().toLowerCase(Locale.ROOT);
            if (start.startsWith("{\\rtf")) {
                return Refusal.notAWorkbook(" RTF 文档");
            }
            if (start.startsWith("mime-version:")) {
                return Refusal.otherFormat("网页归档");
            }
            if (start.startsWith("<!doctype html") || start.contains("<html") || start.startsWith("<") && start.contains("<table")) {
                return Refusal.otherFormat("网页(HTML)");
            }
            if (start.contains("urn:schemas-microsoft-com:office:spreadsheet") || start.contains("opendocument:xmlns:office")) {
                return Refusal.otherFormat(" XML 表格");
            }
            return start.startsWith("<?xml") ? Refusal.notAWorkbook(" XML 文本") : Refusal.otherFormat("纯文本或 CSV");
        });
    }

    /** The start of the file as text, where it is text in an encoding that is met in China. */
    private Optional<String> decoded() {
        if (startsWith(new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return decode(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return decode(StandardCharsets.UTF_16BE, 2);
        }
        boolean marked = startsWith(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        return decode(StandardCharsets.UTF_8, marked ? 3 : 0).or(() -> decode(Charset.forName("GB18030"), 0));
    }

    private Optional<String> decode(Charset charset, int from) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, Math.min(bytes.length - from, TEXT_LOOKED_AT));
        CharBuffer out = CharBuffer.allocate(TEXT_LOOKED_AT);
        // Not told that the input ends here: it may be cut within a character.
        boolean malformed = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, false).isError();
        String text = out.flip().toString();
        boolean controls = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        return malformed || controls ? Optional.empty() : Optional.of(text);
    }

    private Optional<String> named(List<Magic> magics) {
        return magics.stream().filter(magic -> startsWith(HexFormat.of().parseHex(magic.hex))).map(Magic::what).findFirst();
    }

    private boolean startsWith(byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** What some systems leave of a file when the power fails while it is saved. */
    private boolean isAllZero() {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
