package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Content;
import kaohe.form.Deviation;
import kaohe.form.Layout;
import kaohe.form.Teacher;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.template.Scope;
import kaohe.template.Templates;
import kaohe.view.MonthPage;

/**
 * A form with everything in place that is the same for every teacher: sheets, rows, wordings, formulas, drop-downs, locks. Made once of the template,
 * which takes several times as long as filling it.
 *
 * @param others  what has to wait on the sheets that a school added
 * @param brought what an empty form holds beyond the official tables, such as a crest or a line of the school's own: no one has to be told of it
 */
record PreparedForm(Scheme scheme, Templates templates, Layout layout, byte[] bytes, SummarySheet summary, List<TableSheet> tables, List<Later> others,
                    Set<Deviation> brought) {

    private static final Teacher NOBODY = new Teacher("", "", "");
    private static final YearMonth ANY_MONTH = YearMonth.of(2026, 9);

    static PreparedForm of(Scheme scheme, Templates templates, Layout layout) {
        MonthPage page = MonthPage.blank(scheme, NOBODY, ANY_MONTH, templates.school());
        FormTemplate template = FormTemplate.open(templates, layout);
        try (XSSFWorkbook workbook = template.workbook()) {
            XSSFSheet first = template.summary().orElseThrow();
            XSSFSheet sample = template.table().orElseThrow();
            List<TableSheet> tables = new ArrayList<>();
            for (ScoreTable table : scheme.tables()) {
                XSSFSheet sheet = workbook.cloneSheet(workbook.getSheetIndex(sample), layout == Layout.REGISTER ? table.id() + " " + table.tab() : table.id());
                copyPrintSetup(sample, sheet);
                tables.add(TableSheet.prepare(sheet, templates, scheme, layout, table, page));
            }
            workbook.removeSheetAt(workbook.getSheetIndex(sample));
            workbook.setSheetName(workbook.getSheetIndex(first), layout == Layout.REGISTER ? Scheme.SUMMARY + " 汇总" : Scheme.SUMMARY);
            SummarySheet summary = SummarySheet.prepare(first, templates, scheme, tables, page);
            List<Later> others = others(workbook, first, tables, templates, page);
            arrange(workbook, first, tables);
            PreparedForm prepared = new PreparedForm(scheme, templates, layout, SteadyZip.bytes(workbook), summary, tables, others, Set.of());
            return new PreparedForm(scheme, templates, layout, prepared.bytes, summary, tables, others, prepared.deviations());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static List<Later> others(XSSFWorkbook workbook, XSSFSheet first, List<TableSheet> tables, Templates templates, MonthPage page) {
        List<Later> later = new ArrayList<>();
        workbook.forEach(sheet -> {
            if (sheet != first && tables.stream().noneMatch(table -> table.sheet().equals(sheet.getSheetName()))) {
                Preparation added = new Preparation((XSSFSheet) sheet, templates, page);
                added.expandAround(Integer.MAX_VALUE, Integer.MAX_VALUE);
                later.addAll(added.later());
            }
        });
        return later;
    }

    /** 表1, the tables, then what else there is; all protected, open on 表1. */
    private static void arrange(XSSFWorkbook workbook, XSSFSheet first, List<TableSheet> tables) {
        workbook.setSheetOrder(first.getSheetName(), 0);
        for (int i = 0; i < tables.size(); i++) {
            workbook.setSheetOrder(tables.get(i).sheet(), i + 1);
        }
        workbook.forEach(sheet -> {
            ((XSSFSheet) sheet).enableLocking();
            sheet.setSelected(workbook.getSheetIndex(sheet) == 0);
        });
        workbook.setActiveSheet(0);
    }

    /** Cloning a sheet leaves its print setup behind. */
    private static void copyPrintSetup(XSSFSheet from, XSSFSheet to) {
        to.getPrintSetup().setPaperSize(from.getPrintSetup().getPaperSize());
        to.getPrintSetup().setLandscape(from.getPrintSetup().getLandscape());
        to.getPrintSetup().setFitWidth(from.getPrintSetup().getFitWidth());
        to.getPrintSetup().setFitHeight(from.getPrintSetup().getFitHeight());
    }

    /** An empty form for nobody. */
    byte[] blank() {
        return fill(Filling.blank("", "", "", ANY_MONTH), MonthPage.blank(scheme, NOBODY, ANY_MONTH, templates.school()));
    }

    private Set<Deviation> deviations() {
        FormReader.Outcome read = new FormReader(scheme).read("", blank());
        return read instanceof FormReader.Outcome.Read form ? new HashSet<>(form.submission().deviations()) : Set.of();
    }

    byte[] fill(Filling filling, MonthPage page) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.forEach(sheet -> new SheetTemplate((XSSFSheet) sheet, templates).expandMargins(Scope.of(page)));
            summary.teacher().write(workbook, filling.teacher());
            summary.group().write(workbook, filling.group());
            summary.month().write(workbook, filling.month());
            summary.later().forEach(each -> each.write(workbook, page, templates));
            others.forEach(each -> each.write(workbook, page, templates));
            for (TableSheet table : tables) {
                table.answers().forEach((id, spot) -> spot.write(workbook, filling.answers().getOrDefault(id, Content.EMPTY)));
                table.notes().forEach((id, spot) -> spot.write(workbook, filling.notes().getOrDefault(id, "")));
                table.later().forEach(each -> each.write(workbook, page, templates));
                Filling.Reason reason = filling.reasons().get(table.table().id());
                summary.reasons().get(table.table().id()).write(workbook, reason == null ? "" : reason.text());
            }
            FormulaResults.remember(workbook);
            IdentityMark.write(workbook, scheme, layout, filling, brought);
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
