package kaohe.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.form.LiveFormula;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import kaohe.view.MonthPage;

/**
 * 表1, prepared from the template's sheet for it: a row a table, 总分 and 考核等次 as live formulas.
 *
 * @param reasons where 扣分原因 goes, by the id of the table
 * @param later   what has to wait until the form is filled
 */
record SummarySheet(Spot teacher, Spot group, Spot month, Map<String, Spot> reasons, List<Later> later) {

    static SummarySheet prepare(XSSFSheet sheet, Templates templates, Scheme scheme, List<TableSheet> tables, MonthPage page) {
        Map<String, Spot> reasons = new HashMap<>();
        Preparation form = new Preparation(sheet, templates, page);
        SheetTemplate template = form.template();
        int first = template.rowOf(Slots.REASON);
        int reason = template.columnOf(first, Slots.REASON);
        int score = template.columnOf(first, Slots.TABLE_POINTS);
        form.repeat(first, tables.size());
        int last = first + tables.size() - 1;
        XSSFCell total = form.take(Slots.TOTAL);
        XSSFCell grade = form.take(Slots.GRADE);
        for (int row = first; row <= last; row++) {
            TableSheet written = tables.get(row - first);
            form.take(row, score).setCellFormula(written.score());
            reasons.put(written.table().id(), form.entries().open(form.take(row, reason)));
            form.expand(row, page.month().tables().get(row - first));
        }
        // Names may be put right by hand; the cursor starts at the first of them.
        Spot teacher = form.entries().open(form.take(Slots.TEACHER));
        Spot group = form.entries().open(form.take(Slots.GROUP));
        Spot month = form.entries().open(form.take(Slots.MONTH));
        sheet.setActiveCell(new CellAddress(teacher.row(), teacher.column()));
        form.expandAround(first, last);
        total.setCellFormula(LiveFormula.total(form.address(first, score) + ":" + form.address(last, score)));
        grade.setCellFormula(LiveFormula.grade(scheme, tables.stream().flatMap(table -> table.required().stream()).toList(), total.getAddress().formatAsString()));
        RowHeights.fit(sheet, first, last);
        return new SummarySheet(teacher, group, month, reasons, form.later());
    }
}
