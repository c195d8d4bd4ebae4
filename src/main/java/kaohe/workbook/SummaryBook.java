package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.template.Scope;
import kaohe.template.Templates;
import kaohe.view.SummaryPage;

/** 月度汇总.xlsx: the ranking with every table's score, totals, ranks and means as live formulas; the spread of grades and tables; who is missing. */
public final class SummaryBook {

    static final String TEMPLATE = "forms/summary.xlsx";
    private static final Set<String> ELEMENTS = Set.of("人", "分", "级", "项", "缺");

    private final Templates templates;

    public SummaryBook(Templates templates) {
        this.templates = templates;
    }

    public byte[] write(SummaryPage page) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(templates.files().read(TEMPLATE)))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                SheetTemplate sheet = new SheetTemplate(workbook.getSheetAt(i), templates);
                List<Integer> people = sheet.rowsUsing("人");
                List<Live> live = people.isEmpty() ? List.of() : ranking(sheet, people.get(0), page);
                sheet.expandRowsWithout(ELEMENTS, Scope.of(page));
                ListRows.fill(sheet, page, "人", page.teachers(), Map.of());
                ListRows.fill(sheet, page, "级", page.grades(), Map.of());
                ListRows.fill(sheet, page, "项", page.tables(), Map.of());
                ListRows.fill(sheet, page, "缺", page.missing(), Map.of());
                live.forEach(each -> each.write(sheet.sheet(), page));
                sheet.expandMargins(Scope.of(page));
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return SteadyZip.bytes(workbook);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Makes a column a table of the one in the template, fills what does not depend on a teacher, and remembers where formulas go. */
    private static List<Live> ranking(SheetTemplate sheet, int row, SummaryPage page) {
        int tables = page.tables().size();
        int first = sheet.columnOf(row, "${分.得分!}");
        if (first < 0) {
            return List.of();
        }
        RepeatedColumn.repeat(sheet.sheet(), first, tables);
        int head = sheet.rowOf("${分.简称}");
        int foot = sheet.rowOf("${分.平均!}");
        for (int i = 0; i < tables; i++) {
            sheet.sheet().getRow(row).getCell(first + i).setBlank();
            if (head >= 0) {
                SheetTemplate.put(sheet.sheet().getRow(head).getCell(first + i), page.tables().get(i).tab());
            }
            if (foot >= 0) {
                sheet.sheet().getRow(foot).getCell(first + i).setBlank();
            }
        }
        int total = sheet.columnOf(row, "${人.总分!}");
        return List.of(new Live(row, first, tables, total, sheet.columnOf(row, "${人.名次!}"), foot));
    }

    /**
     * Where the formulas of the ranking go; columns and rows from 0, -1 where the template has no such place.
     *
     * @param foot the row of means, before the rows are repeated
     */
    private record Live(int row, int first, int tables, int total, int rank, int foot) {

        void write(XSSFSheet sheet, SummaryPage page) {
            int last = row + Math.max(1, page.teachers().size()) - 1;
            for (int i = 0; i < page.teachers().size(); i++) {
                SummaryPage.RankLine line = page.teachers().get(i);
                for (int table = 0; table < tables; table++) {
                    XSSFCell cell = sheet.getRow(row + i).getCell(first + table);
                    line.scores().get(table).score().ifPresent(score -> cell.setCellValue(score.doubleValue()));
                }
                if (line.total().isPresent() && total >= 0) {
                    sheet.getRow(row + i).getCell(total).setCellFormula("ROUND(SUM(" + range(row + i, first, row + i, first + tables - 1) + "),10)");
                    if (rank >= 0) {
                        sheet.getRow(row + i).getCell(rank).setCellFormula("RANK(" + address(row + i, total) + "," + range(row, total, last, total) + ")");
                    }
                }
            }
            if (foot >= 0 && page.month().mean().isPresent()) {
                int at = foot + last - row;
                for (int table = 0; table < tables; table++) {
                    sheet.getRow(at).getCell(first + table).setCellFormula("ROUND(AVERAGE(" + range(row, first + table, last, first + table) + "),2)");
                }
                if (total >= 0) {
                    sheet.getRow(at).getCell(total).setCellFormula("ROUND(AVERAGE(" + range(row, total, last, total) + "),2)");
                }
            }
        }

        private static String address(int row, int column) {
            return new CellReference(row, column).formatAsString();
        }

        private static String range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
            return address(firstRow, firstColumn) + ":" + address(lastRow, lastColumn);
        }
    }
}
