package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * One file within a zip.
 *
 * @param zip    the whole zip; shared, never changed
 * @param name   its name, slashes between folders
 * @param method 0 stored, 8 deflated
 * @param crc    the checksum its content must have
 * @param size   bytes of its content, as the directory claims
 * @param start  where its packed bytes start
 * @param packed how many they are
 */
record ZipPart(byte[] zip, String name, int method, long crc, long size, int start, int packed) {

    private static final int STORED = 0;

    /** The content, unpacked while it is read. */
    InputStream open() {
        InputStream in = new ByteArrayInputStream(zip, start, packed);
        return method == STORED ? in : new Inflating(in);
    }

    /**
     * Unpacks the whole part to see that it is what the directory says.
     *
     * @param most bytes that it may have
     * @return bytes that it has
     */
    long measure(long most) throws Refusal {
        CRC32 sum = new CRC32();
        long length = 0;
        byte[] buffer = new byte[8192];
        try (InputStream in = open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                length += n;
                if (length > most) {
                    throw Refusal.tooLarge("文件解开后太大", name, most / Limits.MEGABYTE + " MB");
                }
                sum.update(buffer, 0, n);
            }
            if (length != size || sum.getValue() != crc || in instanceof Inflating inflating && !inflating.usedAll(packed)) {
                throw Refusal.incomplete(name);
            }
        } catch (IOException e) {
            throw Refusal.incomplete(name);
        }
        return length;
    }

    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream in) {
            super(in, new Inflater(true), 4096);
        }

        boolean usedAll(int packed) {
            return inf.getBytesRead() == packed;
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
