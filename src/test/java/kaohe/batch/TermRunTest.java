package kaohe.batch;

import static kaohe.testing.SheetText.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import kaohe.period.Span;
import kaohe.template.Templates;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.OtherPrograms;

/**
 * A term told by workbooks: 王芳 does well; 李强 fails twice in a row over a month he missed; 赵敏 has a 刑事案件 and leaves as unfit; 孙丽 waits for a decision.
 * The good form is worth 90 with two missed drills: 95 with one, 100 with none; 31 fees not collected and 20 bad rooms bring it to 60 or less.
 */
class TermRunTest {

    @TempDir
    private static Path folder;
    private static TermRun.Finished outcome;

    private static GoodWorkbook month(String teacher, String group, String month) {
        return GoodWorkbook.register().set("表1!C3", teacher).set("表1!F3", group).set("表1!C4", month).change(workbook ->
            workbook.getProperties().getCustomProperties().getProperty("kaohe.staffId").setLpwstr(""));
    }

    /** 90 − 20 − 20 = 50. */
    private static GoodWorkbook bad(GoodWorkbook form) {
        return form.set("表2!G4", 20).set("表7!G5", 20);
    }

    @BeforeAll
    static void run() throws IOException {
        Path in = Files.createDirectories(folder.resolve("各月"));
        write(in, "名册.xlsx", GoodWorkbook.register().change(workbook -> {
            while (workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(1);
            }
            XSSFSheet sheet = workbook.createSheet("名册");
            workbook.removeSheetAt(0);
            String[][] rows = {{"姓名", "班级", "任职开始", "任职结束", "离任原因"}, {"王芳", "高一(1)班", "", "", ""}, {"李强", "高一(2)班", "2026-09-01", "", ""},
                {"赵敏", "高一(3)班", "2026年9月1日", "2026/10/31", "不胜任"}, {"孙丽", "高一(4)班", "", "", ""}};
            for (int row = 0; row < rows.length; row++) {
                sheet.createRow(row);
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.getRow(row).createCell(column).setCellValue(rows[row][column]);
                }
            }
        }));
        for (String month : List.of("2026-09", "2026-10", "2026-11")) {
            write(in, month + "/王芳.xlsx", month("王芳", "高一(1)班", month).set("表4!G4", month.equals("2026-10") ? 1 : 0));
            write(in, month + "/孙丽.xlsx", month.equals("2026-11") ? month("孙丽", "高一(4)班", month).set("表3!G8", "待定") : month("孙丽", "高一(4)班", month));
        }
        write(in, "2026-09/李强.xlsx", bad(month("李强", "高一(2)班", "2026-09")));
        write(in, "2026-11/李强.xlsx", bad(month("李强", "高一(2)班", "2026-11")));
        write(in, "2026-09/赵敏.xlsx", month("赵敏", "高一(3)班", "2026-09").set("表3!G5", 1));
        write(in, "2026-10/赵敏.xlsx", month("赵敏", "高一(3)班", "2026-10").set("表4!G4", 2.5));
        outcome = new TermRun(GoodWorkbook.SCHEME, Templates.builtIn(), new OutputFolder(folder.resolve("结果")), 2, (step, done, all) -> { })
            .run(Sources.find(List.of(in), folder.resolve("结果")).workbooks(), Span.term(YearMonth.of(2026, 9), YearMonth.of(2027, 1)));
    }

    private static void write(Path in, String name, GoodWorkbook form) throws IOException {
        Files.createDirectories(in.resolve(name).getParent());
        Files.write(in.resolve(name), form.bytes());
    }

    private static Path book() {
        return folder.resolve("结果/学期总评.xlsx");
    }

    @Test
    void meansRanksMissingMonthsAndStandings() throws IOException {
        assertThat(rows(book(), "学期总评", 3, 12)).containsExactly("名次|班主任|工号|班级|2026-09|2026-10|2026-11|趋势|平均|总评等次|缺的月份|备注",
            "1|王芳||高一(1)班|100|95|100||98.33|优秀||", "2|孙丽||高一(4)班|90|90|90（暂计）||90.00|优秀||", "3|赵敏||高一(3)班|80||||80.00|良好|2026-10|",
            "4|李强||高一(2)班|50||50||50.00|不合格|2026-10|不合格班主任");
    }

    @Test
    void whoMayBeHonouredAndWhatRulesItOut() throws IOException {
        assertThat(rows(book(), "先进候选", 3, 7)).containsExactly("名次|班主任|班级|平均|学期等次|结论|依据", "1|王芳|高一(1)班|98.33|优秀|可评|", "2|孙丽|高一(4)班|90.00|优秀|可评|",
            "3|赵敏|高一(3)班|80.00|良好|不得评|刑事案件（2026-09 2026-09/赵敏.xlsx 表3 安全!G5）；一票否决：不胜任",
            "4|李强|高一(2)班|50.00|不合格|不得评|连续 2 次不合格（2026-09 2026-09/李强.xlsx 表1 汇总!D14，2026-11 2026-11/李强.xlsx 表1 汇总!D14）");
    }

    @Test
    void aStandingNamesItsMonthsAndWorkbooks() throws IOException {
        assertThat(rows(book(), "依据", 3, 7)).containsExactly("班主任|班级|情形|月份|总分|工作簿|位置", "赵敏|高一(3)班|刑事案件|2026-09|80|2026-09/赵敏.xlsx|表3 安全!G5",
            "赵敏|高一(3)班|一票否决：不胜任|||名册|", "李强|高一(2)班|连续 2 次不合格|2026-09|50|2026-09/李强.xlsx|表1 汇总!D14",
            "李强|高一(2)班|连续 2 次不合格|2026-11|50|2026-11/李强.xlsx|表1 汇总!D14");
    }

    @Test
    void whatGoesBackIsNotCountedAndNamed() {
        assertThat(outcome.leftOut()).containsExactly("2026-10/赵敏.xlsx（退回修改）");
    }

    @Test
    @EnabledIf(value = "kaohe.testing.OtherPrograms#haveLibreOffice", disabledReason = "needs LibreOffice")
    void libreOfficeRecalculatesItToTheSameValues() throws IOException {
        OtherPrograms.recalculate(List.of(book()), Files.createDirectories(folder.resolve("again")), folder.resolve("profile"));
        assertThat(rows(folder.resolve("again/学期总评.xlsx"), "学期总评", 3, 12)).isEqualTo(rows(book(), "学期总评", 3, 12));
    }
}
