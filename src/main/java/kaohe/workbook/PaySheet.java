package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.template.Scope;
import kaohe.template.Templates;
import kaohe.view.PayPage;

/** 绩效发放表.xlsx: what each teacher is paid, the sum as a live formula, the sign-off chain, and the two plans side by side. */
public final class PaySheet {

    static final String TEMPLATE = "forms/pay.xlsx";

    private final Templates templates;

    public PaySheet(Templates templates) {
        this.templates = templates;
    }

    public byte[] write(PayPage page) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(templates.files().read(TEMPLATE)))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                SheetTemplate sheet = new SheetTemplate(workbook.getSheetAt(i), templates);
                sheet.expandRowsWithout(Set.of("人", "对"), Scope.of(page));
                ListRows.fill(sheet, page, "人", page.lines(), Map.of());
                ListRows.fill(sheet, page, "对", page.compared(), Map.of());
                sheet.expandMargins(Scope.of(page));
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return SteadyZip.bytes(workbook);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
