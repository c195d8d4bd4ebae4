package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Layout;
import kaohe.template.Templates;

/** The template workbook that says how forms of a layout look: a sheet for 表1, one that serves every other table, and whatever sheets a school adds. */
record FormTemplate(XSSFWorkbook workbook, Layout layout, Templates templates) {

    static String fileOf(Layout layout) {
        return "forms/" + (layout == Layout.REGISTER ? "register" : "official") + ".xlsx";
    }

    /** A fresh copy to be filled. */
    static FormTemplate open(Templates templates, Layout layout) {
        try {
            return new FormTemplate(new XSSFWorkbook(new ByteArrayInputStream(templates.files().read(fileOf(layout)))), layout, templates);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The slots that make a sheet the one for every table but 表1. */
    Set<String> tableSlots() {
        return layout == Layout.REGISTER ? Slots.OF_REGISTER : Slots.OF_OFFICIAL;
    }

    /** The sheet of 表1: the one with 总分. */
    Optional<XSSFSheet> summary() {
        return sheetWith(Slots.TOTAL);
    }

    /** The sheet of the other tables: the one with what staff fill. */
    Optional<XSSFSheet> table() {
        return sheetWith(layout == Layout.REGISTER ? Slots.ENTRY : Slots.ITEM_POINTS);
    }

    private Optional<XSSFSheet> sheetWith(String slot) {
        return IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetAt)
            .filter(sheet -> new SheetTemplate(sheet, templates).rowOf(slot) >= 0).findFirst();
    }
}
