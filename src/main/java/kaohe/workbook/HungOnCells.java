package kaohe.workbook;

import java.util.Arrays;
import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.STEditAs;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBreak;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPageBreak;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** What hangs on the cells of a sheet and POI leaves behind when they move: conditional formats, validations, page breaks, pictures, charts, tables, the autofilter. */
final class HungOnCells {

    private final Growth growth;
    private final XSSFSheet sheet;
    private final List<List<String>> formats;

    /** To be made before anything moves: POI moves some conditional formats, and not as they should. */
    HungOnCells(Growth growth) {
        this.growth = growth;
        this.sheet = growth.sheet();
        this.formats = Arrays.stream(worksheet().getConditionalFormattingArray()).map(format -> mapped(format.getSqref())).toList();
    }

    /** To be called when the cells are in place. */
    void follow() {
        for (int i = 0; i < formats.size(); i++) {
            worksheet().getConditionalFormattingArray(i).setSqref(formats.get(i));
        }
        if (worksheet().isSetDataValidations()) {
            for (CTDataValidation validation : worksheet().getDataValidations().getDataValidationArray()) {
                validation.setSqref(mapped(validation.getSqref()));
            }
        }
        if (worksheet().isSetAutoFilter()) {
            worksheet().getAutoFilter().setRef(mapped(worksheet().getAutoFilter().getRef()));
        }
        if (sheet.getDrawingPatriarch() != null) {
            move(sheet.getDrawingPatriarch().getCTDrawing());
        }
        if (growth.axis() == Growth.Axis.ROWS) {
            move(worksheet().isSetRowBreaks() ? worksheet().getRowBreaks() : null);
            sheet.getTables().forEach(this::lengthen);
        } else {
            move(worksheet().isSetColBreaks() ? worksheet().getColBreaks() : null);
        }
    }

    private List<String> mapped(List<?> ranges) {
        return ranges.stream().map(each -> mapped(each.toString())).toList();
    }

    private String mapped(String range) {
        return growth.mapped(CellRangeAddress.valueOf(range)).formatAsString();
    }

    /** A break is known by the row above or the column before it, counted from 1. */
    private void move(CTPageBreak breaks) {
        for (CTBreak each : breaks == null ? new CTBreak[0] : breaks.getBrkArray()) {
            each.setId(each.getId() > growth.at() ? each.getId() + growth.added() : each.getId());
        }
    }

    private void move(CTDrawing drawing) {
        for (CTTwoCellAnchor anchor : drawing.getTwoCellAnchorArray()) {
            boolean beyond = isBeyond(anchor.getFrom());
            boolean grows = !anchor.isSetEditAs() || anchor.getEditAs() == STEditAs.TWO_CELL;
            move(anchor.getFrom(), beyond);
            move(anchor.getTo(), beyond || grows && isBeyond(anchor.getTo()));
        }
        for (CTOneCellAnchor anchor : drawing.getOneCellAnchorArray()) {
            move(anchor.getFrom(), isBeyond(anchor.getFrom()));
        }
    }

    private boolean isBeyond(CTMarker corner) {
        return (growth.axis() == Growth.Axis.ROWS ? corner.getRow() : corner.getCol()) > growth.at();
    }

    private void move(CTMarker corner, boolean moves) {
        if (moves && growth.axis() == Growth.Axis.ROWS) {
            corner.setRow(corner.getRow() + growth.added());
        } else if (moves) {
            corner.setCol(corner.getCol() + growth.added());
        }
    }

    private void lengthen(XSSFTable table) {
        table.getCTTable().setRef(mapped(table.getCTTable().getRef()));
        if (table.getCTTable().isSetAutoFilter()) {
            table.getCTTable().getAutoFilter().setRef(mapped(table.getCTTable().getAutoFilter().getRef()));
        }
        table.updateReferences();
    }

    private CTWorksheet worksheet() {
        return sheet.getCTWorksheet();
    }
}
