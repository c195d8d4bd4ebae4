package kaohe.workbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;

import kaohe.template.Scope;

/** The rows of a list on a template's sheet: repeated, filled, linked, with a head that is printed on every page. */
final class ListRows {

    private ListRows() {
    }

    /** @param links by the expression of the cell that leads there: a relative path, with {@code #'sheet'!cell} where a cell is meant, or only that */
    static <T extends Record> void fill(SheetTemplate sheet, Record page, String element, List<T> lines, Map<String, Function<T, String>> links) {
        for (int row : sheet.rowsUsing(element)) {
            Map<Integer, String> expressions = sheet.expressions(row);
            RepeatedRow.repeat(sheet.sheet(), row, lines.size());
            for (int i = 0; i < lines.size(); i++) {
                sheet.expand(row + i, Scope.of(page).with(element, lines.get(i)), Set.of());
                for (Map.Entry<Integer, String> expression : expressions.entrySet()) {
                    if (links.containsKey(expression.getValue())) {
                        link(sheet.sheet().getRow(row + i).getCell(expression.getKey()), links.get(expression.getValue()).apply(lines.get(i)));
                    }
                }
            }
            int last = row + Math.max(1, lines.size()) - 1;
            RowHeights.fit(sheet.sheet(), row, last);
            sheet.sheet().setRepeatingRows(new CellRangeAddress(row - 1, row - 1, -1, -1));
        }
    }

    /** The same, and the list can be filtered by its head. */
    static <T extends Record> void filtered(SheetTemplate sheet, Record page, String element, List<T> lines, Map<String, Function<T, String>> links) {
        for (int row : sheet.rowsUsing(element)) {
            int last = row + Math.max(1, lines.size()) - 1;
            fill(sheet, page, element, lines, links);
            sheet.sheet().setAutoFilter(new CellRangeAddress(row - 1, last, 0, sheet.sheet().getRow(row - 1).getLastCellNum() - 1));
        }
    }

    static void link(XSSFCell cell, String link) {
        if (link.isEmpty()) {
            return;
        }
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        XSSFHyperlink hyperlink = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(path.isEmpty() ? HyperlinkType.DOCUMENT : HyperlinkType.FILE);
        try {
            hyperlink.setAddress(path.isEmpty() ? link.substring(1) : new URI(null, null, path, hash < 0 ? null : link.substring(hash + 1)).toASCIIString());
            cell.setHyperlink(hyperlink);
        } catch (URISyntaxException unlinkable) {
            throw new IllegalArgumentException(link, unlinkable);
        }
    }
}
