package kaohe.testing;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Puts a password on a workbook, as Excel does: {@code LockedSample IN OUT}. */
public final class LockedSample {

    private LockedSample() {
    }

    public static void main(String[] args) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123456");
            try (OutputStream content = encryptor.getDataStream(container)) {
                content.write(Files.readAllBytes(Path.of(args[0])));
            }
            container.writeFilesystem(out);
        }
    }
}
