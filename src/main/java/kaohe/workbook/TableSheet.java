package kaohe.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.form.Layout;
import kaohe.scheme.Item;
import kaohe.scheme.Line;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.template.Templates;

/**
 * One of 表2-表8, prepared from the template's sample sheet.
 *
 * @param score    the table's score as a formula for 表1
 * @param required the cells that have to be filled before there is a grade, as formulas for 表1
 * @param answers  where staff write 登记 or 得分, by the id of the line or item
 * @param notes    where staff write 备注, by the id of the line
 */
record TableSheet(ScoreTable table, String score, List<String> required, Map<String, Spot> answers, Map<String, Spot> notes) {

    static TableSheet prepare(XSSFSheet sheet, Templates templates, Scheme scheme, Layout layout, ScoreTable table, FormFields fields) {
        Preparing preparing = new Preparing(sheet, new SampleSheet(sheet, templates), new EntryCells(sheet, new CellStyles(sheet.getWorkbook())),
            scheme, table, fields.with(table), new HashMap<>(), new HashMap<>());
        return layout == Layout.REGISTER ? preparing.register() : preparing.official();
    }

    /** The formula that keeps a sum within the floor and the cap in force; rounded far below any points, since spreadsheets add in binary. */
    private static String bounded(Scheme scheme, ScoreTable table, String range) {
        String sum = table.opens() + "+SUM(" + range + ")";
        String capped = scheme.capped() ? "MIN(" + table.standard() + "," + sum + ")" : sum;
        return "ROUND(" + (scheme.floored() ? "MAX(0," + capped + ")" : capped) + ",10)";
    }

    private record Preparing(XSSFSheet sheet, SampleSheet sample, EntryCells entries, Scheme scheme, ScoreTable table, FormFields fields,
                             Map<String, Spot> answers, Map<String, Spot> notes) {

        TableSheet register() {
            int first = sample.rowOf(SampleSheet.ENTRY);
            int entry = sample.columnOf(first, SampleSheet.ENTRY);
            int points = sample.columnOf(first, SampleSheet.LINE_POINTS);
            int note = sample.columnOf(first, SampleSheet.NOTE);
            List<Integer> itemColumns = sample.columnsOf(first, "项");
            sample.repeat(first, table.lines().size());

            List<String> required = new ArrayList<>();
            int row = first;
            int number = 0;
            for (Item item : table.items()) {
                FormFields ofItem = fields.with(item, ++number);
                int top = row;
                for (Line line : item.lines()) {
                    sample.expand(row, ofItem.with(line));
                    answers.put(line.id(), entries.entry(cell(row, entry), line));
                    cell(row, points).setCellFormula(line.rule().formula(address(row, entry)));
                    notes.put(line.id(), entries.open(cell(row, note)));
                    if (line.rule().required()) {
                        required.add(onOtherSheet(row, entry));
                    }
                    row++;
                }
                merge(top, row - 1, itemColumns);
            }
            int totalRow = sample.rowOf(SampleSheet.TABLE_SCORE);
            int total = sample.columnOf(totalRow, SampleSheet.TABLE_SCORE);
            finish(first, row - 1);
            cell(totalRow, total).setCellFormula(bounded(scheme, table, address(first, points) + ":" + address(row - 1, points)));
            return new TableSheet(table, onOtherSheet(totalRow, total), required, answers, notes);
        }

        TableSheet official() {
            int first = sample.rowOf(SampleSheet.ITEM_POINTS);
            int points = sample.columnOf(first, SampleSheet.ITEM_POINTS);
            sample.repeat(first, table.items().size());

            List<String> required = new ArrayList<>();
            int row = first;
            for (Item item : table.items()) {
                sample.expand(row, fields.with(item, row - first + 1));
                answers.put(item.id(), entries.points(cell(row, points), item));
                if (item.lines().stream().anyMatch(line -> line.rule().required())) {
                    required.add(onOtherSheet(row, points));
                }
                row++;
            }
            finish(first, row - 1);
            return new TableSheet(table, bounded(scheme, table, onOtherSheet(first, points) + ":" + address(row - 1, points)), required, answers, notes);
        }

        private void finish(int first, int last) {
            sample.expandAround(first, last, fields);
            RowHeights.fit(sheet, first, last);
            sheet.setRepeatingRows(new CellRangeAddress(first - 1, first - 1, -1, -1));
        }

        /** What belongs to the whole item stands once, over all of its lines. */
        private void merge(int top, int bottom, List<Integer> columns) {
            if (bottom == top) {
                return;
            }
            for (int column : columns) {
                for (int row = top + 1; row <= bottom; row++) {
                    cell(row, column).setBlank();
                }
                sheet.addMergedRegionUnsafe(new CellRangeAddress(top, bottom, column, column));
            }
        }

        private XSSFCell cell(int row, int column) {
            return sheet.getRow(row).getCell(column);
        }

        private static String address(int row, int column) {
            return new CellReference(row, column).formatAsString(false);
        }

        private String onOtherSheet(int row, int column) {
            return "'" + sheet.getSheetName() + "'!" + address(row, column);
        }
    }
}
