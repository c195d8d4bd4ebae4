package kaohe.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook's zip, to be added to and spoilt. */
public final class Parts {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Parts() {
    }

    public static Parts of(byte[] workbook) {
        Parts parts = new Parts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.parts.put(entry.getName(), in.readAllBytes());
            }
            return parts;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    public byte[] content(String name) {
        return parts.get(name);
    }

    public Parts with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Parts with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** @throws IllegalArgumentException if the part does not hold {@code was} */
    public Parts replace(String name, String was, String becomes) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        if (!text.contains(was)) {
            throw new IllegalArgumentException(name + ": " + text);
        }
        return with(name, text.replace(was, becomes));
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
