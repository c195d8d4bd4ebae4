package kaohe.workbook;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.form.Deviation;
import kaohe.form.Deviation.Kind;
import kaohe.problem.Place;

/** What keeps the reader of a sheet from seeing all of it, and what should keep its writer from spoiling it. */
final class SheetCondition {

    private final Grid grid;
    private final XSSFSheet sheet;
    private final boolean entries;
    private final List<Deviation> deviations;

    private SheetCondition(Grid grid, boolean entries, List<Deviation> deviations) {
        this.grid = grid;
        this.entries = entries;
        this.sheet = grid.sheet();
        this.deviations = deviations;
    }

    /**
     * @param entries whether staff fill entries here
     * @param ours    whether the form was handed out by us, and so was guarded when it was
     */
    static void note(Grid grid, boolean entries, boolean ours, List<Deviation> deviations) {
        SheetCondition condition = new SheetCondition(grid, entries, deviations);
        condition.hidden();
        condition.white();
        if (ours) {
            condition.guarded();
            condition.printed();
        }
    }

    private void hidden() {
        if (grid.isHidden()) {
            add(Kind.HIDDEN, "", "工作表「" + grid.name() + "」");
        }
        List<Integer> rows = IntStream.rangeClosed(0, grid.lastRow()).filter(row -> grid.lastColumn(row) >= 0 && isHidden(sheet.getRow(row))).boxed().toList();
        if (!rows.isEmpty()) {
            add(Kind.HIDDEN, "", "第 " + String.join("、", rows.stream().map(row -> String.valueOf(row + 1)).toList()) + " 行");
        }
        List<String> columns = IntStream.rangeClosed(0, grid.lastRow()).boxed()
            .flatMap(row -> grid.columns(row).stream().filter(column -> grid.holdsText(row, column))).distinct().sorted()
            .filter(sheet::isColumnHidden).map(CellReference::convertNumToColString).toList();
        if (!columns.isEmpty()) {
            add(Kind.HIDDEN, "", String.join("、", columns) + " 列");
        }
    }

    private static boolean isHidden(XSSFRow row) {
        return row.getZeroHeight() || row.getCTRow().isSetHt() && row.getCTRow().getHt() == 0;
    }

    private void white() {
        for (int row = 0; row <= grid.lastRow(); row++) {
            for (int column : grid.columns(row)) {
                XSSFCell cell = sheet.getRow(row).getCell(column);
                if (grid.holdsText(row, column) && isWhite(cell)) {
                    add(Kind.WHITE_TEXT, cell.getAddress().formatAsString(), grid.text(row, column));
                }
            }
        }
    }

    private static boolean isWhite(XSSFCell cell) {
        boolean unfilled = cell.getCellStyle().getFillPattern() == FillPatternType.NO_FILL
            || cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND && isWhite(cell.getCellStyle().getFillForegroundXSSFColor());
        return unfilled && isWhite(cell.getCellStyle().getFont().getXSSFColor());
    }

    private static boolean isWhite(XSSFColor color) {
        if (color == null) {
            return false;
        }
        byte[] rgb = color.getRGBWithTint();
        return rgb != null && rgb.length >= 3 && rgb[rgb.length - 3] == -1 && rgb[rgb.length - 2] == -1 && rgb[rgb.length - 1] == -1;
    }

    private void guarded() {
        if (!sheet.getProtect()) {
            add(Kind.UNPROTECTED, "", "");
        } else if (entries && !sheet.getCTWorksheet().isSetDataValidations()) {
            add(Kind.UNGUIDED, "", "");
        }
    }

    private void printed() {
        String area = sheet.getWorkbook().getPrintArea(sheet.getWorkbook().getSheetIndex(sheet));
        if (area != null) {
            add(Kind.PRINT_AREA, "", area.substring(area.indexOf('!') + 1).replace("$", ""));
        }
        if (sheet.getCTWorksheet().isSetAutoFilter()) {
            add(Kind.FILTER, "", sheet.getCTWorksheet().getAutoFilter().getRef());
        }
    }

    private void add(Kind kind, String cell, String text) {
        deviations.add(new Deviation(kind, new Place(grid.place().file(), grid.name(), cell, ""), text));
    }
}
