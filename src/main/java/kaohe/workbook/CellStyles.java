package kaohe.workbook;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template's styles, open to entries or locked: looks come from the template, locking from here. */
final class CellStyles {

    private final XSSFWorkbook workbook;
    private final Map<Short, CellStyle> open = new HashMap<>();

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Lets people write in the cell although its sheet is protected. */
    void open(XSSFCell cell) {
        if (!cell.getCellStyle().getLocked()) {
            return;
        }
        cell.setCellStyle(open.computeIfAbsent(cell.getCellStyle().getIndex(), index -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(workbook.getCellStyleAt(index));
            style.setLocked(false);
            return style;
        }));
    }
}
