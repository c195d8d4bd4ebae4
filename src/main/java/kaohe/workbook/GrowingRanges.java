package kaohe.workbook;

import java.util.List;

import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Ranges of formulas that end at the repeated row, which POI leaves as they are: {@code SUM(D5:D5)} takes the copies in. */
final class GrowingRanges {

    private final XSSFSheet sheet;
    private final XSSFWorkbook workbook;
    private final XSSFEvaluationWorkbook formulas;
    private final int row;
    private final int added;

    GrowingRanges(XSSFSheet sheet, int row, int added) {
        this.sheet = sheet;
        this.workbook = sheet.getWorkbook();
        this.formulas = XSSFEvaluationWorkbook.create(workbook);
        this.row = row;
        this.added = added;
    }

    /** To be called when the rows below have moved and the copies are not there yet. */
    void grow() {
        for (Sheet each : workbook) {
            for (Row cells : each) {
                // What the row sums up of itself stays within the row.
                if (each != sheet || cells.getRowNum() != row) {
                    cells.forEach(this::grow);
                }
            }
        }
        List.copyOf(workbook.getAllNames()).forEach(this::grow);
    }

    private void grow(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            String grown = grown(cell.getCellFormula(), FormulaType.CELL, workbook.getSheetIndex(cell.getSheet()));
            if (!grown.equals(cell.getCellFormula())) {
                cell.setCellFormula(grown);
            }
        }
    }

    private void grow(XSSFName name) {
        if (!name.isFunctionName() && name.getRefersToFormula() != null) {
            String grown = grown(name.getRefersToFormula(), FormulaType.NAMEDRANGE, name.getSheetIndex());
            if (!grown.equals(name.getRefersToFormula())) {
                name.setRefersToFormula(grown);
            }
        }
    }

    private String grown(String formula, FormulaType type, int onSheet) {
        if (!formula.contains(":")) {
            return formula;
        }
        try {
            Ptg[] parts = FormulaParser.parse(formula, formulas, type, onSheet, -1);
            boolean any = false;
            for (Ptg part : parts) {
                if (part instanceof AreaPtgBase area && area.getLastRow() == row && isHere(part, onSheet)) {
                    area.setLastRow(row + added);
                    any = true;
                }
            }
            return any ? FormulaRenderer.toFormulaString(formulas, parts) : formula;
        } catch (FormulaParseException foreign) {
            // A function POI does not know: the formula stays as its author wrote it.
            return formula;
        }
    }

    private boolean isHere(Ptg part, int onSheet) {
        return part instanceof Area3DPxg other
            ? other.getExternalWorkbookNumber() < 0 && sheet.getSheetName().equals(other.getSheetName())
            : onSheet == workbook.getSheetIndex(sheet);
    }
}
