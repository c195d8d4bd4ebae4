package kaohe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import kaohe.form.Cell;
import kaohe.form.Layout;
import kaohe.form.Submission;
import kaohe.form.TableForm;
import kaohe.form.Teacher;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeFiles;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.testing.OtherPrograms;
import kaohe.testing.RuleBook;
import kaohe.workbook.FormReader;
import kaohe.workbook.FormWriter;

/**
 * 200 forms as handed out, filled at random by openpyxl: the program's scores are those of an independent calculation, and LibreOffice, working the forms'
 * own formulas, shows the same.
 */
@EnabledIf(value = "kaohe.testing.OtherPrograms#haveBoth", disabledReason = "needs LibreOffice and openpyxl")
class RandomFillingsTest {

    private static final long SEED = 20260901;
    private static final int REGISTERS = 150;
    private static final int OFFICIALS = 50;
    private static final Scheme SCHEME = SchemeFiles.builtIn().scheme().orElseThrow();

    @TempDir
    static Path folder;

    private static final List<Filled> FILLED = new ArrayList<>();

    /** One filled form and what it must come to. */
    private record Filled(String file, Map<String, BigDecimal> scores, BigDecimal total, String grade) {
    }

    @BeforeAll
    static void fill() throws IOException {
        Random random = new Random(SEED);
        List<Map<String, Object>> plan = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            Path blank = folder.resolve(layout + ".xlsx");
            Files.write(blank, new FormWriter(SCHEME, Templates.builtIn()).blank(layout, new Teacher("王芳", "T003", "高一(3)班"), YearMonth.of(2026, 9)));
            Submission form = read(blank);
            for (int i = 0; i < (layout == Layout.REGISTER ? REGISTERS : OFFICIALS); i++) {
                String file = layout + "-" + i + ".xlsx";
                Map<String, String> entries = layout == Layout.REGISTER ? register(form, random, i) : official(form, random, trouble(i));
                plan.add(Map.of("template", blank.toString(), "output", folder.resolve(file).toString(), "cells", cells(form, entries)));
                FILLED.add(expected(file, layout, entries));
            }
        }
        Path planFile = folder.resolve("plan.json");
        new ObjectMapper().writeValue(planFile.toFile(), plan);
        OtherPrograms.openpyxl("src/test/python/fill_forms.py", planFile.toString());
    }

    private static Filled expected(String file, Layout layout, Map<String, String> entries) {
        Map<String, BigDecimal> scores = layout == Layout.REGISTER ? RuleBook.scores(entries) : RuleBook.scoresOfWrittenPoints(entries);
        BigDecimal total = RuleBook.total(scores);
        return new Filled(file, scores, total, RuleBook.grade(total));
    }

    private static double trouble(int number) {
        return number % 5 * 0.2;
    }

    private static Map<String, Map<String, Object>> cells(Submission form, Map<String, String> entries) {
        Map<String, Map<String, Object>> cells = new LinkedHashMap<>();
        form.tables().stream().flatMap(table -> table.rows().stream()).forEach(row -> {
            String entry = entries.get(row.id());
            put(cells, row.answer().cell(), entry);
            row.note().ifPresent(note -> put(cells, note, entry.isEmpty() ? "" : "随机 " + row.id()));
        });
        return cells;
    }

    private static Map<String, String> register(Submission form, Random random, int number) {
        int aimed = number - BOUNDARIES.size();
        if (aimed >= 0 && aimed < AIMS.size() * TIMES) {
            return aimedAt(new BigDecimal(AIMS.get(aimed % AIMS.size())), form, random);
        }
        return filled(form, line -> number < BOUNDARIES.size() ? BOUNDARIES.get(number).getOrDefault(line, usual(line)) : entry(line, random, trouble(number)));
    }

    private static Map<String, String> filled(Submission form, UnaryOperator<String> entry) {
        Map<String, String> entries = new LinkedHashMap<>();
        form.tables().stream().flatMap(table -> table.rows().stream()).forEach(row -> entries.put(row.id(), entry.apply(row.id())));
        return entries;
    }

    /** Totals that {@link #aimedAt} arrives at, each so many times. */
    private static final List<String> AIMS = List.of("90", "89.9999", "89.5", "80", "79.9999", "79.5", "60", "59.9999", "59.5");
    private static final int TIMES = 4;

    /** A random filling with decimals that binary fractions can't hold, whose 3.4 is what makes the total exactly this. */
    private static Map<String, String> aimedAt(BigDecimal target, Submission form, Random random) {
        while (true) {
            double trouble = random.nextInt(10) * 0.1;
            Map<String, String> entries = filled(form, line -> line.startsWith("3.") ? ""
                : line.equals("8.5") ? average(1 + random.nextInt(2_800))
                : line.startsWith("8.") ? RuleBook.LEVELS.containsKey(line) ? "差" : ""
                : entry(line, random, trouble));
            BigDecimal above = RuleBook.total(RuleBook.scores(entries)).subtract(target);
            if (above.signum() >= 0 && above.compareTo(new BigDecimal("15")) <= 0) {
                entries.put("3.4", above.negate().toPlainString());
                return entries;
            }
        }
    }

    /** Totals that lie exactly on a boundary, or beside it by half a point or by what binary fractions can't hold. */
    private static final List<Map<String, String>> BOUNDARIES = List.of(
        Map.of("4.1a", "2"),                                                                  // 100 - 10 = 90
        Map.of("4.1a", "2", "2.1", "1", "2.2", "1"),                                          // 89.5
        Map.of("4.1a", "2", "7.1", "1"),                                                      // 80
        Map.of("4.1a", "2", "7.1", "1", "2.1", "1", "2.2", "1"),                              // 79.5
        Map.of("4.1a", "9", "7.1", "2", "7.2", "4", "5.1", "10"),                             // 100 - 10 - 20 - 10 = 60
        Map.of("4.1a", "9", "7.1", "2", "5.1", "10", "2.1", "1", "2.2", "1"),                 // 59.5
        Map.of("8.1a", "差", "8.2", "差", "8.3a", "差", "8.4", "差", "8.5", "1.1", "2.2", "9"),  // 0.385
        Map.of("8.1a", "差", "8.2", "差", "8.3a", "差", "8.4", "差", "8.5", "28.57", "8.1c", "0"), // 9.9995
        Map.of("8.1a", "差", "8.2", "差", "8.3a", "差", "8.4", "差", "8.5", "1.1", "8.6a", "1", "3.4", "-0.385", "4.1a", "1")); // 90 all but binary noise

    /** In hundredths; one of 1 or less would be asked about, since it may be a share. */
    private static String average(int hundredths) {
        return BigDecimal.valueOf(hundredths > 0 && hundredths <= 100 ? hundredths + 100 : hundredths, 2).toPlainString();
    }

    private static String usual(String line) {
        return RuleBook.LEVELS.containsKey(line) ? RuleBook.LEVELS.get(line).keySet().iterator().next() : line.equals("8.5") ? "50" : "";
    }

    private static String entry(String line, Random random, double trouble) {
        if (RuleBook.LEVELS.containsKey(line)) {
            List<String> names = List.copyOf(RuleBook.LEVELS.get(line).keySet());
            return random.nextDouble() < 0.04 ? "/" : names.get(random.nextDouble() < trouble ? random.nextInt(names.size()) : 0);
        }
        if (line.equals("8.5")) {
            return average(random.nextInt(trouble < 0.5 ? 10_001 : 2_001));
        }
        if (random.nextDouble() < 0.03) {
            return "/";
        }
        if (random.nextDouble() > 0.12 + trouble * 0.6) {
            return random.nextBoolean() ? "" : line.equals("3.1") ? "否" : "0";
        }
        return switch (line) {
            case "3.1" -> "是";
            case "3.4" -> random.nextInt(4) == 0 ? "待定" : "-" + BigDecimal.valueOf(random.nextInt(60), 1).toPlainString();
            case "8.3b" -> "-" + random.nextInt(8);
            default -> String.valueOf(1 + random.nextInt(trouble > 0.5 ? random.nextInt(5) == 0 ? 30 : 5 : 2));
        };
    }

    /** 得分 that the lines of each row can give; sometimes {@code /} or 待定, or nothing where nothing happened. */
    private static Map<String, String> official(Submission form, Random random, double trouble) {
        Map<String, String> written = new LinkedHashMap<>();
        form.tables().stream().flatMap(table -> table.rows().stream()).forEach(row -> {
            BigDecimal points = row.item().lines().stream()
                .map(line -> RuleBook.points(line.id(), entry(line.id(), random, trouble))).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean mayBeBlank = points.signum() == 0 && !RuleBook.JUDGED.contains(row.id());
            written.put(row.id(), random.nextInt(25) == 0 ? "/" : row.id().equals("3.4") && random.nextInt(8) == 0 ? "待定"
                : mayBeBlank && random.nextBoolean() ? "" : points.toPlainString());
        });
        return written;
    }

    private static void put(Map<String, Map<String, Object>> cells, Cell cell, String text) {
        if (!text.isEmpty()) {
            Object value = text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : text;
            cells.computeIfAbsent(cell.place().sheet(), sheet -> new LinkedHashMap<>()).put(cell.place().cell(), value);
        }
    }

    @Test
    void allFourGradesOccurAndTheBoundariesAreHit() {
        assertThat(FILLED).hasSize(REGISTERS + OFFICIALS).extracting(Filled::grade).contains("优秀", "良好", "合格", "不合格");
        for (String aim : AIMS) {
            assertThat(FILLED).as(aim).filteredOn(filled -> filled.total().compareTo(new BigDecimal(aim)) == 0).hasSizeGreaterThanOrEqualTo(TIMES);
        }
    }

    @ParameterizedTest
    @CsvSource({"表2,20", "表3,15", "表4,10", "表5,15", "表6,10", "表7,20", "表8,10"})
    void everyTableIsSeenEmptiedAndFullAndInBetween(String table, BigDecimal standard) {
        List<BigDecimal> scores = FILLED.stream().map(filled -> filled.scores().get(table)).toList();
        assertThat(scores).anyMatch(score -> score.signum() == 0).anyMatch(score -> score.compareTo(standard) == 0)
            .anyMatch(score -> score.signum() > 0 && score.compareTo(standard) < 0);
    }

    /** What is entered for a line stands beside the words that the rule book counts it by. */
    @Test
    void eachRowPrintsTheRuleItIsCountedBy() throws IOException {
        Submission form = read(folder.resolve(Layout.REGISTER + ".xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve(Layout.REGISTER + ".xlsx")))) {
            List<String> seen = new ArrayList<>();
            form.tables().stream().flatMap(table -> table.rows().stream()).forEach(row -> {
                StringBuilder printed = new StringBuilder();
                cell(workbook, row.answer().cell()).getRow().forEach(cell -> printed.append(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : ""));
                assertThat(printed.toString()).as(row.id()).contains(RuleBook.PRINTED.get(row.id()));
                seen.add(row.id());
            });
            assertThat(seen).containsExactlyInAnyOrderElementsOf(RuleBook.PRINTED.keySet());
        }
    }

    @Test
    void theFilledFormsHoldNoResultsThatLibreOfficeCouldCopy() throws IOException {
        for (String file : List.of(Layout.REGISTER + "-0.xlsx", Layout.OFFICIAL + "-0.xlsx")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve(file)))) {
                List<XSSFCell> formulas = new ArrayList<>();
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add((XSSFCell) cell);
                    }
                })));
                assertThat(formulas).hasSizeGreaterThanOrEqualTo(9).allMatch(cell -> cell.getRawValue() == null || cell.getRawValue().isEmpty());
            }
        }
    }

    @Test
    void theProgramScoresAsTheIndependentCalculation() throws IOException {
        for (Filled filled : FILLED) {
            Assessment assessment = Assessment.of(SCHEME, read(folder.resolve(filled.file())));
            filled.scores().forEach((table, score) -> assertThat(assessment.table(SCHEME.table(table).orElseThrow()).score().orElseThrow().value())
                .as("%s %s, seed %d", filled.file(), table, SEED).isEqualByComparingTo(score));
            assertThat(assessment.total().orElseThrow().value()).as("%s, seed %d", filled.file(), SEED).isEqualByComparingTo(filled.total());
            assertThat(assessment.grade().orElseThrow().name()).as("%s, seed %d", filled.file(), SEED).isEqualTo(filled.grade());
        }
    }

    @Test
    void libreOfficeShowsTheSame() throws IOException {
        Path recalculated = Files.createDirectories(folder.resolve("recalculated"));
        OtherPrograms.recalculateMany(FILLED.stream().map(filled -> folder.resolve(filled.file())).toList(), recalculated, folder.resolve("profiles"));
        for (Filled filled : FILLED) {
            Path shown = recalculated.resolve(filled.file());
            Submission form = read(folder.resolve(filled.file()));
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(shown))) {
                for (TableForm table : form.tables()) {
                    BigDecimal score = filled.scores().get(table.table().id());
                    if (table.total().isPresent()) {
                        assertThat(number(workbook, table.total().get())).as("%s %s 本表得分, seed %d", filled.file(), table.table().id(), SEED).isEqualByComparingTo(rounded(score));
                    }
                    Cell onSummary = form.summary().orElseThrow().row(table.table()).orElseThrow().score();
                    assertThat(number(workbook, onSummary)).as("%s 表1 %s, seed %d", filled.file(), table.table().id(), SEED).isEqualByComparingTo(rounded(score));
                }
                assertThat(number(workbook, form.summary().orElseThrow().total().orElseThrow())).as("%s, seed %d", filled.file(), SEED).isEqualByComparingTo(rounded(filled.total()));
                assertThat(cell(workbook, form.summary().orElseThrow().grade().orElseThrow()).getStringCellValue()).as("%s, seed %d", filled.file(), SEED).isEqualTo(filled.grade());
            }
        }
    }

    /** Spreadsheets count in binary: beyond nine decimals lies nothing but noise. */
    private static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(9, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal number(XSSFWorkbook workbook, Cell cell) {
        return rounded(BigDecimal.valueOf(cell(workbook, cell).getNumericCellValue()));
    }

    private static XSSFCell cell(XSSFWorkbook workbook, Cell cell) {
        CellAddress address = new CellAddress(cell.place().cell());
        return workbook.getSheet(cell.place().sheet()).getRow(address.getRow()).getCell(address.getColumn());
    }

    private static Submission read(Path file) throws IOException {
        return ((FormReader.Outcome.Read) new FormReader(SCHEME).read(file.getFileName().toString(), Files.readAllBytes(file))).submission();
    }
}
