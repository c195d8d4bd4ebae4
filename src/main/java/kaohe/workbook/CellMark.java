package kaohe.workbook;

import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One cell of a copy that goes back: commented, and highlighted until it is edited. */
final class CellMark {

    private static final XSSFColor LIGHT_RED = new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE}, null);
    /** The longest text a formula may hold. */
    private static final int LONGEST = 250;
    private static final int COMMENT_COLUMNS = 4;
    private static final int CHARACTERS_A_LINE = 20;

    private final XSSFSheet sheet;
    private final CellAddress address;

    CellMark(XSSFSheet sheet, CellAddress address) {
        this.sheet = sheet;
        this.address = address;
    }

    /** Appends to what someone wrote there. */
    void comment(String text) {
        XSSFCell cell = cell();
        XSSFComment comment = cell.getCellComment();
        if (comment == null) {
            int lines = text.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
            ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
            anchor.setCol1(address.getColumn() + 1);
            anchor.setCol2(address.getColumn() + 1 + COMMENT_COLUMNS);
            anchor.setRow1(Math.max(0, address.getRow() - 1));
            anchor.setRow2(Math.max(0, address.getRow() - 1) + Math.max(2, lines));
            comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setAuthor("考核");
            comment.setString(text);
            cell.setCellComment(comment);
        } else {
            comment.setString(StringUtils.trimToEmpty(comment.getString().getString()) + "\n" + text);
        }
    }

    void highlight() {
        CellRangeAddress range = sheet.getMergedRegions().stream().filter(region -> region.isInRange(address.getRow(), address.getColumn())).findFirst()
            .orElse(new CellRangeAddress(address.getRow(), address.getRow(), address.getColumn(), address.getColumn()));
        XSSFConditionalFormattingRule rule = sheet.getSheetConditionalFormatting()
            .createConditionalFormattingRule("AND(" + ReturnMarks.HIGHLIGHT + "," + unchanged() + ")");
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(LIGHT_RED);
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {range}, rule);
    }

    /** Holds as long as the cell shows what it did when it was found wrong. */
    private String unchanged() {
        String reference = new CellReference(address.getRow(), address.getColumn(), true, true).formatAsString();
        XSSFCell cell = cell();
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            return "_xlfn.ISFORMULA(" + reference + ")";
        }
        return switch (type) {
            case NUMERIC -> "AND(ISNUMBER(" + reference + ")," + reference + "=" + cell.getRawValue() + ")";
            case STRING -> text(reference, cell.getStringCellValue());
            case BOOLEAN -> reference + "=" + (cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> "ISERROR(" + reference + ")";
            default -> "LEN(" + reference + ")=0";
        };
    }

    private static String text(String reference, String text) {
        return text.isEmpty() || text.length() > LONGEST || text.contains("\n")
            ? "LEN(" + reference + ")=" + text.length()
            : "EXACT(" + reference + ",\"" + text.replace("\"", "\"\"") + "\")";
    }

    private XSSFCell cell() {
        XSSFRow row = sheet.getRow(address.getRow()) == null ? sheet.createRow(address.getRow()) : sheet.getRow(address.getRow());
        return row.getCell(address.getColumn()) == null ? row.createCell(address.getColumn()) : row.getCell(address.getColumn());
    }
}
