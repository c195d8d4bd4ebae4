package kaohe.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kaohe.form.Roster;
import kaohe.form.Teacher;
import kaohe.form.Tenure;
import kaohe.testing.Forms;

/** Rosters as schools keep them. */
class RosterReaderTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static Roster read(Consumer<XSSFWorkbook> content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(out);
            return ((FormReader.Outcome.RosterRead) new FormReader(Forms.scheme()).read("名册.xlsx", out.toByteArray())).roster();
        }
    }

    private static void sheet(XSSFWorkbook workbook, String name, String[]... rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int row = 0; row < rows.length; row++) {
            sheet.createRow(row);
            for (int column = 0; column < rows[row].length; column++) {
                sheet.getRow(row).createCell(column).setCellValue(rows[row][column]);
            }
        }
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static List<String> names(Roster roster) {
        return roster.teachers().stream().map(teacher -> teacher.name() + teacher.group()).toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-15,15", "2026/11/15,15", "2026年11月15日,15", "20261115,15", "2026-11-15 00:00,15", "2026.11.15,15", "'',30", "至今,30", "—,30"})
    void theDaysOfAnOfficeAreKnownHoweverTheDateIsWritten(String written, int days) throws IOException {
        Teacher teacher = read(workbook -> sheet(workbook, "名册", row("姓名", "班级", "任职结束"), row("王芳", "一班", written))).teachers().get(0);
        assertThat(teacher.daysIn(NOVEMBER)).isEqualTo(days);
        assertThat(teacher.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026年11月,认不出是哪一天", "2026-11-31,认不出是哪一天", "11月15日,认不出是哪一天", "2025-11-15,早于任职开始 2026-09-01", "2026115,认不出是哪一天"})
    void aDateThatCanBeNoneIsNamed(String written, String why) throws IOException {
        Teacher teacher = read(workbook -> sheet(workbook, "名册", row("姓名", "班级", "任职开始", "任职结束"), row("王芳", "一班", "2026-09-01", written))).teachers().get(0);
        assertThat(teacher.doubts()).extracting(Tenure.Doubt::message).containsExactly("任职结束写的是\"" + written + "\"，" + why);
        assertThat(teacher.doubts().get(0).place().address()).isEqualTo("名册!D2");
    }

    @Test
    void aSheetForEachGradeIsOneRosterAndHiddenOnesAreNone() throws IOException {
        Roster roster = read(workbook -> {
            sheet(workbook, "高一", row("姓名", "班级"), row("王芳", "一班"));
            sheet(workbook, "说明", row("请按时交"));
            sheet(workbook, "高二", row("教师姓名", "所带班级"), row("李强", "二班"));
            sheet(workbook, "去年", row("姓名", "班级"), row("赵敏", "三班"));
            workbook.setSheetHidden(3, true);
        });
        assertThat(names(roster)).containsExactly("王芳一班", "李强二班");
    }

    @Test
    void headsInTwoRowsAndSumsAreNoTeachers() throws IOException {
        Roster roster = read(workbook -> {
            sheet(workbook, "名册", row("班主任名册"), row("姓名", "班级", "任职", ""), row("", "", "开始", "结束"), row("王芳", "一班", "2026-11-10", "2026-11-19"), row("共生", "二班"), row("共 2 人", ""), row("合计", "2 个班"));
            for (String region : List.of("A1:D1", "A2:A3", "B2:B3", "C2:D2")) {
                workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf(region));
            }
        });
        assertThat(names(roster)).containsExactly("王芳一班", "共生二班");
        assertThat(roster.teachers().get(0).daysIn(NOVEMBER)).isEqualTo(10);
    }

    @Test
    void whoComesBackToAClassHoldsOneOffice() throws IOException {
        Roster roster = read(workbook -> sheet(workbook, "名册", row("姓名", "班级", "任职开始时间", "任职结束时间"), row("王芳", "一班", "2026-09-01", "2026-11-10"),
            row("李强", "一班", "2026-11-11", "2026-11-20"), row("王 芳", "一班", "2026-11-21", ""), row("李强", "一班", "2026-11-11", "2026-11-20")));
        assertThat(names(roster)).containsExactly("王芳一班", "李强一班");
        assertThat(roster.teachers()).extracting(teacher -> teacher.daysIn(NOVEMBER)).containsExactly(20, 10);
        assertThat(roster.teachers().get(0).overlaps(roster.teachers().get(1))).isFalse();
    }
}
