package kaohe.workbook;

import java.util.List;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A column of a template, made into several before any row is filled: cells with their looks and formulas, widths, merges, ranges that hold it, and what hangs on cells. */
final class RepeatedColumn {

    private final XSSFSheet sheet;
    private final Growth growth;

    private RepeatedColumn(Growth growth) {
        this.sheet = growth.sheet();
        this.growth = growth;
    }

    /** @param column from 0 */
    static void repeat(XSSFSheet sheet, int column, int times) {
        if (times > 1) {
            new RepeatedColumn(new Growth(sheet, Growth.Axis.COLUMNS, column, times - 1)).repeat();
        }
    }

    private void repeat() {
        List<CellRangeAddress> merges = List.copyOf(sheet.getMergedRegions());
        HungOnCells hung = new HungOnCells(growth);
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            sheet.removeMergedRegion(i);
        }
        int last = 0;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum() - 1);
        }
        for (int i = last; i > growth.at(); i--) {
            sheet.setColumnWidth(i + growth.added(), sheet.getColumnWidth(i));
        }
        for (int i = growth.at() + 1; i <= growth.at() + growth.added(); i++) {
            sheet.setColumnWidth(i, sheet.getColumnWidth(growth.at()));
        }
        if (last > growth.at()) {
            sheet.shiftColumns(growth.at() + 1, last, growth.added());
        }
        new GrowingRanges(growth).grow();
        DrawnRanges.grow(growth);
        Sparklines.grow(growth);
        sheet.forEach(row -> copy((XSSFRow) row));
        merges.forEach(region -> sheet.addMergedRegionUnsafe(growth.mapped(region)));
        hung.follow();
    }

    private void copy(XSSFRow row) {
        XSSFCell cell = row.getCell(growth.at());
        if (cell == null) {
            return;
        }
        for (int i = growth.at() + 1; i <= growth.at() + growth.added(); i++) {
            XSSFCell copy = row.createCell(i);
            copy.copyCellFrom(cell, new CellCopyPolicy());
            if (cell.getCellType() == CellType.FORMULA) {
                copy.setCellFormula(moved(cell.getCellFormula(), i - growth.at()));
            }
        }
    }

    private String moved(String formula, int right) {
        XSSFEvaluationWorkbook formulas = XSSFEvaluationWorkbook.create(sheet.getWorkbook());
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        try {
            Ptg[] parts = FormulaParser.parse(formula, formulas, FormulaType.CELL, index, -1);
            FormulaShifter.createForColumnCopy(index, sheet.getSheetName(), growth.at(), growth.at(), right, SpreadsheetVersion.EXCEL2007).adjustFormula(parts, index);
            return FormulaRenderer.toFormulaString(formulas, parts);
        } catch (FormulaParseException foreign) {
            // A function POI does not know: the formula stays as its author wrote it.
            return formula;
        }
    }
}
