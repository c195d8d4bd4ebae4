package kaohe.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Layout;
import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;

/** Writes the forms of a scheme: empty ones to hand out, and the ones that were handed in, made anew with points, totals, grade and reasons. */
public final class FormWriter {

    private static final Date EPOCH = Date.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Scheme scheme;
    private final Templates templates;

    public FormWriter(Scheme scheme, Templates templates) {
        this.scheme = scheme;
        this.templates = templates;
    }

    /** An empty form for one teacher and month. */
    public byte[] blank(Layout layout, Teacher teacher, YearMonth month) {
        return write(layout, Filling.blank(teacher.name(), teacher.staffId(), teacher.group(), month));
    }

    /** The same form that was handed in, healed and completed: everything that belongs to the form, nothing beyond it. */
    public byte[] regenerate(Submission submission, Assessment assessment) {
        return write(submission.layout(), Filling.of(submission, assessment));
    }

    private byte[] write(Layout layout, Filling filling) {
        FormFields fields = FormFields.of(scheme, new FormFields.PersonFields(filling.teacher(), filling.group(), filling.month()));
        try (XSSFWorkbook workbook = FormTemplate.open(layout)) {
            List<TableSheet> tables = new ArrayList<>();
            for (ScoreTable table : scheme.tables()) {
                XSSFSheet sheet = workbook.cloneSheet(1, layout == Layout.REGISTER ? table.id() + " " + table.tab() : table.id());
                copyPrintSetup(workbook.getSheetAt(1), sheet);
                tables.add(TableSheet.write(sheet, templates, scheme, layout, table, fields, filling));
            }
            workbook.removeSheetAt(1);
            workbook.setSheetName(0, layout == Layout.REGISTER ? Scheme.SUMMARY + " 汇总" : Scheme.SUMMARY);
            SummarySheet.write(workbook.getSheetAt(0), templates, scheme, tables, fields, filling);
            workbook.forEach(sheet -> {
                ((XSSFSheet) sheet).enableLocking();
                sheet.setSelected(workbook.getSheetIndex(sheet) == 0);
            });
            workbook.setActiveSheet(0);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            IdentityMark.write(workbook, scheme, layout, filling);
            describe(workbook, filling);
            return SteadyZip.bytes(workbook);
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

    private void describe(XSSFWorkbook workbook, Filling filling) {
        try {
            PackageProperties core = workbook.getPackage().getPackageProperties();
            core.setTitleProperty(scheme.formTitle() + " " + filling.teacher() + " " + filling.isoMonth());
            core.setCreatorProperty("kaohe");
            core.setLastModifiedByProperty("kaohe");
            core.setCreatedProperty(Optional.of(EPOCH));
            core.setModifiedProperty(Optional.of(EPOCH));
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
