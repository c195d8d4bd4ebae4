package kaohe.workbook;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorder;

/** A finished sheet of one workbook, brought into another: texts, numbers, looks, links within the workbook, and how it prints. */
final class SheetCopy {

    private final XSSFWorkbook workbook;
    private final XSSFSheet from;
    private final XSSFSheet to;
    private final Map<Short, XSSFCellStyle> styles = new HashMap<>();

    private SheetCopy(XSSFWorkbook workbook, XSSFSheet from, String name) {
        this.workbook = workbook;
        this.from = from;
        this.to = workbook.createSheet(name);
    }

    static XSSFSheet into(XSSFWorkbook workbook, XSSFSheet from, String name) {
        SheetCopy copy = new SheetCopy(workbook, from, name);
        from.forEach(row -> copy.row((XSSFRow) row));
        copy.layout();
        return copy.to;
    }

    private void row(XSSFRow row) {
        XSSFRow copy = to.createRow(row.getRowNum());
        copy.setHeight(row.getHeight());
        row.forEach(cell -> cell((XSSFCell) cell, copy.createCell(cell.getColumnIndex())));
    }

    private void cell(XSSFCell cell, XSSFCell copy) {
        copy.setCellStyle(styles.computeIfAbsent(cell.getCellStyle().getIndex(), index -> style(cell.getCellStyle())));
        if (cell.getCellType() == CellType.STRING) {
            copy.setCellValue(cell.getStringCellValue());
        } else if (cell.getCellType() == CellType.NUMERIC) {
            copy.setCellValue(cell.getNumericCellValue());
        }
        XSSFHyperlink link = cell.getHyperlink();
        if (link != null && link.getLocation() != null) {
            ListRows.link(copy, "#" + link.getLocation());
        }
    }

    /** Cloning a style into another workbook leaves its borders behind. */
    private XSSFCellStyle style(XSSFCellStyle old) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(old);
        CTBorder border = (CTBorder) from.getWorkbook().getStylesSource().getBorderAt((int) old.getCoreXf().getBorderId()).getCTBorder().copy();
        style.getCoreXf().setBorderId(workbook.getStylesSource().putBorder(new XSSFCellBorder(border)));
        style.getCoreXf().setApplyBorder(true);
        return style;
    }

    private void layout() {
        from.getMergedRegions().forEach(to::addMergedRegionUnsafe);
        int columns = from.getRow(from.getLastRowNum()) == null ? 0 : from.getRow(from.getLastRowNum()).getLastCellNum();
        for (int column = 0; column < columns; column++) {
            to.setColumnWidth(column, from.getColumnWidth(column));
        }
        if (from.getPaneInformation() != null) {
            to.createFreezePane(from.getPaneInformation().getVerticalSplitPosition(), from.getPaneInformation().getHorizontalSplitPosition());
        }
        if (from.getRepeatingRows() != null) {
            to.setRepeatingRows(from.getRepeatingRows());
        }
        to.setDisplayGridlines(from.isDisplayGridlines());
        to.setFitToPage(from.getFitToPage());
        to.getPrintSetup().setPaperSize(from.getPrintSetup().getPaperSize());
        to.getPrintSetup().setLandscape(from.getPrintSetup().getLandscape());
        to.getPrintSetup().setFitWidth(from.getPrintSetup().getFitWidth());
        to.getPrintSetup().setFitHeight(from.getPrintSetup().getFitHeight());
        to.getFooter().setCenter(from.getFooter().getCenter());
    }
}
