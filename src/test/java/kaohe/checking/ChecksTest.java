package kaohe.checking;

import static kaohe.testing.GoodWorkbook.official;
import static kaohe.testing.GoodWorkbook.register;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;

import kaohe.form.Roster;
import kaohe.form.Submission;
import kaohe.problem.Code;
import kaohe.problem.Problem;
import kaohe.problem.Verdict;
import kaohe.testing.GoodWorkbook;
import kaohe.workbook.FormReader;

/** Each code: a workbook that raises exactly it, and a near miss that does not. What the good form itself says (R12 on 表6 and 表8) is always there. */
class ChecksTest {

    private static final String[] USUAL = {"R12 表6 班级纪律", "R12 表8 报表工作"};
    private static final String[] USUAL_OFFICIAL = {"R12 表6", "R12 表8"};

    private static void raises(GoodWorkbook workbook, String... problems) {
        String[] usual = workbook.submission().layout() == kaohe.form.Layout.REGISTER ? USUAL : USUAL_OFFICIAL;
        assertThat(workbook.problems().stream().filter(problem -> !java.util.List.of(usual).contains(problem))).containsExactlyInAnyOrder(problems);
    }

    @Test
    void aFormFilledWellIsAccepted() {
        raises(register());
        raises(official());
        assertThat(Verdict.of(register().findings().problems())).isEqualTo(Verdict.ACCEPTED);
        assertThat(register().assessment().total()).hasToString("Optional[90]");
        assertThat(official().assessment().total()).hasToString("Optional[95]");
        assertThat(register().findings().unchecked()).isEmpty();
    }

    @Test
    void anotherFormIsS01() {
        GoodWorkbook other = register().change(workbook -> {
            while (workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(1);
            }
            workbook.setSheetName(0, "工资表");
            for (int row = workbook.getSheetAt(0).getLastRowNum(); row >= 0; row--) {
                workbook.getSheetAt(0).removeRow(workbook.getSheetAt(0).getRow(row));
            }
        });
        assertThat(other.read()).isInstanceOfSatisfying(FormReader.Outcome.Unreadable.class,
            unreadable -> assertThat(unreadable.problem().code()).isEqualTo(Code.S01));
    }

    @Test
    void aMissingTableIsS03AndARenamedTabIsNot() {
        raises(register().change(workbook -> workbook.removeSheetAt(4)), "S03");
        raises(register().change(workbook -> workbook.setSheetName(4, "出勤率")));
    }

    @Test
    void aTableThatIsThereTwiceIsS05AndANoteNamedAlikeIsNot() {
        raises(register().change(workbook -> workbook.cloneSheet(3, "表4 早操 (2)")), "S05 表4 早操 (2)");
        raises(register().change(workbook -> workbook.createSheet("表4 说明").createRow(0).createCell(0).setCellValue("早操情况")), "S06 表4 说明");
    }

    @Test
    void aDeletedRowIsS09AndAnInsertedEmptyOneIsNot() {
        raises(register().change(workbook -> workbook.getSheet("表7 流失催费").removeRow(workbook.getSheet("表7 流失催费").getRow(4))), "S09 表7 流失催费");
        raises(register().change(workbook -> workbook.getSheet("表7 流失催费").shiftRows(4, 5, 1)));
    }

    @Test
    void aChangedStandardIsS11AndTheSameAsTextIsNot() {
        raises(register().set("表1!C7", 25), "S11 表1 汇总!C7");
        raises(register().set("表1!C7", "20"));
    }

    @Test
    void whatIsBeyondTheFormIsNamed() {
        raises(register().set("表7!K8", "另附说明"), "S18 表7 流失催费!K8");
        raises(register().change(workbook -> {
            var sheet = workbook.getSheet("表7 流失催费");
            var comment = sheet.createDrawingPatriarch().createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setAddress(3, 6);
            comment.setString(new XSSFRichTextString("已核实"));
        }), "S16 表7 流失催费!G4");
        raises(register().set("表7!I4", "写在备注里"));
    }

    @Test
    void anEmptyHeaderIsC01AndAnUnreadableMonthC15() {
        raises(register().set("表1!C3", ""), "C01 表1 汇总!C3");
        raises(register().set("表1!C4", "九月"), "C15 表1 汇总!C4");
        raises(register().set("表1!C4", "2026.9"));
    }

    @Test
    void aLevelLeftBlankIsC01AndACountLeftBlankIsNot() {
        raises(register().set("表8!G10", ""), "C01 表8 报表工作!G10");
        raises(official().set("表8!G7", ""), "C01 表8!G7");
        raises(register().set("表4!G5", ""));
    }

    @Test
    void entriesOfTheWrongKindHaveTheirCodes() {
        raises(register().set("表4!G4", "三"), "C03 表4 早操!G4");
        raises(register().set("表4!G4", "2次"), "C04 表4 早操!G4");
        raises(register().set("表4!G4", "若干"), "C05 表4 早操!G4");
        raises(register().set("表4!G4", -2), "C09 表4 早操!G4");
        raises(register().set("表4!G4", 2.5), "C10 表4 早操!G4");
        raises(register().set("表4!G4", 20260914), "C11 表4 早操!G4");
        raises(register().set("表6!G4", "优"), "C12 表6 班级纪律!G4");
        raises(register().set("表8!G9", 2), "C27 表8 报表工作!G9");
        raises(register().set("表4!G4", 2.0));
    }

    @Test
    void harmlessWaysOfWritingAreTakenAndMentioned() {
        raises(register().set("表4!G4", "\uff12"), "C02 表4 早操!G4");
        raises(register().set("表4!G4", " 2 "), "C07 表4 早操!G4");
        raises(register().set("表4!G4", "2"), "C06 表4 早操!G4");
        assertThat(register().set("表4!G4", "\uff12").assessment().total()).hasToString("Optional[90]");
    }

    @Test
    void whatWasAskedAboutIsNotTaken() {
        assertThat(register().set("表4!G4", "三").assessment().total()).isEmpty();
        assertThat(register().set("表4!G4", "三").findings().problems().get(0).fix()).isEqualTo("请填 3。");
    }

    @Test
    void aBrokenFormulaIsC19AndASumIsNot() {
        raises(register().formula("表4!G4", "1/0"), "C19 表4 早操!G4");
        raises(register().formula("表4!G4", "SUM(K1:K3)"), "C28 表4 早操!G4");
        raises(register().formula("表4!G4", "1+1"));
    }

    @Test
    void pointsThatDisagreeWithTheirEntryAreR01() {
        raises(register().set("表4!H4", -5), "R01 表4 早操!H4");
        raises(register().set("表4!H4", -10), "C21 表4 早操!H4");
    }

    @Test
    void pointsThatNoCountGivesAreR02() {
        raises(official().set("表4!G4", -6.5), "R02 表4!G4");
        raises(official().set("表4!G4", -7));
    }

    @Test
    void pointsLostWithoutAReasonAreR03() {
        raises(official().set("表1!E9", ""), "R03 表1!E9");
        raises(register().set("表8!G9", -2), "R03 表8 报表工作!I9");
        raises(register().set("表8!G9", -2).set("表8!I9", "报表迟交"));
    }

    @Test
    void moreDaysThanTheMonthHasAreR05() {
        raises(register().set("表5!G5", 31), "R05 表5 出勤率!G5");
        raises(register().set("表5!G5", 30));
    }

    @Test
    void aBonusWhereOnlyDeductionsExistIsR07() {
        raises(official().set("表7!G5", 3), "R07 表7!G5");
        raises(official().set("表7!G5", -3).set("表1!E12", "三人未缴"));
    }

    @Test
    void aBonusThatItsTableContradictsIsR08() {
        raises(register().set("表3!G4", "是").set("表3!G6", 1), "R08 表3 安全!G4");
        raises(register().set("表3!G4", "否").set("表3!G6", 1));
    }

    @Test
    void aTableScoreThatIsNotWhatItsRowsGiveIsR09AndNothingElse() {
        raises(register().set("表1!D9", 5).set("表1!D14", 95), "R09 表1 汇总!D9");
        raises(register().set("表4!H6", 5).set("表1!D9", 5), "R09 表4 早操!H6");
        raises(register().set("表1!D9", 0).set("表4!H6", 0), "C21 表4 早操!H6");
    }

    @Test
    void aTotalThatIsNotTheSumIsR10AndItsGradeIsNotReportedAgain() {
        raises(register().set("表1!D14", 78).set("表1!F4", "合格"), "R10 表1 汇总!D14");
        raises(register().set("表1!D14", 90), "C21 表1 汇总!D14");
    }

    @Test
    void aGradeThatIsNotTheTotalsIsR11() {
        raises(register().set("表1!F4", "良好"), "R11 表1 汇总!F4");
        raises(register().set("表1!F4", "优秀"));
    }

    @Test
    void whatIsPendingOrNotApplicableWaitsForAPerson() {
        raises(register().set("表3!G8", "待定"), "R15 表3 安全!G8");
        assertThat(register().set("表3!G8", "待定").assessment().provisional()).isTrue();
        raises(register().set("表7!G4", "/"), "R21 表7 流失催费!G4");
        raises(register().set("表7!G4", "待定"), "C05 表7 流失催费!G4");
    }

    @Test
    void pointsThatCouldHideACriminalCaseAreAskedAbout() {
        raises(official().set("表3!G5", -10).set("表1!E8", "两起治安案件"), "R20 表3!G5");
        raises(official().set("表3!G5", -5).set("表1!E8", "一起治安案件"));
        assertThat(official().set("表3!G6", -9).assessment().honorsRuledOutBy()).containsExactly("3.3");
        assertThat(register().set("表3!G5", 1).assessment().honorsRuledOutBy()).containsExactly("3.2a");
        assertThat(register().set("表3!G7", 2).assessment().honorsRuledOutBy()).isEmpty();
    }

    @Test
    void whatCouldNotBeCheckedIsListed() {
        Findings findings = register().set("表4!G4", "三").set("表1!D9", 5).set("表1!D14", 95).findings();
        assertThat(findings.unchecked()).extracting(left -> left.code().name()).containsExactly("R09", "R10");
    }

    @Test
    void theSameTeacherTwiceIsX01AndTheSameWorkbookAgainX02() {
        Submission first = register().submission();
        Submission same = renamed(register().submission(), "二.xlsx");
        Submission other = renamed(register().set("表4!G4", 1).submission(), "三.xlsx");
        assertThat(across(first, same)).containsOnlyKeys("二.xlsx").hasEntrySatisfying("二.xlsx",
            problems -> assertThat(problems).extracting(problem -> problem.code()).containsExactly(Code.X02));
        assertThat(across(first, other)).containsOnlyKeys("王芳.xlsx", "三.xlsx");
        assertThat(across(first, renamed(register().set("表1!C4", "2026年10月").submission(), "四.xlsx"))).isEmpty();
    }

    private static Map<String, List<Problem>> across(Submission... submissions) {
        return AcrossFiles.check(Stream.of(submissions).map(HandedIn::of).toList(), Roster.NONE);
    }

    private static Submission renamed(Submission of, String file) {
        return new Submission(file, of.layout(), of.teacher(), of.group(), of.month(), of.summary(), of.tables(), of.deviations(), of.identity(), of.saved());
    }
}
