package kaohe.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.template.Templates;

/**
 * A sheet of a form template on its way to becoming a sheet of a form: its sample row is repeated, its expressions are replaced by what they stand for.
 * Cells that hold nothing but one of the {@link #SLOTS} are emptied and left to the code that knows how they behave.
 */
final class SampleSheet {

    static final String ENTRY = "${行.登记}";
    static final String LINE_POINTS = "${行.得分}";
    static final String NOTE = "${行.备注}";
    static final String ITEM_POINTS = "${项.得分}";
    static final String TABLE_SCORE = "${表.得分}";
    static final String SUMMARY_SCORE = "${汇总.得分}";
    static final String REASON = "${汇总.扣分原因}";
    static final String TOTAL = "${本月.总分}";
    static final String GRADE = "${本月.等次}";
    private static final Set<String> SLOTS = Set.of(ENTRY, LINE_POINTS, NOTE, ITEM_POINTS, TABLE_SCORE, SUMMARY_SCORE, REASON, TOTAL, GRADE);
    private static final String OF_THE_TEACHER = "${教师.";
    private static final String NUMBER = "-?(0|[1-9]\\d{0,9})(\\.\\d+)?";

    private final XSSFSheet sheet;
    private final Templates templates;

    SampleSheet(XSSFSheet sheet, Templates templates) {
        this.sheet = sheet;
        this.templates = templates;
    }

    /** The row with a cell that shows {@code expression}; -1 where there is none. */
    int rowOf(String expression) {
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            if (columnOf(row, expression) >= 0) {
                return row;
            }
        }
        return -1;
    }

    int columnOf(int row, String expression) {
        return expressions(row).entrySet().stream().filter(each -> each.getValue().equals(expression)).map(Map.Entry::getKey).findFirst().orElse(-1);
    }

    /** The columns of a row whose cells show a field of this group, such as {@code 项}. */
    List<Integer> columnsOf(int row, String group) {
        return expressions(row).entrySet().stream().filter(each -> each.getValue().startsWith("${" + group + ".")).map(Map.Entry::getKey).toList();
    }

    private Map<Integer, String> expressions(int row) {
        Map<Integer, String> texts = new TreeMap<>();
        XSSFRow found = sheet.getRow(row);
        if (found != null) {
            found.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    texts.put(cell.getColumnIndex(), cell.getStringCellValue());
                }
            });
        }
        return texts;
    }

    /** Makes {@code times} rows of one: looks, height and merges are repeated, what stands below moves down. */
    void repeat(int row, int times) {
        if (times == 1) {
            return;
        }
        List<CellRangeAddress> merges = new ArrayList<>();
        sheet.getMergedRegions().stream().filter(region -> region.getFirstRow() == row && region.getLastRow() == row).forEach(merges::add);
        if (row < sheet.getLastRowNum()) {
            sheet.shiftRows(row + 1, sheet.getLastRowNum(), times - 1, true, false);
        }
        CellCopyPolicy looks = new CellCopyPolicy.Builder().mergedRegions(false).cellFormula(false).build();
        for (int copy = 1; copy < times; copy++) {
            int to = row + copy;
            XSSFRow target = sheet.createRow(to);
            target.copyRowFrom(sheet.getRow(row), looks);
            target.setHeight(sheet.getRow(row).getHeight());
            merges.forEach(region -> sheet.addMergedRegionUnsafe(
                new CellRangeAddress(to, to, region.getFirstColumn(), region.getLastColumn())));
        }
    }

    /** Replaces the expressions of one row; those that show something of the teacher stay until the form is filled. */
    void expand(int row, Record fields) {
        expand(row, fields, text -> !text.contains(OF_THE_TEACHER));
    }

    private void expand(int row, Record fields, Predicate<String> wanted) {
        expressions(row).forEach((column, text) -> {
            XSSFCell cell = sheet.getRow(row).getCell(column);
            if (SLOTS.contains(text)) {
                cell.setBlank();
            } else if (text.contains("${") && wanted.test(text)) {
                String value = templates.expand(text, fields);
                cell.setBlank(); // an inline string would keep its old text beside the new one
                if (text.indexOf('}') == text.length() - 1 && value.matches(NUMBER)) {
                    cell.setCellValue(Double.parseDouble(value));
                } else {
                    cell.setCellValue(value);
                }
            }
        });
    }

    /** Replaces the expressions above and below the repeated rows. */
    void expandAround(int firstRepeated, int lastRepeated, Record fields) {
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            if (row < firstRepeated || row > lastRepeated) {
                expand(row, fields);
            }
        }
    }

    /** Replaces what was left, the page footer included. To be called before anything that people wrote is put in. */
    void expandRest(Record fields) {
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            expand(row, fields, text -> true);
        }
        HeaderFooter footer = sheet.getFooter();
        footer.setLeft(templates.expand(footer.getLeft(), fields));
        footer.setCenter(templates.expand(footer.getCenter(), fields));
        footer.setRight(templates.expand(footer.getRight(), fields));
    }
}
