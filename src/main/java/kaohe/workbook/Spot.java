package kaohe.workbook;

import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Content;

/** Where in a prepared form something is to be written; row and column from 0. */
record Spot(String sheet, int row, int column) {

    /** What a cell can hold; only reasons composed of many long notes come near it. */
    private static final int LONGEST = 32_767;

    static Spot of(XSSFCell cell) {
        return new Spot(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex());
    }

    /** Text stays text, whatever it begins with; never a formula. */
    void write(XSSFWorkbook workbook, Content content) {
        XSSFCell cell = workbook.getSheet(sheet).getRow(row).getCell(column);
        cell.setBlank();
        if (content instanceof Content.Number number) {
            cell.setCellValue(number.value().doubleValue());
        } else if (!content.text().isEmpty()) {
            cell.setCellValue(StringUtils.abbreviate(content.text(), LONGEST));
        }
    }

    /** Writes the value of an expression. */
    void put(XSSFWorkbook workbook, Object value) {
        SheetTemplate.put(workbook.getSheet(sheet).getRow(row).getCell(column), value);
    }

    /** Writes a text and makes the row high enough for it. */
    void write(XSSFWorkbook workbook, String text) {
        write(workbook, text.isEmpty() ? Content.EMPTY : new Content.Text(text));
        if (!text.isEmpty()) {
            RowHeights.fit(workbook.getSheet(sheet), new CellAddress(row, column));
        }
    }
}
