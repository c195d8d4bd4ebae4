package kaohe.workbook;

import java.util.Optional;

import kaohe.template.Scope;
import kaohe.template.Templates;
import kaohe.view.ItemFields;
import kaohe.view.LineFields;
import kaohe.view.MonthPage;
import kaohe.view.TableFields;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An expression of a prepared form that can be worked out only for one teacher.
 *
 * @param table the table of its sheet or row, by id; empty where it stands for none
 * @param item  the item of its row, by id; empty where it stands for none
 * @param line  the line of its row, by id; empty where it stands for none
 */
record Later(Spot spot, String text, String table, String item, String line) {

    void write(XSSFWorkbook workbook, MonthPage page, Templates templates) {
        spot.put(workbook, templates.value(text, scope(page)));
    }

    private Scope scope(MonthPage page) {
        Scope scope = Scope.of(page);
        Optional<TableFields> ofTable = page.month().tables().stream().filter(each -> each.id().equals(table)).findFirst();
        Optional<ItemFields> ofItem = ofTable.flatMap(each -> each.items().stream().filter(one -> one.id().equals(item)).findFirst());
        Optional<LineFields> ofLine = ofItem.flatMap(each -> each.rows().stream().filter(one -> one.id().equals(line)).findFirst());
        if (ofTable.isPresent()) {
            scope = scope.with("表", ofTable.get());
        }
        if (ofItem.isPresent()) {
            scope = scope.with("项", ofItem.get());
        }
        return ofLine.isPresent() ? scope.with("行", ofLine.get()) : scope;
    }
}
