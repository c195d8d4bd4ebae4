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

/**
 * Ranges of formulas that end at the row or column that is repeated, which POI leaves as they are: {@code SUM(D5:D5)} takes the copies in. What a cell of the
 * row or column itself sums up stays within it, unless the range is fixed there by a dollar sign: {@code RANK(F5,F$5:F$5)}.
 */
final class GrowingRanges {

    private final Growth growth;
    private final XSSFWorkbook workbook;
    private final XSSFEvaluationWorkbook formulas;

    GrowingRanges(Growth growth) {
        this.growth = growth;
        this.workbook = growth.sheet().getWorkbook();
        this.formulas = XSSFEvaluationWorkbook.create(workbook);
    }

    /** To be called when what lies beyond has moved and the copies are not there yet. */
    void grow() {
        for (Sheet each : workbook) {
            for (Row cells : each) {
                cells.forEach(this::grow);
            }
        }
        List.copyOf(workbook.getAllNames()).forEach(this::grow);
    }

    private void grow(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            boolean within = growth.holds((XSSFSheet) cell.getSheet(), cell.getRowIndex(), cell.getColumnIndex());
            String grown = grown(cell.getCellFormula(), FormulaType.CELL, workbook.getSheetIndex(cell.getSheet()), within);
            if (!grown.equals(cell.getCellFormula())) {
                cell.setCellFormula(grown);
            }
        }
    }

    private void grow(XSSFName name) {
        if (!name.isFunctionName() && name.getRefersToFormula() != null) {
            String grown = grown(name.getRefersToFormula(), FormulaType.NAMEDRANGE, name.getSheetIndex(), false);
            if (!grown.equals(name.getRefersToFormula())) {
                name.setRefersToFormula(grown);
            }
        }
    }

    /** @param fixedOnly whether only ranges count whose end is fixed by a dollar sign */
    private String grown(String formula, FormulaType type, int onSheet, boolean fixedOnly) {
        if (!formula.contains(":")) {
            return formula;
        }
        try {
            Ptg[] parts = FormulaParser.parse(formula, formulas, type, onSheet, -1);
            boolean any = false;
            for (Ptg part : parts) {
                if (part instanceof AreaPtgBase area && isHere(part, onSheet)) {
                    any |= grow(area, fixedOnly);
                }
            }
            return any ? FormulaRenderer.toFormulaString(formulas, parts) : formula;
        } catch (FormulaParseException foreign) {
            // A function POI does not know: the formula stays as its author wrote it.
            return formula;
        }
    }

    private boolean grow(AreaPtgBase area, boolean fixedOnly) {
        if (growth.axis() == Growth.Axis.ROWS && area.getLastRow() == growth.at() && !(fixedOnly && area.isLastRowRelative())) {
            area.setLastRow(growth.last(area.getLastRow()));
            return true;
        }
        if (growth.axis() == Growth.Axis.COLUMNS && area.getLastColumn() == growth.at() && !(fixedOnly && area.isLastColRelative())) {
            area.setLastColumn(growth.last(area.getLastColumn()));
            return true;
        }
        return false;
    }

    private boolean isHere(Ptg part, int onSheet) {
        XSSFSheet sheet = growth.sheet();
        return part instanceof Area3DPxg other
            ? other.getExternalWorkbookNumber() < 0 && sheet.getSheetName().equals(other.getSheetName())
            : onSheet == workbook.getSheetIndex(sheet);
    }
}
