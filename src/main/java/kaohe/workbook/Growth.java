package kaohe.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What becomes of positions on a sheet when one of its rows or columns is made into several: what lies beyond it moves, what holds it grows.
 *
 * @param at    the row or column, from 0
 * @param added how many more of it there are
 */
record Growth(XSSFSheet sheet, Axis axis, int at, int added) {

    /** Along which a sheet grows. */
    enum Axis {
        ROWS, COLUMNS
    }

    /** Where something is that begins at {@code index}. */
    int first(int index) {
        return index > at ? index + added : index;
    }

    /** Where something ends that ended at {@code index}. */
    int last(int index) {
        return index >= at ? index + added : index;
    }

    CellRangeAddress mapped(CellRangeAddress range) {
        return axis == Axis.ROWS
            ? new CellRangeAddress(first(range.getFirstRow()), Math.min(last(range.getLastRow()), sheet.getWorkbook().getSpreadsheetVersion().getLastRowIndex()),
                range.getFirstColumn(), range.getLastColumn())
            : new CellRangeAddress(range.getFirstRow(), range.getLastRow(), first(range.getFirstColumn()),
                Math.min(last(range.getLastColumn()), sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex()));
    }

    /** Whether a cell stands in the row or column itself. */
    boolean holds(XSSFSheet other, int row, int column) {
        return other == sheet && at == (axis == Axis.ROWS ? row : column);
    }
}
