package kaohe.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/** The results that a workbook keeps beside its formulas, for programs that show without calculating. */
final class FormulaResults {

    private FormulaResults() {
    }

    /** Stores each formula's result. One whose function POI can't calculate keeps none, nor what hangs on it: Excel and WPS calculate them on opening. */
    static void remember(XSSFWorkbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        boolean all = true;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    all &= cell.getCellType() != CellType.FORMULA || remember(evaluator, (XSSFCell) cell);
                }
            }
        }
        if (!all) {
            workbook.setForceFormulaRecalculation(true);
        }
    }

    private static boolean remember(FormulaEvaluator evaluator, XSSFCell cell) {
        try {
            evaluator.evaluateFormulaCell(cell);
            return true;
        } catch (RuntimeException unknown) {
            // POI says so in several ways: NotImplementedException, FormulaParseException, IllegalStateException for what hangs on such a cell.
            CTCell stored = cell.getCTCell();
            if (stored.isSetV()) {
                stored.unsetV();
            }
            if (stored.isSetT()) {
                stored.unsetT();
            }
            return false;
        }
    }
}
