package kaohe.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import kaohe.form.Layout;
import kaohe.form.LiveFormula;
import kaohe.scheme.Item;
import kaohe.scheme.Line;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.template.Templates;
import kaohe.view.ItemFields;
import kaohe.view.MonthPage;
import kaohe.view.TableFields;

/**
 * One of 表2-表8, prepared from the template's sheet for them.
 *
 * @param sheet    the name of the worksheet
 * @param score    the table's score as a formula for 表1
 * @param required the cells that have to be filled before there is a grade, as formulas for 表1
 * @param answers  where staff write 登记 or 得分, by the id of the line or item
 * @param notes    where staff write 备注, by the id of the line
 * @param later    what has to wait until the form is filled
 */
record TableSheet(ScoreTable table, String sheet, String score, List<String> required, Map<String, Spot> answers, Map<String, Spot> notes, List<Later> later) {

    static TableSheet prepare(XSSFSheet sheet, Templates templates, Scheme scheme, Layout layout, ScoreTable table, MonthPage page) {
        TableFields fields = page.month().tables().stream().filter(each -> each.id().equals(table.id())).findFirst().orElseThrow();
        Preparing preparing = new Preparing(new Preparation(sheet, templates, page), scheme, table, fields, new HashMap<>(), new HashMap<>());
        return layout == Layout.REGISTER ? preparing.register() : preparing.official();
    }

    private record Preparing(Preparation form, Scheme scheme, ScoreTable table, TableFields fields, Map<String, Spot> answers, Map<String, Spot> notes) {

        TableSheet register() {
            SheetTemplate template = form.template();
            int first = template.rowOf(Slots.ENTRY);
            int entry = template.columnOf(first, Slots.ENTRY);
            int points = template.columnOf(first, Slots.LINE_POINTS);
            int note = template.columnOf(first, Slots.NOTE);
            List<Integer> itemColumns = template.columnsUsing(first, "项").stream().filter(column -> !template.columnsUsing(first, "行").contains(column)).toList();
            form.repeat(first, table.lines().size());

            List<String> required = new ArrayList<>();
            int row = first;
            for (Item item : table.items()) {
                ItemFields ofItem = fields.items().get(table.items().indexOf(item));
                int top = row;
                for (Line line : item.lines()) {
                    answers.put(line.id(), form.entries().entry(form.take(row, entry), line));
                    form.take(row, points).setCellFormula(line.rule().formula(form.address(row, entry)));
                    notes.put(line.id(), form.entries().open(form.take(row, note)));
                    form.expand(row, fields, ofItem, ofItem.rows().get(item.lines().indexOf(line)));
                    if (line.rule().required()) {
                        required.add(form.onOtherSheet(row, entry));
                    }
                    row++;
                }
                merge(top, row - 1, itemColumns);
            }
            XSSFCell total = form.take(Slots.TABLE_POINTS);
            finish(first, row - 1);
            total.setCellFormula(LiveFormula.table(scheme, table, form.address(first, points) + ":" + form.address(row - 1, points)));
            return new TableSheet(table, template.sheet().getSheetName(), form.onOtherSheet(total.getRowIndex(), total.getColumnIndex()), required, answers, notes, form.later());
        }

        TableSheet official() {
            SheetTemplate template = form.template();
            int first = template.rowOf(Slots.ITEM_POINTS);
            int points = template.columnOf(first, Slots.ITEM_POINTS);
            form.repeat(first, table.items().size());

            List<String> required = new ArrayList<>();
            int row = first;
            for (Item item : table.items()) {
                answers.put(item.id(), form.entries().points(form.take(row, points), item));
                form.expand(row, fields, fields.items().get(row - first));
                if (item.lines().stream().anyMatch(line -> line.rule().required())) {
                    required.add(form.onOtherSheet(row, points));
                }
                row++;
            }
            finish(first, row - 1);
            String score = LiveFormula.table(scheme, table, form.onOtherSheet(first, points) + ":" + form.address(row - 1, points));
            return new TableSheet(table, template.sheet().getSheetName(), score, required, answers, notes, form.later());
        }

        private void finish(int first, int last) {
            form.expandAround(first, last, fields);
            RowHeights.fit(form.template().sheet(), first, last);
            form.template().sheet().setRepeatingRows(new CellRangeAddress(first - 1, first - 1, -1, -1));
        }

        /** What belongs to the whole item stands once, over all of its lines. */
        private void merge(int top, int bottom, List<Integer> columns) {
            if (bottom == top) {
                return;
            }
            XSSFSheet sheet = form.template().sheet();
            for (int column : columns) {
                for (int row = top + 1; row <= bottom; row++) {
                    sheet.getRow(row).getCell(column).setBlank();
                }
                sheet.addMergedRegionUnsafe(new CellRangeAddress(top, bottom, column, column));
            }
        }
    }
}
