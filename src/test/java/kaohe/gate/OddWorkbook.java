package kaohe.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbook that is one, written part by part, so that each part can be spoilt. */
final class OddWorkbook {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
    static final String TYPES = "[Content_Types].xml";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    OddWorkbook() {
        type(MAIN_TYPE);
        with("_rels/.rels", relations(relation("rId1", "officeDocument", WORKBOOK)));
        with(WORKBOOK, "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'><sheets><sheet name='表1' sheetId='1' r:id='rId1'/></sheets></workbook>");
        workbookRelations(relation("rId1", "worksheet", "worksheets/sheet1.xml"), relation("rId2", "sharedStrings", "sharedStrings.xml"));
        strings("<si><t>早操</t></si>");
        rows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>2</v></c></row>");
    }

    static String relation(String id, String kind, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + "/" + kind + "' Target='" + target + "'/>";
    }

    private static String relations(String... each) {
        return "<Relationships xmlns='" + RELATIONS + "'>" + String.join("", each) + "</Relationships>";
    }

    OddWorkbook type(String contentType) {
        return with(TYPES, "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>"
            + "<Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/>"
            + "<Override PartName='/xl/workbook.xml' ContentType='" + contentType + "'/></Types>");
    }

    OddWorkbook workbookRelations(String... each) {
        return with(WORKBOOK_RELATIONS, relations(each));
    }

    OddWorkbook strings(String items) {
        return with(STRINGS, "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    OddWorkbook rows(String rows) {
        return with(SHEET, "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A first row of one cell. */
    OddWorkbook cell(String cell) {
        return rows("<row r='1'>" + cell + "</row>");
    }

    OddWorkbook with(String part, String text) {
        return with(part, text.getBytes(StandardCharsets.UTF_8));
    }

    OddWorkbook with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    OddWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    byte[] bytes() {
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
