package kaohe.workbook;

import java.util.List;

import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A column of a template, made into several before any row is filled: cells with their looks, widths, and merges that lie beyond it or hold it. */
final class RepeatedColumn {

    private RepeatedColumn() {
    }

    /** @param column from 0 */
    static void repeat(XSSFSheet sheet, int column, int times) {
        int added = times - 1;
        if (added <= 0) {
            return;
        }
        List<CellRangeAddress> merges = List.copyOf(sheet.getMergedRegions());
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            sheet.removeMergedRegion(i);
        }
        int last = 0;
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            last = Math.max(last, row.getLastCellNum() - 1);
            widen((XSSFRow) row, column, added);
        }
        for (int i = last; i > column; i--) {
            sheet.setColumnWidth(i + added, sheet.getColumnWidth(i));
        }
        for (int i = column + 1; i <= column + added; i++) {
            sheet.setColumnWidth(i, sheet.getColumnWidth(column));
        }
        merges.forEach(region -> sheet.addMergedRegionUnsafe(new CellRangeAddress(region.getFirstRow(), region.getLastRow(),
            region.getFirstColumn() > column ? region.getFirstColumn() + added : region.getFirstColumn(),
            region.getLastColumn() >= column ? region.getLastColumn() + added : region.getLastColumn())));
    }

    private static void widen(XSSFRow row, int column, int added) {
        CellCopyPolicy everything = new CellCopyPolicy();
        for (int i = row.getLastCellNum() - 1; i > column; i--) {
            copy(row, i, i + added, everything);
        }
        for (int i = column + 1; i <= column + added; i++) {
            copy(row, column, i, everything);
        }
    }

    private static void copy(XSSFRow row, int from, int to, CellCopyPolicy everything) {
        XSSFCell cell = row.getCell(from);
        if (cell != null) {
            row.createCell(to).copyCellFrom(cell, everything);
        } else if (row.getCell(to) != null) {
            row.removeCell(row.getCell(to));
        }
    }
}
