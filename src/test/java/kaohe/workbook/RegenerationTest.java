package kaohe.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import kaohe.form.Cell;
import kaohe.form.Submission;
import kaohe.gate.Admission;
import kaohe.gate.Gate;
import kaohe.problem.Verdict;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeFiles;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.testing.GoodWorkbook;

/** A regenerated workbook says what the submitted one said, and scores the same. */
class RegenerationTest {

    private static final Scheme SCHEME = SchemeFiles.builtIn().scheme().orElseThrow();
    private static final FormWriter WRITER = new FormWriter(SCHEME, Templates.builtIn());

    /** Every sample that can be read, good or bad. */
    static List<Path> readable() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-workbooks/一个月/2026-09"))) {
            return files.sorted().filter(RegenerationTest::isReadable).toList();
        }
    }

    private static boolean isReadable(Path file) {
        try {
            return Gate.admit(file, file.getFileName().toString()) instanceof Admission.Admitted admitted
                && new FormReader(SCHEME).read("a.xlsx", admitted.bytes()) instanceof FormReader.Outcome.Read;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void regeneratingAndReadingIsTheIdentity(Path file) throws IOException {
        Submission submitted = read(Files.readAllBytes(file));
        Assessment assessment = Assessment.of(SCHEME, submitted);
        byte[] regenerated = WRITER.regenerate(submitted, assessment, Verdict.ACCEPTED);
        Submission again = read(regenerated);
        boolean complete = submitted.tables().size() == SCHEME.tables().size() && submitted.tables().stream().allMatch(form -> form.missing().isEmpty());
        if (complete) {
            assertThat(again.said()).isEqualTo(submitted.said());
            assertThat(Assessment.of(SCHEME, again).total()).isEqualTo(assessment.total());
            assertThat(Assessment.of(SCHEME, again).tables()).extracting(table -> table.derivation())
                .containsExactlyElementsOf(assessment.tables().stream().map(table -> table.derivation()).toList());
        } else {
            assertThat(again.said().lines()).containsAll(submitted.said().lines());
        }
        assertThat(again.staffId()).isEqualTo(submitted.staffId());
        assertThat(WRITER.regenerate(submitted, assessment, Verdict.ACCEPTED)).as("the same bytes twice").isEqualTo(regenerated);
        if (complete) {
            assertThat(WRITER.regenerate(again, Assessment.of(SCHEME, again), Verdict.ACCEPTED)).as("regenerated once more").isEqualTo(regenerated);
        }
    }

    @Test
    void whatAPersonWroteStandsBehindTheComposedReasonAndIsNotDoubled() {
        Submission submitted = GoodWorkbook.register().set("表4!I4", "9月5日").set("表1!E9", "已谈话").submission();
        Submission again = read(WRITER.regenerate(submitted, Assessment.of(SCHEME, submitted), Verdict.ACCEPTED));
        assertThat(again.summary().orElseThrow().rows().get(2).reason().text()).isEqualTo("已谈话");
        assertThat(cell(WRITER.regenerate(again, Assessment.of(SCHEME, again), Verdict.ACCEPTED), "表1 汇总", "E9"))
            .isEqualTo("早操、晚自习缺 2 次 −10\uff089月5日\uff09\uff1b已谈话");
    }

    @Test
    void cellsToFillAreOpenThroughoutTheirMergedRegion() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(GoodWorkbook.register().bytes()))) {
            for (String address : List.of("C3", "D3", "E7", "F7")) {
                CellAddress at = new CellAddress(address);
                assertThat(workbook.getSheetAt(0).getRow(at.getRow()).getCell(at.getColumn()).getCellStyle().getLocked()).as(address).isFalse();
            }
            assertThat(workbook.getSheetAt(0).getRow(6).getCell(3).getCellStyle().getLocked()).as("D7").isTrue();
        }
    }

    @Test
    void theCachedValuesAreTheEnginesOwn() throws IOException {
        Submission submitted = GoodWorkbook.register().submission();
        Assessment assessment = Assessment.of(SCHEME, submitted);
        byte[] regenerated = WRITER.regenerate(submitted, assessment, Verdict.ACCEPTED);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(regenerated))) {
            Cell total = read(regenerated).summary().orElseThrow().total().orElseThrow();
            CellAddress at = new CellAddress(total.place().cell());
            assertThat(workbook.getSheet(total.place().sheet()).getRow(at.getRow()).getCell(at.getColumn()).getNumericCellValue()).isEqualTo(90.0);
        }
    }

    @Test
    void whatIsLeftOfTheIdentityIsEnough() throws IOException {
        byte[] form = GoodWorkbook.register().bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            workbook.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList().clear();
            assertThat(IdentityMark.read(workbook).orElseThrow().staffId()).isEqualTo("T003");
            workbook.removeName(workbook.getName("kaohe_identity"));
            assertThat(IdentityMark.read(workbook).orElseThrow().staffId()).isEqualTo("T003");
            workbook.removeSheetAt(workbook.getSheetIndex(IdentityMark.SHEET));
            assertThat(IdentityMark.read(workbook)).isEmpty();
        }
    }

    private static Submission read(byte[] bytes) {
        return ((FormReader.Outcome.Read) new FormReader(SCHEME).read("a.xlsx", bytes)).submission();
    }

    private static String cell(byte[] bytes, String sheet, String address) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            CellAddress at = new CellAddress(address);
            return workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getColumn()).getStringCellValue();
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }
}
