package kaohe.workbook;

import java.util.List;

import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The row of a template that stands for the elements of a list, made as many times as there are elements. POI moves rows, their formulas and comments;
 * what it leaves behind is moved here: merges, ranges that have to grow with the rows, and all that hangs on cells.
 */
final class RepeatedRow {

    private final XSSFSheet sheet;
    private final Growth growth;
    private final int row;
    private final int added;

    private RepeatedRow(Growth growth) {
        this.sheet = growth.sheet();
        this.growth = growth;
        this.row = growth.at();
        this.added = growth.added();
    }

    /**
     * Makes {@code times} rows of one. For none the row stays, emptied, so that sums, tables and filters still have something to stand on.
     *
     * @param row from 0
     */
    static void repeat(XSSFSheet sheet, int row, int times) {
        if (times == 0) {
            sheet.getRow(row).forEach(cell -> cell.setBlank());
        } else if (times > 1) {
            new RepeatedRow(new Growth(sheet, Growth.Axis.ROWS, row, times - 1)).repeat();
        }
    }

    private void repeat() {
        List<CellRangeAddress> merges = List.copyOf(sheet.getMergedRegions());
        HungOnCells hung = new HungOnCells(growth);
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            sheet.removeMergedRegion(i);
        }
        if (row < sheet.getLastRowNum()) {
            sheet.shiftRows(row + 1, sheet.getLastRowNum(), added, true, false);
        }
        new GrowingRanges(growth).grow();
        DrawnRanges.grow(growth);
        Sparklines.grow(growth);
        copy();
        merges.forEach(this::merge);
        hung.follow();
    }

    private void copy() {
        CellCopyPolicy everything = new CellCopyPolicy.Builder().mergedRegions(false).build();
        for (int to = row + 1; to <= row + added; to++) {
            XSSFRow target = sheet.createRow(to);
            target.copyRowFrom(sheet.getRow(row), everything);
            target.setHeight(sheet.getRow(row).getHeight());
        }
    }

    /** Cells merged within the row are merged in each copy; a merge that reaches beyond it takes the copies in. */
    private void merge(CellRangeAddress range) {
        if (range.getFirstRow() == row && range.getLastRow() == row) {
            for (int to = row; to <= row + added; to++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(to, to, range.getFirstColumn(), range.getLastColumn()));
            }
        } else {
            sheet.addMergedRegionUnsafe(growth.mapped(range));
        }
    }
}
