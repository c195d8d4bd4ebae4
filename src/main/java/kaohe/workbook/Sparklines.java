package kaohe.workbook;

import java.util.ArrayList;
import java.util.List;

import javax.xml.namespace.QName;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/**
 * Small charts within cells (迷你图): they follow rows and columns that are repeated, and a cell of the row that has one gets one in every copy. They live in an
 * extension of the format that POI does not know.
 */
final class Sparklines {

    private static final QName SPARKLINE = new QName("http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "sparkline");
    private static final QName RANGE = new QName("http://schemas.microsoft.com/office/excel/2006/main", "f");
    private static final QName CELL = new QName("http://schemas.microsoft.com/office/excel/2006/main", "sqref");

    private Sparklines() {
    }

    /** Those of the sheet itself; ranges on other sheets stay as they are. */
    static void grow(Growth growth) {
        XSSFSheet sheet = growth.sheet();
        if (!sheet.getCTWorksheet().isSetExtLst()) {
            return;
        }
        List<XmlCursor> all = new ArrayList<>();
        try (XmlCursor cursor = sheet.getCTWorksheet().getExtLst().newCursor()) {
            while (cursor.hasNextToken() && !cursor.isEnddoc()) {
                if (cursor.isStart() && cursor.getName().equals(SPARKLINE)) {
                    all.add(cursor.newCursor());
                }
                cursor.toNextToken();
            }
        }
        all.forEach(sparkline -> grow(sparkline, growth));
        all.forEach(XmlCursor::close);
    }

    private static void grow(XmlCursor sparkline, Growth growth) {
        CellAddress cell = new CellAddress(text(sparkline, CELL));
        String range = text(sparkline, RANGE);
        boolean within = growth.holds(growth.sheet(), cell.getRow(), cell.getColumn());
        set(sparkline, CELL, new CellAddress(growth.axis() == Growth.Axis.ROWS ? growth.first(cell.getRow()) : cell.getRow(),
            growth.axis() == Growth.Axis.COLUMNS ? growth.first(cell.getColumn()) : cell.getColumn()).formatAsString());
        if (!within) {
            set(sparkline, RANGE, DrawnRanges.grown(range, growth));
            return;
        }
        // From the last copy up, since each is put right behind the first.
        for (int copy = growth.added(); copy >= 1 && growth.axis() == Growth.Axis.ROWS; copy--) {
            copy(sparkline, cell, range, copy);
        }
    }

    private static void copy(XmlCursor sparkline, CellAddress cell, String range, int down) {
        int hash = range.lastIndexOf('!');
        CellRangeAddress cells = CellRangeAddress.valueOf(range.substring(hash + 1));
        CellRangeAddress moved = new CellRangeAddress(cells.getFirstRow() + down, cells.getLastRow() + down, cells.getFirstColumn(), cells.getLastColumn());
        try (XmlCursor behind = sparkline.newCursor()) {
            behind.toEndToken();
            behind.toNextToken();
            behind.beginElement(SPARKLINE);
            behind.insertElementWithText(RANGE, range.substring(0, hash + 1) + moved.formatAsString());
            behind.insertElementWithText(CELL, new CellAddress(cell.getRow() + down, cell.getColumn()).formatAsString());
        }
    }

    private static String text(XmlCursor sparkline, QName name) {
        try (XmlCursor child = sparkline.newCursor()) {
            return child.toChild(name) ? child.getTextValue() : "";
        }
    }

    private static void set(XmlCursor sparkline, QName name, String value) {
        try (XmlCursor child = sparkline.newCursor()) {
            if (child.toChild(name)) {
                child.setTextValue(value);
            }
        }
    }
}
