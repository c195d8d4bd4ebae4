package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.template.Scope;
import kaohe.template.Templates;
import kaohe.view.TermPage;

/** 学期总评.xlsx: each teacher's months with their mean as a live formula, who may be 先进 and why not, and what an unfit standing rests on. */
public final class TermBook {

    static final String TEMPLATE = "forms/term.xlsx";
    private static final String MONTH = "${次.月份}";
    private static final String SCORE = "${次.总分}";
    private static final String MEAN = "${人.平均!}";

    private final Templates templates;

    public TermBook(Templates templates) {
        this.templates = templates;
    }

    public byte[] write(TermPage page) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(templates.files().read(TEMPLATE)))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                SheetTemplate sheet = new SheetTemplate(workbook.getSheetAt(i), templates);
                List<Integer> people = sheet.rowsUsing("人");
                int row = people.isEmpty() ? -1 : people.get(0);
                int first = row < 0 ? -1 : months(sheet, row, page);
                int mean = row < 0 ? -1 : sheet.columnOf(row, MEAN);
                sheet.expandRowsWithout(Set.of("人", "次", "候", "据"), Scope.of(page));
                ListRows.fill(sheet, page, "人", page.teachers(), Map.of());
                ListRows.fill(sheet, page, "候", page.candidates(), Map.of());
                ListRows.fill(sheet, page, "据", page.evidence(), Map.of());
                if (first >= 0) {
                    scores(sheet.sheet(), row, first, mean, page);
                }
                sheet.expandMargins(Scope.of(page));
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return SteadyZip.bytes(workbook);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Makes a column a month, with its heading; the scores wait until the rows are there. */
    private static int months(SheetTemplate sheet, int row, TermPage page) {
        int first = sheet.columnOf(row, SCORE);
        int months = page.term().months();
        if (first < 0) {
            return -1;
        }
        RepeatedColumn.repeat(sheet.sheet(), first, months);
        int head = sheet.rowOf(MONTH);
        for (int i = 0; i < Math.max(1, months); i++) {
            sheet.sheet().getRow(row).getCell(first + i).setBlank();
            if (head >= 0) {
                SheetTemplate.put(sheet.sheet().getRow(head).getCell(first + i), page.teachers().isEmpty() || months == 0 ? "" : page.teachers().get(0).months().get(i).month());
            }
        }
        return first;
    }

    private static void scores(XSSFSheet sheet, int row, int first, int mean, TermPage page) {
        for (int i = 0; i < page.teachers().size(); i++) {
            TermPage.TeacherLine line = page.teachers().get(i);
            XSSFRow at = sheet.getRow(row + i);
            for (int month = 0; month < line.months().size(); month++) {
                XSSFCell cell = at.getCell(first + month);
                TermPage.MonthField score = line.months().get(month);
                score.total().ifPresentOrElse(total -> cell.setCellValue(total.doubleValue()), () -> SheetTemplate.put(cell, score.score()));
            }
            if (mean >= 0 && line.mean().isPresent()) {
                String range = new CellReference(row + i, first).formatAsString() + ":" + new CellReference(row + i, first + line.months().size() - 1).formatAsString();
                at.getCell(mean).setCellFormula("ROUND(AVERAGE(" + range + "),2)");
            }
        }
    }
}
