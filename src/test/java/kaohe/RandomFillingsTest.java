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

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

import kaohe.form.Cell;
import kaohe.form.Layout;
import kaohe.form.Row;
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
                Map<String, Map<String, Object>> cells = new LinkedHashMap<>();
                double trouble = i % 5 * 0.2;
                Map<String, BigDecimal> sums = layout == Layout.REGISTER
                    ? register(form, random, trouble, i, cells) : official(form, random, trouble, cells);
                plan.add(Map.of("template", blank.toString(), "output", folder.resolve(file).toString(), "cells", cells));
                Map<String, BigDecimal> scores = new LinkedHashMap<>();
                RuleBook.TABLES.forEach(table -> scores.put(table, RuleBook.score(table, sums.getOrDefault(table, BigDecimal.ZERO))));
                BigDecimal total = scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                FILLED.add(new Filled(file, scores, total, RuleBook.grade(total)));
            }
        }
        Path planFile = folder.resolve("plan.json");
        new ObjectMapper().writeValue(planFile.toFile(), plan);
        OtherPrograms.openpyxl("src/test/python/fill_forms.py", planFile.toString());
    }

    private static Map<String, BigDecimal> register(Submission form, Random random, double trouble, int number, Map<String, Map<String, Object>> cells) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (TableForm table : form.tables()) {
            for (Row row : table.rows()) {
                String entry = number < BOUNDARIES.size() ? BOUNDARIES.get(number).getOrDefault(row.id(), usual(row.id())) : entry(row.id(), random, trouble);
                put(cells, row.answer().cell(), entry);
                if (!entry.isEmpty()) {
                    put(cells, row.note().orElseThrow(), "随机 " + row.id());
                }
                sums.merge(table.table().id(), RuleBook.points(row.id(), entry), BigDecimal::add);
            }
        }
        return sums;
    }

    /** Totals that lie exactly on a boundary, or beside it by half a point or by what binary fractions can't hold. */
    private static final List<Map<String, String>> BOUNDARIES = List.of(
        Map.of("4.1a", "2"),                                                                  // 100 - 10 = 90
        Map.of("4.1a", "2", "2.1", "1", "2.2", "1"),                                          // 89.5
        Map.of("4.1a", "2", "7.1", "1"),                                                      // 80
        Map.of("4.1a", "2", "7.1", "1", "2.1", "1", "2.2", "1"),                              // 79.5
        Map.of("4.1a", "9", "7.1", "2", "7.2", "4", "5.1", "10"),                             // 100 - 10 - 20 - 10 = 60
        Map.of("4.1a", "9", "7.1", "2", "5.1", "10", "2.1", "1", "2.2", "1"),                 // 59.5
        Map.of("8.1a", "差", "8.2", "差", "8.3a", "差", "8.4", "差", "8.5", "0.1", "2.2", "9"),  // 0.035
        Map.of("8.1a", "差", "8.2", "差", "8.3a", "差", "8.4", "差", "8.5", "28.57", "8.1c", "0"), // 9.9995
        Map.of("8.1a", "差", "8.2", "差", "8.3a", "差", "8.4", "差", "8.5", "0.1", "8.6a", "1", "3.4", "-0.035", "4.1a", "1")); // 90 all but binary noise

    private static String usual(String line) {
        return RuleBook.LEVELS.containsKey(line) ? RuleBook.LEVELS.get(line).keySet().iterator().next() : line.equals("8.5") ? "50" : "";
    }

    private static String entry(String line, Random random, double trouble) {
        if (RuleBook.LEVELS.containsKey(line)) {
            List<String> names = List.copyOf(RuleBook.LEVELS.get(line).keySet());
            return random.nextDouble() < 0.04 ? "/" : names.get(random.nextDouble() < trouble ? random.nextInt(names.size()) : 0);
        }
        if (line.equals("8.5")) {
            return BigDecimal.valueOf(random.nextInt(trouble < 0.5 ? 10_001 : 2_001), 2).toPlainString();
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
            default -> String.valueOf(1 + random.nextInt(trouble > 0.5 ? 5 : 2));
        };
    }

    private static Map<String, BigDecimal> official(Submission form, Random random, double trouble, Map<String, Map<String, Object>> cells) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (TableForm table : form.tables()) {
            for (Row row : table.rows()) {
                BigDecimal points = row.item().lines().stream()
                    .map(line -> RuleBook.points(line.id(), entry(line.id(), random, trouble))).reduce(BigDecimal.ZERO, BigDecimal::add);
                put(cells, row.answer().cell(), points.toPlainString());
                sums.merge(table.table().id(), points, BigDecimal::add);
            }
        }
        return sums;
    }

    private static void put(Map<String, Map<String, Object>> cells, Cell cell, String text) {
        if (!text.isEmpty()) {
            Object value = text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : text;
            cells.computeIfAbsent(cell.place().sheet(), sheet -> new LinkedHashMap<>()).put(cell.place().cell(), value);
        }
    }

    @Test
    void allFourGradesOccurAndTheBoundariesAreHit() {
        assertThat(FILLED).extracting(Filled::grade).contains("优秀", "良好", "合格", "不合格");
        assertThat(FILLED).extracting(filled -> filled.total().stripTrailingZeros().toPlainString()).contains("90", "89.5", "80", "79.5", "60", "59.5");
    }

    @Test
    void theProgramScoresAsTheIndependentCalculation() throws IOException {
        for (Filled filled : FILLED) {
            Assessment assessment = Assessment.of(SCHEME, read(folder.resolve(filled.file())));
            filled.scores().forEach((table, score) -> assertThat(assessment.table(SCHEME.table(table).orElseThrow()).score().orElseThrow().value())
                .as("%s %s, seed %d", filled.file(), table, SEED).isEqualByComparingTo(score));
            assertThat(assessment.total().orElseThrow().value()).as(filled.file()).isEqualByComparingTo(filled.total());
            assertThat(assessment.grade().orElseThrow().name()).as(filled.file()).isEqualTo(filled.grade());
        }
    }

    @Test
    void libreOfficeShowsTheSame() throws IOException {
        Path recalculated = Files.createDirectories(folder.resolve("recalculated"));
        OtherPrograms.recalculate(FILLED.stream().map(filled -> folder.resolve(filled.file())).toList(), recalculated, folder.resolve("profile"));
        for (Filled filled : FILLED) {
            Path shown = recalculated.resolve(filled.file());
            Submission form = read(folder.resolve(filled.file()));
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(shown))) {
                for (TableForm table : form.tables()) {
                    BigDecimal score = filled.scores().get(table.table().id());
                    if (table.total().isPresent()) {
                        assertThat(number(workbook, table.total().get())).as("%s %s 本表得分", filled.file(), table.table().id()).isEqualByComparingTo(rounded(score));
                    }
                    Cell onSummary = form.summary().orElseThrow().row(table.table()).orElseThrow().score();
                    assertThat(number(workbook, onSummary)).as("%s 表1 %s", filled.file(), table.table().id()).isEqualByComparingTo(rounded(score));
                }
                assertThat(number(workbook, form.summary().orElseThrow().total().orElseThrow())).as(filled.file()).isEqualByComparingTo(rounded(filled.total()));
                assertThat(cell(workbook, form.summary().orElseThrow().grade().orElseThrow()).getStringCellValue()).as(filled.file()).isEqualTo(filled.grade());
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
