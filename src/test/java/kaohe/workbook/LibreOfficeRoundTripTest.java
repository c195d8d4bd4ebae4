package kaohe.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kaohe.form.Submission;
import kaohe.problem.Verdict;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeFiles;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.OtherPrograms;

/** A form that LibreOffice opened and saved again is still the form: it says and scores the same, guides, guards and prints the same. */
@EnabledIf(value = "kaohe.testing.OtherPrograms#haveLibreOffice", disabledReason = "needs LibreOffice")
class LibreOfficeRoundTripTest {

    private static final Scheme SCHEME = SchemeFiles.builtIn().scheme().orElseThrow();

    @TempDir
    static Path folder;

    @BeforeAll
    static void save() throws IOException {
        Submission submitted = GoodWorkbook.register().set("表4!I4", "9月5日").set("表1!E9", "已谈话").submission();
        byte[] regenerated = new FormWriter(SCHEME, Templates.builtIn()).regenerate(submitted, Assessment.of(SCHEME, submitted), Verdict.ACCEPTED);
        Map<String, byte[]> forms = Map.of("register", GoodWorkbook.register().bytes(), "official", GoodWorkbook.official().bytes(), "regenerated", regenerated);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> form : forms.entrySet()) {
            files.add(Files.write(folder.resolve(form.getKey() + ".xlsx"), form.getValue()));
        }
        OtherPrograms.recalculate(files, Files.createDirectories(folder.resolve("again")), folder.resolve("profile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"register", "official", "regenerated"})
    void itSaysAndScoresTheSame(String form) throws IOException {
        Submission before = submission(folder.resolve(form + ".xlsx"));
        Submission after = submission(folder.resolve("again").resolve(form + ".xlsx"));
        assertThat(after.said()).isEqualTo(before.said());
        assertThat(after.deviations()).isEqualTo(before.deviations());
        Assessment scored = Assessment.of(SCHEME, after);
        assertThat(scored.total()).isPresent().isEqualTo(Assessment.of(SCHEME, before).total());
        assertThat(scored.tables()).extracting(table -> table.derivation())
            .containsExactlyElementsOf(Assessment.of(SCHEME, before).tables().stream().map(table -> table.derivation()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"register", "official", "regenerated"})
    void itStillKnowsWhoseItIsAndShowsNoMoreSheets(String form) throws IOException {
        assertThat(submission(folder.resolve("again").resolve(form + ".xlsx")).identity()).isPresent()
            .isEqualTo(submission(folder.resolve(form + ".xlsx")).identity());
        try (XSSFWorkbook workbook = open(folder.resolve("again").resolve(form + ".xlsx"))) {
            int mark = workbook.getSheetIndex(IdentityMark.SHEET);
            assertThat(workbook.isSheetHidden(mark) || workbook.isSheetVeryHidden(mark)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"register", "official", "regenerated"})
    void everySheetGuidesGuardsAndPrintsTheSame(String form) throws IOException {
        try (XSSFWorkbook before = open(folder.resolve(form + ".xlsx")); XSSFWorkbook after = open(folder.resolve("again").resolve(form + ".xlsx"))) {
            for (XSSFSheet sheet : sheets(before)) {
                XSSFSheet saved = after.getSheet(sheet.getSheetName());
                String name = form + " " + sheet.getSheetName();
                assertThat(saved.getProtect()).as(name).isTrue();
                assertThat(saved.getCTWorksheet().getSheetProtection().isSetPassword()).as("%s has a password", name).isFalse();
                assertThat(openCells(saved)).as("%s open cells", name).isEqualTo(openCells(sheet)).isNotEmpty();
                assertThat(guides(saved)).as("%s validations", name).containsExactlyInAnyOrderElementsOf(guides(sheet));
                assertThat(merges(saved)).as("%s merges", name).containsExactlyInAnyOrderElementsOf(merges(sheet));
                assertThat(saved.getFitToPage()).as(name).isTrue();
                assertThat(saved.getPrintSetup().getPaperSize()).as(name).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(saved.getPrintSetup().getFitWidth()).as(name).isEqualTo((short) 1);
                boolean summary = sheet.getSheetName().startsWith(Scheme.SUMMARY);
                assertThat(saved.getPrintSetup().getLandscape()).as("%s landscape", name).isEqualTo(!summary);
                if (!summary) {
                    assertThat(saved.getRepeatingRows()).as("%s repeated row", name).isNotNull().isEqualTo(sheet.getRepeatingRows());
                }
            }
        }
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetAt)
            .filter(sheet -> !sheet.getSheetName().equals(IdentityMark.SHEET)).toList();
    }

    private static List<String> merges(XSSFSheet sheet) {
        return sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString).toList();
    }

    /** The cells that people can write in; LibreOffice gives all cells of a merged region the style of the first. */
    private static List<String> openCells(XSSFSheet sheet) {
        List<String> open = new ArrayList<>();
        List<CellRangeAddress> merged = sheet.getMergedRegions();
        sheet.forEach(row -> row.forEach(cell -> {
            boolean covered = merged.stream().anyMatch(region -> region.isInRange(cell)
                && (region.getFirstRow() != cell.getRowIndex() || region.getFirstColumn() != cell.getColumnIndex()));
            if (!covered && !cell.getCellStyle().getLocked()) {
                open.add(cell.getAddress().formatAsString());
            }
        }));
        return open;
    }

    /** Each guided cell with its prompt and what it lets in; LibreOffice gathers cells that are guided alike. */
    private static List<String> guides(XSSFSheet sheet) {
        List<String> guides = new ArrayList<>();
        for (DataValidation validation : sheet.getDataValidations()) {
            for (CellRangeAddress region : validation.getRegions().getCellRangeAddresses()) {
                region.forEach(cell -> guides.add(String.join(" | ", cell.formatAsString(), validation.getPromptBoxTitle(), validation.getPromptBoxText(),
                    validation.getErrorBoxText(), String.valueOf(validation.getErrorStyle()), String.valueOf(validation.getEmptyCellAllowed()),
                    allowed(validation))));
            }
        }
        return guides;
    }

    private static String allowed(DataValidation validation) {
        String[] names = validation.getValidationConstraint().getExplicitListValues();
        return names != null ? String.join(",", names)
            : validation.getValidationConstraint().getFormula1() + ".." + validation.getValidationConstraint().getFormula2();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static Submission submission(Path file) throws IOException {
        return ((FormReader.Outcome.Read) new FormReader(SCHEME).read("王芳.xlsx", Files.readAllBytes(file))).submission();
    }
}
