package kaohe.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.template.Scope;
import kaohe.template.Templates;

/**
 * A sheet of a template workbook on its way to becoming a sheet of the real one: the row that uses the elements of a list is repeated, expressions are
 * replaced by what they stand for. A cell that holds one expression and nothing else keeps its kind of value and its number format.
 */
final class SheetTemplate {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^{}]*}");

    /** What a cell can hold. */
    private static final int LONGEST = 32_767;

    private final XSSFSheet sheet;
    private final Templates templates;
    private final Map<Integer, ColumnOf> columns = new HashMap<>();

    SheetTemplate(XSSFSheet sheet, Templates templates) {
        this.sheet = sheet;
        this.templates = templates;
    }

    /** A column that stands for one element of a list within the elements of rows. */
    private record ColumnOf(String element, int index) {
    }

    /** Makes each column that uses an element of a list within others into as many as the page has. To be done before any row is filled. */
    void repeatColumns(Set<String> elements, Scope scope) {
        for (int column = lastColumn(); column >= 0; column--) {
            int current = column;
            Optional<String> element = elements.stream().filter(each -> IntStream.rangeClosed(0, sheet.getLastRowNum()).anyMatch(row -> columnsUsing(row, each).contains(current))).findFirst();
            if (element.isPresent()) {
                int times = scope.list(element.get()).size();
                RepeatedColumn.repeat(sheet, column, times);
                Map<Integer, ColumnOf> moved = new HashMap<>();
                columns.forEach((at, each) -> moved.put(at + Math.max(1, times) - 1, each));
                columns.clear();
                columns.putAll(moved);
                for (int i = 0; i < Math.max(1, times); i++) {
                    columns.put(column + i, new ColumnOf(element.get(), i));
                }
            }
        }
    }

    private int lastColumn() {
        return IntStream.rangeClosed(0, sheet.getLastRowNum()).mapToObj(sheet::getRow).filter(row -> row != null).mapToInt(row -> row.getLastCellNum() - 1).max().orElse(-1);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The row with a cell that holds {@code expression} and nothing else; -1 where there is none. */
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

    /** The rows that use the element of a list, such as {@code 项}. */
    List<Integer> rowsUsing(String element) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum()).filter(row -> !columnsUsing(row, element).isEmpty()).boxed().toList();
    }

    /** The columns of a row whose cells use the element of a list. */
    List<Integer> columnsUsing(int row, String element) {
        return expressions(row).entrySet().stream().filter(each -> uses(each.getValue(), element)).map(Map.Entry::getKey).toList();
    }

    private static boolean uses(String text, String element) {
        return Templates.fields(text).stream().anyMatch(field -> field.equals(element) || field.startsWith(element + "."));
    }

    /** The texts of a row that hold expressions, by column. */
    Map<Integer, String> expressions(int row) {
        Map<Integer, String> texts = new TreeMap<>();
        XSSFRow found = sheet.getRow(row);
        if (found != null) {
            found.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING && isExpression(cell.getStringCellValue())) {
                    texts.put(cell.getColumnIndex(), cell.getStringCellValue().strip());
                }
            });
        }
        return texts;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("<#");
    }

    /** Replaces the expressions of one row, but for those in {@code left}. */
    void expand(int row, Scope scope, Set<CellAddress> left) {
        expressions(row).forEach((column, text) -> {
            CellAddress address = new CellAddress(row, column);
            if (!left.contains(address)) {
                put(sheet.getRow(row).getCell(column), columns.containsKey(column) ? value(text, scope, columns.get(column)) : templates.value(text, scope));
            }
        });
    }

    /** Nothing where the list within has no such element. */
    private Object value(String text, Scope scope, ColumnOf column) {
        List<Record> list = scope.list(column.element());
        return column.index() < list.size() ? templates.value(text, scope.with(column.element(), list.get(column.index()))) : "";
    }

    /**
     * Replaces the expressions of every row that does not use the element of a list. Done before any row is filled: what was filled in is data, and must
     * never be taken for an expression.
     */
    void expandRowsWithout(Set<String> elements, Scope scope) {
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            int current = row;
            if (elements.stream().allMatch(element -> columnsUsing(current, element).isEmpty())) {
                expand(row, scope, Set.of());
            }
        }
    }

    /** Writes a value of an expression as what it is; text stays text, whatever it begins with. */
    static void put(XSSFCell cell, Object value) {
        cell.setBlank(); // an inline string would keep its old text beside the new one
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes);
        } else if (!value.toString().isEmpty()) {
            cell.setCellValue(StringUtils.abbreviate(value.toString(), LONGEST));
            RowHeights.fit(cell.getSheet(), cell.getAddress());
        }
    }

    /** Replaces the expressions in the headers and footers of the printed page. */
    void expandMargins(Scope scope) {
        for (HeaderFooter margin : List.of(sheet.getHeader(), sheet.getFooter())) {
            // An ampersand begins a code for the page number and the like, so those that come with values are doubled.
            margins(margin, text -> EXPRESSION.matcher(text).replaceAll(each ->
                Matcher.quoteReplacement(templates.expand(each.group(), scope).replace("&", "&&"))));
        }
    }

    private static void margins(HeaderFooter margin, UnaryOperator<String> change) {
        margin.setLeft(change.apply(margin.getLeft()));
        margin.setCenter(change.apply(margin.getCenter()));
        margin.setRight(change.apply(margin.getRight()));
    }
}
