package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Layout;

/** The template workbooks that say how forms look: a sheet for 表1 and one that serves every other table, with one sample row of each kind. */
final class FormTemplate {

    private static final Map<Layout, byte[]> BYTES = new EnumMap<>(Layout.class);

    static {
        BYTES.put(Layout.REGISTER, load("register"));
        BYTES.put(Layout.OFFICIAL, load("official"));
    }

    private FormTemplate() {
    }

    private static byte[] load(String name) {
        try (InputStream in = FormTemplate.class.getResourceAsStream("/templates/forms/" + name + ".xlsx")) {
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException("templates/forms/" + name + ".xlsx", cause);
        }
    }

    /** A fresh copy to be filled. */
    static XSSFWorkbook open(Layout layout) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(BYTES.get(layout)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
