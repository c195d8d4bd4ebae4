package kaohe.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.scheme.GradeBand;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.template.Templates;

/**
 * 表1, prepared from the template's sample sheet: a row a table, 总分 and 考核等次 as live formulas.
 *
 * @param reasons where 扣分原因 goes, by the id of the table
 */
record SummarySheet(Spot teacher, Spot group, Spot month, Map<String, Spot> reasons) {

    private static final String PROJECT = "${汇总.考核项目}";
    private static final String NAME = "${教师.姓名}";

    static SummarySheet prepare(XSSFSheet sheet, Templates templates, Scheme scheme, List<TableSheet> tables, FormFields fields) {
        Map<String, Spot> reasons = new HashMap<>();
        SampleSheet sample = new SampleSheet(sheet, templates);
        EntryCells entries = new EntryCells(sheet, new CellStyles(sheet.getWorkbook()));
        int first = sample.rowOf(PROJECT);
        int score = sample.columnOf(first, SampleSheet.SUMMARY_SCORE);
        int reason = sample.columnOf(first, SampleSheet.REASON);
        int gradeRow = sample.rowOf(SampleSheet.GRADE);
        XSSFCell grade = cell(sheet, gradeRow, sample.columnOf(gradeRow, SampleSheet.GRADE));
        sample.repeat(first, tables.size());
        int last = first + tables.size() - 1;
        for (int row = first; row <= last; row++) {
            TableSheet written = tables.get(row - first);
            ScoreTable table = written.table();
            sample.expand(row, fields.inSummary(row - first + 1, table.name(), table.standard().value()));
            cell(sheet, row, score).setCellFormula(written.score());
            reasons.put(table.id(), entries.open(cell(sheet, row, reason)));
        }
        int totalRow = sample.rowOf(SampleSheet.TOTAL);
        XSSFCell total = cell(sheet, totalRow, sample.columnOf(totalRow, SampleSheet.TOTAL));
        SummarySheet prepared = new SummarySheet(header(sheet, sample, entries, NAME), header(sheet, sample, entries, "${教师.班级}"),
            header(sheet, sample, entries, "${教师.月份}"), reasons);
        sheet.setActiveCell(new CellAddress(prepared.teacher().row(), prepared.teacher().column()));
        sample.expandAround(first, last, fields.inSummary(tables.size() + 1, "总分", scheme.total().value()));
        total.setCellFormula("ROUND(SUM(" + address(first, score) + ":" + address(last, score) + "),10)");
        grade.setCellFormula(gradeFormula(scheme, tables, total.getAddress().formatAsString()));
        RowHeights.fit(sheet, first, last);
        return prepared;
    }

    /** Names may be put right by hand; the cursor starts at the first of them. */
    private static Spot header(XSSFSheet sheet, SampleSheet sample, EntryCells entries, String field) {
        int row = sample.rowOf(field);
        return entries.open(cell(sheet, row, sample.columnOf(row, field)));
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

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column);
    }

    private static String address(int row, int column) {
        return new CellReference(row, column).formatAsString(false);
    }
}
