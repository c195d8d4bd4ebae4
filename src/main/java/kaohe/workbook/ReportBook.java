package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.template.Scope;
import kaohe.template.Templates;
import kaohe.template.Vocabulary;

/**
 * Makes a workbook of many from its template: a row for each element of a list, a column for each element of a list within those, formulas that take all of
 * them in, and results and charts brought along.
 */
public final class ReportBook {

    private final Templates templates;

    public ReportBook(Templates templates) {
        this.templates = templates;
    }

    /** The same page gives the same bytes. */
    public byte[] write(Book book, Record page) {
        Set<String> rows = Vocabulary.rows(book.page());
        Set<String> columns = new HashSet<>(Vocabulary.elements(book.page()).keySet());
        columns.removeAll(rows);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(templates.files().read(book.template())))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                SheetTemplate sheet = new SheetTemplate(workbook.getSheetAt(i), templates);
                sheet.repeatColumns(columns, Scope.of(page));
                sheet.expandRowsWithout(rows, Scope.of(page));
                for (String element : rows) {
                    ListRows.fill(sheet, page, element, Scope.of(page).list(element), Map.of());
                }
                sheet.expandMargins(Scope.of(page));
            }
            FormulaResults.remember(workbook);
            DrawnRanges.remember(workbook);
            return SteadyZip.bytes(workbook);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
