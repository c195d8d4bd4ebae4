package kaohe.gate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A file of the old Office kind (OLE2): .xls, .et, .doc, or the wrapping of a workbook with a password. Recognised from the names in its directory
 * only; POI would try a default password first, which a hostile file can stretch to minutes.
 */
final class CompoundFile {

    private static final byte[] MAGIC = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final int DIRECTORY_ENTRY = 128;
    private static final int NAME = 64;
    private static final int FIRST_SECTOR = 116;
    private static final int STREAM_SIZE = 120;
    private static final int SHORT_STREAM = 4096;
    private static final int SHORT_SECTOR = 64;
    private static final int SECTOR_SHIFT = 30;
    private static final int BOF = 0x0809;
    private static final int WRITE_PROTECT = 0x0086;
    private static final int FILE_PASS = 0x002F;

    private final ByteBuffer bytes;

    CompoundFile(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean isOne(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** Returns where it is an old workbook without a password. WPS writes its own .et in the same way, but not all of it. */
    void refuseAllButWorkbook(String name) throws Refusal {
        if (has("EncryptedPackage")) {
            throw Refusal.locked();
        }
        int workbook = entry("Workbook");
        if (workbook > 0 && startsWithPassword(workbook)) {
            throw Refusal.locked();
        }
        if (workbook > 0 && !Noticed.extension(name).equals("et")) {
            return;
        }
        if (workbook > 0 || has("Book")) {
            throw Refusal.otherFormat(workbook > 0 ? " WPS 表格(.et)" : " Excel 5.0/95 表格(.xls)");
        }
        if (has("WordDocument")) {
            throw Refusal.flatFormat("旧版文字文档(.doc 或 .wps)");
        }
        throw has("PowerPoint Document") ? Refusal.flatFormat("旧版演示文稿(.ppt 或 .dps)") : Refusal.otherFormat("旧版 Office 文件");
    }

    boolean hasMacros() {
        return has("_VBA_PROJECT");
    }

    private boolean has(String name) {
        return entry(name) > 0;
    }

    /** Where the directory entry of that name stands, or -1. Entries stand on multiples of their size; no chain of sectors has to be trusted. */
    private int entry(String name) {
        byte[] wanted = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_16LE), NAME);
        for (int at = DIRECTORY_ENTRY; at + DIRECTORY_ENTRY <= bytes.capacity(); at += DIRECTORY_ENTRY) {
            if (bytes.get(at) == wanted[0] && Arrays.equals(bytes.array(), at, at + NAME, wanted, 0, NAME)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the stream of an .xls opens with the record that says how it is encrypted. */
    private boolean startsWithPassword(int entry) {
        long at = startOfStream(entry);
        for (int records = 0; records < 3 && at >= 0 && at + 4 <= bytes.capacity(); records++) {
            int type = bytes.getShort((int) at) & 0xFFFF;
            if (type == FILE_PASS) {
                return true;
            }
            if (type != BOF && type != WRITE_PROTECT) {
                return false;
            }
            at += 4 + (bytes.getShort((int) at + 2) & 0xFFFF);
        }
        return false;
    }

    /** Short streams stand together in one that belongs to the directory's root; the first bytes of each can be found without its chain. */
    private long startOfStream(int entry) {
        long first = Integer.toUnsignedLong(bytes.getInt(entry + FIRST_SECTOR));
        int root = entry("Root Entry");
        if (bytes.getInt(entry + STREAM_SIZE) >= SHORT_STREAM || root < 0) {
            return startOfSector(first);
        }
        return startOfSector(Integer.toUnsignedLong(bytes.getInt(root + FIRST_SECTOR))) + first * SHORT_SECTOR;
    }

    /** Sectors are counted behind the header, which is as long as one. */
    private long startOfSector(long number) {
        return number + 1 << Math.min(bytes.getShort(SECTOR_SHIFT) & 0xFFFF, 12);
    }
}
