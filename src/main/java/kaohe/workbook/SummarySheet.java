package kaohe.workbook;

import java.util.List;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.scheme.GradeBand;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.template.Templates;

/** 表1, written from the template's sample sheet: a row a table, 总分 and 考核等次 as live formulas. */
final class SummarySheet {

    private static final String PROJECT = "${汇总.考核项目}";
    private static final String NAME = "${教师.姓名}";

    private SummarySheet() {
    }

    static void write(XSSFSheet sheet, Templates templates, Scheme scheme, List<TableSheet> tables, FormFields fields, Filling filling) {
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
            entries.open(cell(sheet, row, reason), filling.reasons().getOrDefault(table.id(), new Filling.Reason("", "")).text());
        }
        int totalRow = sample.rowOf(SampleSheet.TOTAL);
        XSSFCell total = cell(sheet, totalRow, sample.columnOf(totalRow, SampleSheet.TOTAL));
        openHeader(sheet, sample, entries, filling);
        sample.expandAround(first, last, fields.inSummary(tables.size() + 1, "总分", scheme.total().value()));
        total.setCellFormula("ROUND(SUM(" + address(first, score) + ":" + address(last, score) + "),10)");
        grade.setCellFormula(gradeFormula(scheme, tables, total.getAddress().formatAsString()));
        RowHeights.fit(sheet, first, last);
    }

    /** Names may be put right by hand; the cursor starts at the first of them. */
    private static void openHeader(XSSFSheet sheet, SampleSheet sample, EntryCells entries, Filling filling) {
        for (String field : List.of(NAME, "${教师.班级}", "${教师.月份}")) {
            int row = sample.rowOf(field);
            XSSFCell cell = cell(sheet, row, sample.columnOf(row, field));
            if (field.equals(NAME)) {
                sheet.setActiveCell(new CellAddress(row, cell.getColumnIndex()));
            }
            entries.open(cell, field.equals(NAME) ? filling.teacher() : field.contains("班级") ? filling.group() : filling.month());
        }
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
