package kaohe.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.checking.Checks;
import kaohe.checking.Findings;
import kaohe.form.Layout;
import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeFiles;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.workbook.FormReader;
import kaohe.workbook.FormWriter;

/** A form that is filled well, to be spoilt in one place. */
public final class GoodWorkbook {

    public static final Scheme SCHEME = SchemeFiles.builtIn().scheme().orElseThrow();
    private static final FormWriter WRITER = new FormWriter(SCHEME, Templates.builtIn());
    private static final FormReader READER = new FormReader(SCHEME);

    private final XSSFWorkbook workbook;

    private GoodWorkbook(Layout layout) {
        byte[] blank = WRITER.blank(layout, new Teacher("王芳", "T003", "高一(3)班"), YearMonth.of(2026, 9));
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(blank));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** 登记版: two missed drills, all levels at their best, 80 as the measured average: 20 + 15 + 0 + 15 + 10 + 20 + 10 = 90, 优秀. */
    public static GoodWorkbook register() {
        return new GoodWorkbook(Layout.REGISTER).set("表4!G4", 2).set("表6!G4", "好").set("表6!G6", "效果好")
            .set("表8!G4", "好").set("表8!G7", "好").set("表8!G8", "好").set("表8!G10", "好").set("表8!G11", 80);
    }

    /** 官方版: one missed drill with its reason, levels as points: 20 + 15 + 5 + 15 + 10 + 20 + 10 = 95, 优秀. */
    public static GoodWorkbook official() {
        return new GoodWorkbook(Layout.OFFICIAL).set("表4!G4", -5).set("表1!E9", "9月14日缺早操").set("表6!G4", 5).set("表6!G6", 10)
            .set("表8!G4", 5).set("表8!G5", 5).set("表8!G6", 5).set("表8!G7", 10).set("表8!G8", 28);
    }

    /** @param address {@code 表4!G4}, the sheet by the start of its name */
    public GoodWorkbook set(String address, Object value) {
        XSSFCell cell = cell(address);
        cell.setBlank();
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
        return this;
    }

    public GoodWorkbook formula(String address, String formula) {
        cell(address).setCellFormula(formula);
        return this;
    }

    public GoodWorkbook change(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    public XSSFSheet sheet(String start) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetName(i).startsWith(start)) {
                return workbook.getSheetAt(i);
            }
        }
        throw new IllegalArgumentException(start);
    }

    private XSSFCell cell(String address) {
        CellAddress at = new CellAddress(address.substring(address.indexOf('!') + 1));
        XSSFSheet sheet = sheet(address.substring(0, address.indexOf('!')));
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        return row.getCell(at.getColumn()) == null ? row.createCell(at.getColumn()) : row.getCell(at.getColumn());
    }

    /** As a spreadsheet program saves it, recalculated. */
    public byte[] bytes() {
        try {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        } catch (RuntimeException circularOrForeign) {
            // Saved with the results there were, as programs do.
        }
        return bytesNotRecalculated();
    }

    public byte[] bytesNotRecalculated() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    public FormReader.Outcome read() {
        return READER.read("王芳.xlsx", bytes());
    }

    public Submission submission() {
        return ((FormReader.Outcome.Read) read()).submission();
    }

    public Assessment assessment() {
        return Assessment.of(SCHEME, submission());
    }

    public Findings findings() {
        return Checks.run(SCHEME, submission(), assessment());
    }

    /** {@code C10 表4 早操!G4}, all of them. */
    public List<String> problems() {
        return findings().problems().stream().map(problem -> (problem.code() + " " + problem.place().address()).trim()).toList();
    }
}
