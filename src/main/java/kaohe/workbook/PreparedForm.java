package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Content;
import kaohe.form.Layout;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.template.Templates;

/**
 * A form with everything in place that is the same for every teacher: sheets, rows, wordings, formulas, drop-downs, locks. Made once of the template,
 * which takes several times as long as filling it.
 */
record PreparedForm(Scheme scheme, Templates templates, Layout layout, byte[] bytes, SummarySheet summary, List<TableSheet> tables) {

    static PreparedForm of(Scheme scheme, Templates templates, Layout layout) {
        FormFields fields = FormFields.of(scheme, null);
        try (XSSFWorkbook workbook = FormTemplate.open(layout)) {
            List<TableSheet> tables = new ArrayList<>();
            for (ScoreTable table : scheme.tables()) {
                XSSFSheet sheet = workbook.cloneSheet(1, layout == Layout.REGISTER ? table.id() + " " + table.tab() : table.id());
                copyPrintSetup(workbook.getSheetAt(1), sheet);
                tables.add(TableSheet.prepare(sheet, templates, scheme, layout, table, fields));
            }
            workbook.removeSheetAt(1);
            workbook.setSheetName(0, layout == Layout.REGISTER ? Scheme.SUMMARY + " 汇总" : Scheme.SUMMARY);
            SummarySheet summary = SummarySheet.prepare(workbook.getSheetAt(0), templates, scheme, tables, fields);
            workbook.forEach(sheet -> {
                ((XSSFSheet) sheet).enableLocking();
                sheet.setSelected(workbook.getSheetIndex(sheet) == 0);
            });
            workbook.setActiveSheet(0);
            return new PreparedForm(scheme, templates, layout, SteadyZip.bytes(workbook), summary, tables);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Cloning a sheet leaves its print setup behind. */
    private static void copyPrintSetup(XSSFSheet from, XSSFSheet to) {
        to.getPrintSetup().setPaperSize(from.getPrintSetup().getPaperSize());
        to.getPrintSetup().setLandscape(from.getPrintSetup().getLandscape());
        to.getPrintSetup().setFitWidth(from.getPrintSetup().getFitWidth());
        to.getPrintSetup().setFitHeight(from.getPrintSetup().getFitHeight());
    }

    byte[] fill(Filling filling) {
        FormFields fields = FormFields.of(scheme, new FormFields.PersonFields(filling.teacher(), filling.group(), filling.month()));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.forEach(sheet -> new SampleSheet((XSSFSheet) sheet, templates).expandRest(fields));
            summary.teacher().write(workbook, filling.teacher());
            summary.group().write(workbook, filling.group());
            summary.month().write(workbook, filling.month());
            for (TableSheet table : tables) {
                table.answers().forEach((id, spot) -> spot.write(workbook, filling.answers().getOrDefault(id, Content.EMPTY)));
                table.notes().forEach((id, spot) -> spot.write(workbook, filling.notes().getOrDefault(id, "")));
                Filling.Reason reason = filling.reasons().get(table.table().id());
                summary.reasons().get(table.table().id()).write(workbook, reason == null ? "" : reason.text());
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            IdentityMark.write(workbook, scheme, layout, filling);
            describe(workbook, filling);
            return SteadyZip.bytes(workbook);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void describe(XSSFWorkbook workbook, Filling filling) {
        try {
            PackageProperties core = workbook.getPackage().getPackageProperties();
            core.setTitleProperty(scheme.formTitle() + " " + filling.teacher() + " " + filling.isoMonth());
            core.setCreatorProperty("kaohe");
            core.setLastModifiedByProperty("kaohe");
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
