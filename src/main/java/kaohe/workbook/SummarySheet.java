package kaohe.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.scheme.GradeBand;
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
        total.setCellFormula("ROUND(SUM(" + form.address(first, score) + ":" + form.address(last, score) + "),10)");
        grade.setCellFormula(gradeFormula(scheme, tables, total.getAddress().formatAsString()));
        RowHeights.fit(sheet, first, last);
        return new SummarySheet(teacher, group, month, reasons, form.later());
    }

    /** Empty until everything that must be judged is; then the band that the total lies in. */
    private static String gradeFormula(Scheme scheme, List<TableSheet> tables, String total) {
        StringBuilder bands = new StringBuilder();
        for (GradeBand band : scheme.grades()) {
            band.from().ifPresentOrElse(
                from -> bands.append("IF(").append(total).append(">=").append(from).append(",\"").append(band.name()).append("\","),
                () -> bands.append('"').append(band.name()).append('"'));
        }
        bands.append(")".repeat(scheme.grades().size() - 1));
        List<String> required = tables.stream().flatMap(table -> table.required().stream()).map(cell -> cell + "=\"\"").toList();
        return required.isEmpty() ? bands.toString() : "IF(OR(" + String.join(",", required) + "),\"\"," + bands + ")";
    }
}
