package kaohe.workbook;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.STEditAs;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBreak;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * The row of a template that stands for the elements of a list, made as many times as there are elements. POI moves rows, their formulas and comments;
 * what it leaves behind is moved here: merges, validations, page breaks, pictures, charts, tables, the autofilter, and ranges that have to grow with the rows.
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
        List<List<CellRangeAddress>> formats = conditionalFormats();
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
        conditionalFormats(formats);
        validations();
        breaks();
        drawings();
        tables();
        filter();
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

    private List<String> mapped(List<?> ranges) {
        return ranges.stream().map(each -> growth.mapped(CellRangeAddress.valueOf(each.toString())).formatAsString()).toList();
    }

    private List<List<CellRangeAddress>> conditionalFormats() {
        List<List<CellRangeAddress>> formats = new ArrayList<>();
        for (CTConditionalFormatting format : worksheet().getConditionalFormattingArray()) {
            List<?> ranges = format.getSqref();
            formats.add(ranges.stream().map(each -> CellRangeAddress.valueOf(each.toString())).toList());
        }
        return formats;
    }

    private void conditionalFormats(List<List<CellRangeAddress>> before) {
        for (int i = 0; i < before.size(); i++) {
            worksheet().getConditionalFormattingArray(i).setSqref(before.get(i).stream().map(range -> growth.mapped(range).formatAsString()).toList());
        }
    }

    private void validations() {
        if (worksheet().isSetDataValidations()) {
            for (CTDataValidation validation : worksheet().getDataValidations().getDataValidationArray()) {
                validation.setSqref(mapped(validation.getSqref()));
            }
        }
    }

    /** A break is known by the row above it, counted from 1. */
    private void breaks() {
        if (worksheet().isSetRowBreaks()) {
            for (CTBreak each : worksheet().getRowBreaks().getBrkArray()) {
                each.setId(each.getId() > row ? each.getId() + added : each.getId());
            }
        }
    }

    private void drawings() {
        if (sheet.getDrawingPatriarch() == null) {
            return;
        }
        for (CTTwoCellAnchor anchor : sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorArray()) {
            boolean below = anchor.getFrom().getRow() > row;
            boolean grows = !anchor.isSetEditAs() || anchor.getEditAs() == STEditAs.TWO_CELL;
            move(anchor.getFrom(), below);
            move(anchor.getTo(), below || grows && anchor.getTo().getRow() > row);
        }
        for (CTOneCellAnchor anchor : sheet.getDrawingPatriarch().getCTDrawing().getOneCellAnchorArray()) {
            move(anchor.getFrom(), anchor.getFrom().getRow() > row);
        }
    }

    private void move(CTMarker corner, boolean moves) {
        if (moves) {
            corner.setRow(corner.getRow() + added);
        }
    }

    private void tables() {
        for (XSSFTable table : sheet.getTables()) {
            table.getCTTable().setRef(growth.mapped(CellRangeAddress.valueOf(table.getCTTable().getRef())).formatAsString());
            if (table.getCTTable().isSetAutoFilter()) {
                table.getCTTable().getAutoFilter().setRef(growth.mapped(CellRangeAddress.valueOf(table.getCTTable().getAutoFilter().getRef())).formatAsString());
            }
            table.updateReferences();
        }
    }

    private void filter() {
        if (worksheet().isSetAutoFilter()) {
            worksheet().getAutoFilter().setRef(growth.mapped(CellRangeAddress.valueOf(worksheet().getAutoFilter().getRef())).formatAsString());
        }
    }

    private CTWorksheet worksheet() {
        return sheet.getCTWorksheet();
    }
}
