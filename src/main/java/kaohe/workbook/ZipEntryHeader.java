package kaohe.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * What the directory of a zip says about one part.
 *
 * @param name   slashes between folders; a folder's own entry ends in one
 * @param flags  bit 0 encrypted, bit 3 sizes and checksum follow the data
 * @param method 0 stored, 8 deflated
 * @param crc    checksum of the content
 * @param packed bytes within the zip
 * @param size   bytes unpacked, as claimed
 * @param offset where the part's own header stands
 */
record ZipEntryHeader(String name, int flags, int method, long crc, int packed, long size, int offset) {

    private static final int DIRECTORY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int SIZES_FOLLOW = 1 << 3;
    /** Lengths of the record after the data: with or without signature, sizes in 4 or 8 bytes. */
    private static final Set<Integer> FOLLOWING = Set.of(12, 16, 20, 24);
    private static final long IN_EXTRA = 0xFFFF_FFFFL;
    private static final int ZIP64_EXTRA = 0x0001;
    private static final int UNICODE_NAME_EXTRA = 0x7075;

    /** Reads the entry at the buffer's position and moves behind it. */
    static ZipEntryHeader next(ByteBuffer bytes) throws Refusal {
        int at = bytes.position();
        if (bytes.getInt(at) != DIRECTORY_SIGNATURE) {
            throw Refusal.incomplete(bytes.capacity() + " 字节");
        }
        byte[] name = new byte[unsigned(bytes, at + 28)];
        byte[] extra = new byte[unsigned(bytes, at + 30)];
        bytes.position(at + 46).get(name).get(extra);
        bytes.position(bytes.position() + unsigned(bytes, at + 32));
        long[] sizes = {bytes.getInt(at + 24) & IN_EXTRA, bytes.getInt(at + 20) & IN_EXTRA, bytes.getInt(at + 42) & IN_EXTRA};
        fromExtra(extra, sizes);
        ZipEntryHeader header = new ZipEntryHeader(new String(name, StandardCharsets.UTF_8), unsigned(bytes, at + 8), unsigned(bytes, at + 10),
            bytes.getInt(at + 16) & 0xFFFF_FFFFL, Math.toIntExact(sizes[1]), sizes[0], Math.toIntExact(sizes[2]));
        header.refuseOddities();
        return header;
    }

    private void refuseOddities() throws Refusal {
        if ((flags & ENCRYPTED) != 0) {
            throw Refusal.broken("文件内部的部件加了密码,无法读取。", name);
        }
        if (method != 0 && method != 8) {
            throw Refusal.broken("文件内部用了少见的压缩方式,无法读取。", name + "(方式 " + method + ")");
        }
        boolean climbs = Arrays.asList(name.split("/", -1)).contains("..");
        if (name.isEmpty() || name.startsWith("/") || climbs || name.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':' || c == '\uFFFD')) {
            throw Refusal.broken("文件内部的部件名称有异常。", name);
        }
    }

    /** Where the part's data starts, once its own header has been found to say the same as the directory. */
    int startOfData(ByteBuffer bytes) throws Refusal {
        byte[] localName = new byte[unsigned(bytes, offset + 26)];
        byte[] extra = new byte[unsigned(bytes, offset + 28)];
        if (bytes.getInt(offset) != LOCAL_SIGNATURE) {
            throw Refusal.incomplete(name);
        }
        bytes.position(offset + LOCAL_LENGTH).get(localName).get(extra);
        long[] sizes = {bytes.getInt(offset + 22) & IN_EXTRA, bytes.getInt(offset + 18) & IN_EXTRA, 0};
        fromExtra(extra, sizes);
        boolean same = name.equals(new String(localName, StandardCharsets.UTF_8)) && method == unsigned(bytes, offset + 8)
            && ((flags ^ unsigned(bytes, offset + 6)) & (ENCRYPTED | SIZES_FOLLOW)) == 0
            && (sizesFollow() ? method != 0 : sizes[0] == size && sizes[1] == packed);
        if (!same) {
            throw Refusal.broken("文件内部的目录与部件不一致,不同软件读出的内容可能不一样。", name);
        }
        return offset + LOCAL_LENGTH + localName.length + extra.length;
    }

    /** Between a part and the next there may be nothing but the record of its sizes. */
    void refuseGap(int untilNext) throws Refusal {
        int gap = untilNext - packed;
        if (sizesFollow() ? !FOLLOWING.contains(gap) : gap != 0) {
            throw Refusal.broken("文件内部的部件排列有异常,不同软件读出的内容可能不一样。", name);
        }
    }

    private boolean sizesFollow() {
        return (flags & SIZES_FOLLOW) != 0;
    }

    /** Replaces those of unpacked size, packed size and offset that were too large for their field by what the extra field says. */
    private static void fromExtra(byte[] bytes, long[] sizes) throws Refusal {
        ByteBuffer extra = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xFFFF;
            int next = (extra.getShort() & 0xFFFF) + extra.position();
            if (id == UNICODE_NAME_EXTRA) {
                throw Refusal.broken("文件内部的部件有两个名称。", "");
            }
            for (int i = 0; id == ZIP64_EXTRA && i < sizes.length; i++) {
                sizes[i] = sizes[i] == IN_EXTRA ? extra.getLong() : sizes[i];
            }
            extra.position(next);
        }
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
