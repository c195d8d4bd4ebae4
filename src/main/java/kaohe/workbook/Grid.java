package kaohe.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.Tidy;
import kaohe.problem.Place;

/** A worksheet as a grid of contents, rows and columns from 0, where every cell of a merged region shows what its first cell holds. */
final class Grid {

    /** Arithmetic on literal numbers: the only formulas of people's own that are calculated. */
    private static final Pattern ARITHMETIC = Pattern.compile("[0-9+\\-*/(). ]{1,100}");

    private final XSSFSheet sheet;
    private final String file;
    private final int lastRow;
    /** By row, and only where something stands: a region may reach to the end of the sheet. */
    private final Map<Integer, List<CellRangeAddress>> merges = new HashMap<>();

    Grid(XSSFSheet sheet, String file) {
        this.sheet = sheet;
        this.file = file;
        int last = -1;
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            last = lastColumn((XSSFRow) row) < 0 ? last : Math.max(last, row.getRowNum());
        }
        this.lastRow = last;
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            for (int row = region.getFirstRow(); row <= Math.min(region.getLastRow(), last); row++) {
                merges.computeIfAbsent(row, key -> new ArrayList<>()).add(region);
            }
        }
    }

    private Optional<CellRangeAddress> merged(int row, int column) {
        return merges.getOrDefault(row, List.of()).stream().filter(region -> region.isInRange(row, column)).findFirst();
    }

    String name() {
        return sheet.getSheetName();
    }

    /** Whether people who open the workbook see nothing of it. */
    boolean isHidden() {
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        return sheet.getWorkbook().isSheetHidden(index) || sheet.getWorkbook().isSheetVeryHidden(index);
    }

    /** The last row in which something stands; LibreOffice also saves an empty one at the very end of the sheet. */
    int lastRow() {
        return lastRow;
    }

    /** The last cell of a row in which something stands; -1 where there is none. */
    int lastColumn(int row) {
        return row > lastRow ? -1 : lastColumn(sheet.getRow(row));
    }

    private static int lastColumn(XSSFRow row) {
        int last = -1;
        if (row != null) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                last = cell.getCellType() == CellType.BLANK ? last : Math.max(last, cell.getColumnIndex());
            }
        }
        return last;
    }

    /** The columns of a row in which something stands, from left to right; few of many. */
    List<Integer> columns(int row) {
        List<Integer> columns = new ArrayList<>();
        if (row <= lastRow && sheet.getRow(row) != null) {
            sheet.getRow(row).forEach(cell -> {
                if (cell.getCellType() != CellType.BLANK) {
                    columns.add(cell.getColumnIndex());
                }
            });
        }
        return columns;
    }

    /** The next column to the right that is not merged with this one. */
    int columnAfter(int row, int column) {
        return merged(row, column).map(CellRangeAddress::getLastColumn).orElse(column) + 1;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    Place place() {
        return Place.sheet(file, name());
    }

    /** The cell itself, or the first of the region it is merged into. */
    Cell cell(int row, int column) {
        Optional<CellRangeAddress> region = merged(row, column);
        int r = region.map(CellRangeAddress::getFirstRow).orElse(row);
        int c = region.map(CellRangeAddress::getFirstColumn).orElse(column);
        return new Cell(new Place(file, name(), new CellAddress(r, c).formatAsString(), ""), content(r, c));
    }

    String text(int row, int column) {
        return cell(row, column).text();
    }

    /** For recognising a text whatever its spacing. */
    String key(int row, int column) {
        return Tidy.key(text(row, column));
    }

    /** Whether something stands in this very cell, a merged region counting once, at its first. */
    boolean holdsText(int row, int column) {
        boolean first = merged(row, column).map(region -> region.getFirstRow() == row && region.getFirstColumn() == column).orElse(true);
        return first && !text(row, column).isEmpty();
    }

    private Content content(int row, int column) {
        XSSFRow found = sheet.getRow(row);
        XSSFCell cell = found == null ? null : found.getCell(column);
        if (cell == null) {
            return Content.EMPTY;
        }
        return switch (cell.getCellType()) {
            case STRING -> text(cell.getStringCellValue());
            case NUMERIC -> number(cell);
            case BOOLEAN -> new Content.Text(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> new Content.Failure(cell.getErrorCellString());
            case FORMULA -> formula(cell);
            default -> Content.EMPTY;
        };
    }

    /** Without control characters, which no program shows. */
    private static Content text(String text) {
        String clean = text == null ? "" : text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        return clean.isEmpty() ? Content.EMPTY : new Content.Text(clean);
    }

    private static Content number(XSSFCell cell) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
            return new Content.Day(DateUtil.getLocalDateTime(value).toLocalDate());
        }
        return Double.isFinite(value)
            ? new Content.Number(new BigDecimal(NumberToTextConverter.toText(value)), ShownNumber.otherThan(cell, value))
            : new Content.Failure("#NUM!");
    }

    private Content formula(XSSFCell cell) {
        String expression = cell.getCellFormula();
        if (expression.contains("#REF!") || cell.getCachedFormulaResultType() == CellType.ERROR) {
            return new Content.Failure(expression.contains("#REF!") ? "#REF!" : cell.getErrorCellString());
        }
        if (ARITHMETIC.matcher(expression).matches()) {
            CellValue value = sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluate(cell);
            return value.getCellType() == CellType.NUMERIC
                ? new Content.Number(new BigDecimal(NumberToTextConverter.toText(value.getNumberValue())))
                : new Content.Failure(FormulaError.forInt(value.getErrorValue()).getString());
        }
        return new Content.Formula(expression, last(cell));
    }

    private static String last(XSSFCell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> StringUtils.isEmpty(cell.getRawValue()) ? "" : NumberToTextConverter.toText(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }
}
