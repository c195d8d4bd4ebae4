package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that the same content gives the same bytes: POI stamps the time into its properties and into every zip entry. */
final class SteadyZip {

    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final Date STAMP_OF_PROPERTIES = Date.from(STAMP.toInstant(ZoneOffset.UTC));

    private SteadyZip() {
    }

    static byte[] bytes(XSSFWorkbook workbook) {
        try {
            PackageProperties properties = workbook.getPackage().getPackageProperties();
            properties.setCreatedProperty(Optional.of(STAMP_OF_PROPERTIES));
            properties.setModifiedProperty(Optional.of(STAMP_OF_PROPERTIES));
            ByteArrayOutputStream written = new ByteArrayOutputStream(32_768);
            workbook.write(written);
            ByteArrayOutputStream steady = new ByteArrayOutputStream(written.size());
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()));
                 ZipOutputStream out = new ZipOutputStream(steady)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    ZipEntry stamped = new ZipEntry(entry.getName());
                    stamped.setTimeLocal(STAMP);
                    out.putNextEntry(stamped);
                    in.transferTo(out);
                }
            }
            return steady.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
