package kaohe.workbook;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parts of a zip, taken from its directory at the end and compared with the headers that stand before each part: some programs go by the one, some
 * by the other, and a workbook must be the same to both. Every byte of the file has to belong to something.
 */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;

    private final ByteBuffer bytes;
    private final Map<String, ZipPart> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private ZipDirectory(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ZipDirectory of(byte[] bytes) throws Refusal {
        ZipDirectory zip = new ZipDirectory(bytes);
        try {
            zip.read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            // A length or an offset in the directory leads out of the file.
            throw Refusal.incomplete(bytes.length + " 字节");
        }
        return zip;
    }

    Optional<ZipPart> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    Collection<ZipPart> parts() {
        return parts.values();
    }

    /** Unpacks everything once, counting. What the headers claim is compared afterwards, never relied upon. */
    void refuseBombs() throws Refusal {
        long all = 0;
        for (ZipPart part : parts.values()) {
            all += part.measure(Limits.PART);
            if (all > Limits.ALL_PARTS) {
                throw Refusal.tooLarge("文件解开后太大", part.name(), Limits.ALL_PARTS / Limits.MEGABYTE + " MB");
            }
        }
    }

    private void read() throws Refusal {
        int end = end();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        int directory = bytes.getInt(end + 16);
        int directoryEnd = Math.addExact(directory, bytes.getInt(end + 12));
        if (count > Limits.ENTRIES) {
            throw Refusal.tooLarge("文件内部的部件太多", count + " 个", Limits.ENTRIES + " 个");
        }
        if (directoryEnd != end && bytes.getInt(directoryEnd) != ZIP64_END_SIGNATURE) {
            throw Refusal.incomplete(bytes.capacity() + " 字节");
        }
        List<ZipEntryHeader> headers = new ArrayList<>();
        bytes.position(directory);
        for (int i = 0; i < count; i++) {
            headers.add(ZipEntryHeader.next(bytes));
        }
        if (bytes.position() != directoryEnd) {
            throw Refusal.incomplete(bytes.capacity() + " 字节");
        }
        place(headers, directory);
    }

    /** Where the record stands that closes a zip; the file must end with it. */
    private int end() throws Refusal {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.getInt(at) == END_SIGNATURE && (bytes.getShort(at + 20) & 0xFFFF) == last - at) {
                return at;
            }
        }
        throw Refusal.incomplete(bytes.capacity() + " 字节");
    }

    private void place(List<ZipEntryHeader> headers, int directory) throws Refusal {
        headers.sort(Comparator.comparingInt(ZipEntryHeader::offset));
        if (headers.isEmpty() || headers.get(0).offset() != 0) {
            throw Refusal.notAWorkbook("压缩包");
        }
        for (int i = 0; i < headers.size(); i++) {
            ZipEntryHeader header = headers.get(i);
            int start = header.startOfData(bytes);
            header.refuseGap((i + 1 < headers.size() ? headers.get(i + 1).offset() : directory) - start);
            add(header, start);
        }
    }

    private void add(ZipEntryHeader header, int start) throws Refusal {
        ZipPart part = new ZipPart(bytes.array(), header.name(), header.method(), header.crc(), header.size(), start, header.packed());
        if (!header.name().endsWith("/") && parts.put(header.name(), part) != null) {
            throw Refusal.broken("文件内部有两个同名的部件,不同软件读出的内容可能不一样。", header.name());
        }
    }
}
