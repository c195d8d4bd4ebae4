package kaohe.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.template.Scope;
import kaohe.template.Templates;
import kaohe.view.ItemFields;
import kaohe.view.LineFields;
import kaohe.view.MonthPage;
import kaohe.view.TableFields;

/** One sheet of a form while it is prepared: what its rows stand for, which cells are the program's, and what has to wait until the form is filled. */
final class Preparation {

    private final SheetTemplate template;
    private final MonthPage page;
    private final EntryCells entries;
    private final Set<CellAddress> slots = new HashSet<>();
    private final List<Later> later = new ArrayList<>();

    Preparation(XSSFSheet sheet, Templates templates, MonthPage page) {
        this.template = new SheetTemplate(sheet, templates);
        this.page = page;
        this.entries = new EntryCells(sheet, new CellStyles(sheet.getWorkbook()));
    }

    SheetTemplate template() {
        return template;
    }

    EntryCells entries() {
        return entries;
    }

    List<Later> later() {
        return later;
    }

    /** Takes a cell for the program: what the template says there is wiped. */
    XSSFCell take(int row, int column) {
        XSSFCell cell = template.sheet().getRow(row).getCell(column);
        cell.setBlank();
        slots.add(cell.getAddress());
        return cell;
    }

    /** Takes the cell that holds a slot. */
    XSSFCell take(String slot) {
        int row = template.rowOf(slot);
        return take(row, template.columnOf(row, slot));
    }

    void repeat(int row, int times) {
        RepeatedRow.repeat(template.sheet(), row, times);
    }

    /** A row that stands for a table, in 表1. */
    void expand(int row, TableFields table) {
        expand(row, Scope.of(page).with("表", table), table.id(), "", "");
    }

    void expand(int row, TableFields table, ItemFields item) {
        expand(row, Scope.of(page).with("表", table).with("项", item), table.id(), item.id(), "");
    }

    void expand(int row, TableFields table, ItemFields item, LineFields line) {
        expand(row, Scope.of(page).with("表", table).with("项", item).with("行", line), table.id(), item.id(), line.id());
    }

    /** Everything above and below the repeated rows of 表1. */
    void expandAround(int first, int last) {
        around(first, last, Scope.of(page), "");
    }

    /** Everything above and below the repeated rows of a table's sheet. */
    void expandAround(int first, int last, TableFields table) {
        around(first, last, Scope.of(page).with("表", table), table.id());
    }

    private void around(int first, int last, Scope scope, String table) {
        for (int row = 0; row <= template.sheet().getLastRowNum(); row++) {
            if (row < first || row > last) {
                expand(row, scope, table, "", "");
            }
        }
    }

    private void expand(int row, Scope scope, String table, String item, String line) {
        Set<CellAddress> left = new HashSet<>(slots);
        template.expressions(row).forEach((column, text) -> {
            XSSFCell cell = template.sheet().getRow(row).getCell(column);
            if (!left.contains(cell.getAddress()) && Slots.differs(text)) {
                left.add(cell.getAddress());
                later.add(new Later(Spot.of(cell), text, table, item, line));
            }
        });
        template.expand(row, scope, left);
    }

    String address(int row, int column) {
        return new CellReference(row, column).formatAsString(false);
    }

    /** As a formula on another sheet writes it. */
    String onOtherSheet(int row, int column) {
        return "'" + template.sheet().getSheetName().replace("'", "''") + "'!" + address(row, column);
    }
}
