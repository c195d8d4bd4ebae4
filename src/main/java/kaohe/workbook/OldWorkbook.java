package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An .xls workbook made anew as .xlsx: contents, merges, looks, comments, validations, names and protection. Pictures and charts are left behind, macros
 * always.
 */
final class OldWorkbook {

    /** More cells than any form has a hundredfold; an .xls is small on the disk and can be large in memory. */
    private static final int MOST_CELLS = 60_000;

    private final HSSFWorkbook from;
    private final XSSFWorkbook to = new XSSFWorkbook();
    private final Map<Short, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Integer, XSSFFont> fonts = new HashMap<>();
    private int cells;

    private OldWorkbook(HSSFWorkbook from) {
        this.from = from;
    }

    static boolean isOne(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF;
    }

    /** @throws IllegalArgumentException if it holds more than a form could */
    static XSSFWorkbook convert(byte[] bytes) throws IOException {
        try (HSSFWorkbook old = new HSSFWorkbook(new ByteArrayInputStream(bytes), false)) {
            return new OldWorkbook(old).convert();
        }
    }

    private XSSFWorkbook convert() {
        for (int i = 0; i < from.getNumberOfSheets(); i++) {
            to.createSheet(from.getSheetName(i));
        }
        from.getAllNames().stream().filter(name -> name.getSheetIndex() < 0 && !name.isFunctionName() && !name.isDeleted()).forEach(this::name);
        for (int i = 0; i < from.getNumberOfSheets(); i++) {
            sheet(from.getSheetAt(i), to.getSheetAt(i));
            to.setSheetVisibility(i, from.getSheetVisibility(i));
        }
        to.setActiveSheet(from.getActiveSheetIndex());
        return to;
    }

    private void name(HSSFName old) {
        XSSFName name = to.createName();
        name.setNameName(old.getNameName());
        name.setRefersToFormula(old.getRefersToFormula());
    }

    private void sheet(HSSFSheet old, XSSFSheet sheet) {
        old.getMergedRegions().forEach(sheet::addMergedRegionUnsafe);
        int columns = 0;
        for (int row = old.getFirstRowNum(); row <= old.getLastRowNum(); row++) {
            if (old.getRow(row) != null) {
                row(old.getRow(row), sheet.createRow(row));
                columns = Math.max(columns, old.getRow(row).getLastCellNum());
            }
        }
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, old.getColumnWidth(column));
            sheet.setColumnHidden(column, old.isColumnHidden(column));
        }
        old.getDataValidations().forEach(validation -> validation(validation, sheet));
        sheet.getPrintSetup().setLandscape(old.getPrintSetup().getLandscape());
        sheet.getPrintSetup().setPaperSize(old.getPrintSetup().getPaperSize());
        sheet.setFitToPage(old.getFitToPage());
        if (old.getRepeatingRows() != null) {
            sheet.setRepeatingRows(old.getRepeatingRows());
        }
        if (old.getProtect()) {
            sheet.enableLocking();
        }
    }

    private void row(HSSFRow old, XSSFRow row) {
        row.setHeight(old.getHeight());
        row.setZeroHeight(old.getZeroHeight());
        old.forEach(cell -> {
            if (++cells > MOST_CELLS) {
                throw new IllegalArgumentException("too many cells");
            }
            cell((HSSFCell) cell, row.createCell(cell.getColumnIndex()));
        });
    }

    private void cell(HSSFCell old, XSSFCell cell) {
        cell.setCellStyle(styles.computeIfAbsent(old.getCellStyle().getIndex(), index -> style(old.getCellStyle())));
        CellType type = old.getCellType();
        if (type == CellType.FORMULA) {
            cell.setCellFormula(old.getCellFormula());
            type = old.getCachedFormulaResultType();
        }
        switch (type) {
            case NUMERIC -> cell.setCellValue(old.getNumericCellValue());
            case STRING -> cell.setCellValue(old.getRichStringCellValue().getString());
            case BOOLEAN -> cell.setCellValue(old.getBooleanCellValue());
            case ERROR -> cell.setCellErrorValue(FormulaError.forInt(old.getErrorCellValue()));
            default -> { }
        }
        if (old.getCellComment() != null) {
            comment(old.getCellComment(), cell);
        }
    }

    private void comment(Comment old, XSSFCell cell) {
        ClientAnchor anchor = to.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 3);
        XSSFComment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(to.getCreationHelper().createRichTextString(old.getString().getString()));
        comment.setAuthor(old.getAuthor());
        cell.setCellComment(comment);
    }

    private void validation(DataValidation old, XSSFSheet sheet) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidationConstraint constraint = old.getValidationConstraint();
        DataValidationConstraint made = switch (constraint.getValidationType()) {
            case ValidationType.LIST -> constraint.getExplicitListValues() == null ? null : helper.createExplicitListConstraint(constraint.getExplicitListValues());
            case ValidationType.INTEGER -> helper.createIntegerConstraint(constraint.getOperator(), constraint.getFormula1(), constraint.getFormula2());
            case ValidationType.DECIMAL -> helper.createDecimalConstraint(constraint.getOperator(), constraint.getFormula1(), constraint.getFormula2());
            default -> null;
        };
        if (made != null && (made.getExplicitListValues() != null || made.getFormula1() != null)) {
            DataValidation validation = helper.createValidation(made, old.getRegions());
            validation.setErrorStyle(old.getErrorStyle());
            validation.setShowPromptBox(old.getShowPromptBox());
            validation.createPromptBox(old.getPromptBoxTitle(), old.getPromptBoxText());
            sheet.addValidationData(validation);
        }
    }

    private XSSFCellStyle style(HSSFCellStyle old) {
        XSSFCellStyle style = to.createCellStyle();
        style.setFont(fonts.computeIfAbsent(old.getFontIndex(), index -> font(old.getFont(from))));
        style.setDataFormat(to.createDataFormat().getFormat(old.getDataFormatString()));
        style.setAlignment(old.getAlignment());
        style.setVerticalAlignment(old.getVerticalAlignment());
        style.setWrapText(old.getWrapText());
        style.setIndention(old.getIndention());
        style.setLocked(old.getLocked());
        style.setBorderTop(old.getBorderTop());
        style.setBorderBottom(old.getBorderBottom());
        style.setBorderLeft(old.getBorderLeft());
        style.setBorderRight(old.getBorderRight());
        if (old.getFillPattern() != FillPatternType.NO_FILL) {
            style.setFillPattern(old.getFillPattern());
            style.setFillForegroundColor(color(old.getFillForegroundColorColor()));
        }
        return style;
    }

    private XSSFFont font(HSSFFont old) {
        XSSFFont font = to.createFont();
        font.setFontName(old.getFontName());
        font.setFontHeight(old.getFontHeight());
        font.setBold(old.getBold());
        font.setItalic(old.getItalic());
        font.setUnderline(old.getUnderline());
        HSSFPalette palette = from.getCustomPalette();
        if (old.getColor() != HSSFFont.COLOR_NORMAL && palette.getColor(old.getColor()) != null) {
            font.setColor(color(palette.getColor(old.getColor())));
        }
        return font;
    }

    private XSSFColor color(HSSFColor old) {
        short[] rgb = old.getTriplet();
        return new XSSFColor(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}, to.getStylesSource().getIndexedColors());
    }
}
