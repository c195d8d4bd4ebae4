package kaohe.workbook;

import java.math.BigDecimal;
import java.util.List;

import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.scheme.Input;
import kaohe.scheme.Item;
import kaohe.scheme.Line;

/**
 * The cells of a sheet that staff fill: open, guided by a prompt, and checked as they type. The check warns and lets pass, because {@code /} (不适用) and
 * 待定 may stand anywhere; what is really wrong is found when the workbook is handed in.
 */
final class EntryCells {

    private final XSSFSheet sheet;
    private final CellStyles styles;
    private final XSSFDataValidationHelper validations;

    EntryCells(XSSFSheet sheet, CellStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        this.validations = new XSSFDataValidationHelper(sheet);
    }

    /** For free text; cells merged with it are opened too, or Excel would take the whole for locked. */
    Spot open(XSSFCell cell) {
        styles.open(cell);
        sheet.getMergedRegions().stream().filter(region -> region.isInRange(cell)).forEach(region -> region.forEach(
            address -> styles.open(sheet.getRow(address.getRow()).getCell(address.getColumn()))));
        return Spot.of(cell);
    }

    /** The 登记 of a line. */
    Spot entry(XSSFCell cell, Line line) {
        styles.open(cell);
        guide(cell, line.label(), line.rule().input());
        return Spot.of(cell);
    }

    /** The 得分 of an official row that has no 登记. */
    Spot points(XSSFCell cell, Item item) {
        styles.open(cell);
        String prompt = item.deductsOnly() ? "填得分，扣分写负数，如 -3；没有可不填" : "填本行得分，扣分写负数";
        guide(cell, item.content(), new Input.Between(BigDecimal.valueOf(-100), BigDecimal.valueOf(100), prompt));
        return Spot.of(cell);
    }

    private void guide(XSSFCell cell, String title, Input input) {
        DataValidation validation = validations.createValidation(constraint(input),
            new CellRangeAddressList(cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setEmptyCellAllowed(true);
        validation.setShowPromptBox(true);
        validation.createPromptBox(StringUtils.abbreviate(title, 30), input.prompt());
        validation.setShowErrorBox(true);
        validation.createErrorBox("请核对", input.prompt() + "。确实不适用的填 /");
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(Input input) {
        if (input instanceof Input.Count count) {
            return validations.createIntegerConstraint(OperatorType.BETWEEN, "0", String.valueOf(count.most()));
        }
        if (input instanceof Input.Between between) {
            return validations.createDecimalConstraint(OperatorType.BETWEEN, between.least().toPlainString(), between.most().toPlainString());
        }
        List<String> names = ((Input.OneOf) input).names();
        return validations.createExplicitListConstraint(names.toArray(String[]::new));
    }
}
