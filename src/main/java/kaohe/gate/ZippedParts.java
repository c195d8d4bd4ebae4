package kaohe.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The parts of a zip. Its directory is read first, since a truncated file has none; then the parts from front to back, counted while they are unpacked.
 * Some programs go by the one, some by the other, so the two must agree.
 */
final class ZippedParts {

    /** Names that lead out of the package, or that systems read differently. */
    private static final Pattern ODD_NAME = Pattern.compile("^/|\\.\\./|[\\\\:\\p{Cntrl}]");

    private final Map<String, ZippedPart> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private ZippedParts() {
    }

    /**
     * @param file  the zip, read for its directory alone
     * @param bytes the same zip
     */
    static ZippedParts of(Path file, byte[] bytes) throws Refusal {
        Map<String, ZipEntry> directory = directory(file, bytes.length);
        ZippedParts zip = new ZippedParts();
        zip.unpack(bytes, directory);
        return zip;
    }

    Optional<ZippedPart> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    Collection<ZippedPart> parts() {
        return parts.values();
    }

    private static Map<String, ZipEntry> directory(Path file, int length) throws Refusal {
        Map<String, ZipEntry> directory = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > Limits.ENTRIES) {
                throw Refusal.tooLarge("文件内部的部件太多", zip.size() + " 个", Limits.ENTRIES + " 个");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                add(directory, entry);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable(broken, length);
        }
        return directory;
    }

    /** The JDK refuses what is encrypted or packed in other ways together with what is broken, and tells them apart only in its messages. */
    private static Refusal unreadable(Exception broken, int length) {
        String message = String.valueOf(broken.getMessage());
        if (message.contains("encrypted")) {
            return Refusal.locked();
        }
        return message.contains("compression method") || message.contains("DEFLATED") ? oddMethod("") : Refusal.incomplete(length + " 字节");
    }

    private static Refusal oddMethod(String part) {
        return Refusal.broken("文件用了少见的压缩方法，无法读取。", part);
    }

    private static void add(Map<String, ZipEntry> directory, ZipEntry entry) throws Refusal {
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw oddMethod(entry.getName());
        }
        if (ODD_NAME.matcher(entry.getName()).find()) {
            throw Refusal.broken("文件内部有名称不正常的部件。", entry.getName());
        }
        if (directory.put(entry.getName(), entry) != null) {
            throw Refusal.broken("文件内部有两个同名的部件，不同软件读出的内容可能不一样。", entry.getName());
        }
    }

    private void unpack(byte[] bytes, Map<String, ZipEntry> directory) throws Refusal {
        int count = 0;
        long all = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry listed = directory.get(entry.getName());
                if (listed == null || !listed.getName().equals(entry.getName()) || listed.getMethod() != entry.getMethod()) {
                    throw disagree(entry.getName());
                }
                byte[] content = content(in, entry.getName());
                in.closeEntry();
                all += content.length;
                if (all > Limits.ALL_PARTS) {
                    throw Refusal.tooLarge("文件解开后太大", entry.getName(), Limits.ALL_PARTS / Limits.MEGABYTE + " MB");
                }
                if (listed.getCrc() != entry.getCrc() || listed.getSize() != content.length) {
                    throw disagree(entry.getName());
                }
                count++;
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), new ZippedPart(entry.getName(), content));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable(broken, bytes.length);
        }
        if (count == 0) {
            throw Refusal.notAWorkbook("压缩包");
        }
        if (count != directory.size()) {
            throw disagree("");
        }
    }

    private static byte[] content(InputStream in, String name) throws IOException, Refusal {
        byte[] content = in.readNBytes(Limits.PART + 1);
        if (content.length > Limits.PART) {
            throw Refusal.tooLarge("文件解开后太大", name, Limits.PART / Limits.MEGABYTE + " MB");
        }
        return content;
    }

    private static Refusal disagree(String name) {
        return Refusal.broken("文件内部的目录与内容对不上，不同软件读出的内容可能不一样。", name);
    }
}
