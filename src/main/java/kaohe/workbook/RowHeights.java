package kaohe.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Makes rows high enough for their texts, merged cells included, and no lower than the template has them. */
final class RowHeights {

    private RowHeights() {
    }

    /** For one text that was put into a cell, merged or not with its neighbours in the row. */
    static void fit(XSSFSheet sheet, CellAddress address) {
        XSSFCell cell = sheet.getRow(address.getRow()).getCell(address.getColumn());
        int width = sheet.getMergedRegions().stream().filter(region -> region.isInRange(address)).findFirst()
            .map(region -> width(sheet, region)).orElseGet(() -> sheet.getColumnWidth(address.getColumn()));
        raise(sheet, address.getRow(), address.getRow(), height(cell, width));
    }

    static void fit(XSSFSheet sheet, int firstRow, int lastRow) {
        List<CellRangeAddress> merges = sheet.getMergedRegions();
        for (int row = firstRow; row <= lastRow; row++) {
            for (Cell cell : sheet.getRow(row)) {
                if (merges.stream().noneMatch(region -> region.isInRange(cell))) {
                    raise(sheet, row, row, height((XSSFCell) cell, sheet.getColumnWidth(cell.getColumnIndex())));
                }
            }
        }
        merges.stream()
            .filter(region -> region.getFirstRow() >= firstRow && region.getLastRow() <= lastRow)
            .sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow).thenComparing(CellRangeAddress::getFirstColumn))
            .forEach(region -> {
                XSSFCell cell = sheet.getRow(region.getFirstRow()).getCell(region.getFirstColumn());
                raise(sheet, region.getFirstRow(), region.getLastRow(), height(cell, width(sheet, region)));
            });
    }

    private static int width(XSSFSheet sheet, CellRangeAddress region) {
        return IntStream.rangeClosed(region.getFirstColumn(), region.getLastColumn()).map(sheet::getColumnWidth).sum();
    }

    /** @param width in 256ths of a unit of column width */
    private static double height(XSSFCell cell, int width) {
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        double room = cell.getCellStyle().getWrapText() ? width / 256.0 : Double.MAX_VALUE / 256;
        return TextHeight.of(text, room, cell.getCellStyle().getFont().getFontHeightInPoints(), cell.getCellStyle().getIndention());
    }

    /** What is missing is shared out evenly over the rows. */
    private static void raise(XSSFSheet sheet, int firstRow, int lastRow, double height) {
        double has = 0;
        for (int row = firstRow; row <= lastRow; row++) {
            has += sheet.getRow(row).getHeightInPoints();
        }
        double missing = Math.max(0, height - has) / (lastRow - firstRow + 1);
        for (int row = firstRow; row <= lastRow && missing > 0; row++) {
            XSSFRow each = sheet.getRow(row);
            each.setHeightInPoints((float) (Math.ceil((each.getHeightInPoints() + missing) * 4) / 4));
        }
    }
}
