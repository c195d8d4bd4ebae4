package kaohe.gate;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** One file within a zip, unpacked; its name has slashes between folders. */
record ZippedPart(String name, byte[] content) {

    InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
