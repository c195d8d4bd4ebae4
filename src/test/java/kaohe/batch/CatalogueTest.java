package kaohe.batch;

import static kaohe.testing.GoodWorkbook.official;
import static kaohe.testing.GoodWorkbook.register;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import kaohe.checking.AcrossFiles;
import kaohe.checking.AcrossMonths;
import kaohe.checking.PayClaimed;
import kaohe.form.PayClaims;
import kaohe.form.Roster;
import kaohe.form.Teacher;
import kaohe.form.Tenure;
import kaohe.period.Assessed;
import kaohe.period.Span;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.problem.Verdict;
import kaohe.scheme.SchemeReader;
import kaohe.template.Templates;
import kaohe.testing.Forms;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.Parts;
import kaohe.workbook.ReturnCopy;

/**
 * Every code of the catalogue has a case that raises it and nothing else, and a near miss that does not. The cases are a form that is filled well, spoilt in
 * one place, and looked at as a run looks at a workbook: gate, reading, checks, and what shows across files.
 */
class CatalogueTest {

    private static final String NAME = "王芳.xlsx";
    private static final Roster NO_ROSTER = new Roster(List.of());
    private static final String YAML = Forms.yaml();
    /** What a form filled well says about itself: what its two open tables earn above their 标准分. */
    private static final List<String> USUAL = List.of("R12 表6 班级纪律", "R12 表8 报表工作", "R12 表6", "R12 表8");

    @TempDir
    private static Path folder;

    /** A case and what it raises: each a code and its place. */
    private record Case(Map<String, byte[]> files, Roster roster, List<String> raised) {
    }

    private record Pair(Case raises, Case near) {
    }

    private static final Map<Code, Pair> PAIRS = new EnumMap<>(Code.class);

    private static Case one(String name, byte[] bytes, String... raised) {
        return new Case(Map.of(name, bytes), NO_ROSTER, List.of(raised));
    }

    private static Case form(GoodWorkbook form, String... raised) {
        return one(NAME, form.bytes(), raised);
    }

    private static Case several(Roster roster, Map<String, GoodWorkbook> forms, String... raised) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        forms.forEach((name, form) -> files.put(name, form.bytes()));
        return new Case(files, roster, List.of(raised));
    }

    private static void pair(Code code, Case raises, Case near) {
        PAIRS.put(code, new Pair(raises, near));
    }

    private static GoodWorkbook of(String teacher, String group) {
        return register().set("表1!C3", teacher).set("表1!F3", group).change(workbook ->
            workbook.getProperties().getCustomProperties().getProperty("kaohe.staffId").setLpwstr(""));
    }

    private static Roster roster(String... namesAndGroups) {
        List<Teacher> teachers = new ArrayList<>();
        for (int i = 0; i < namesAndGroups.length; i += 2) {
            teachers.add(new Teacher(namesAndGroups[i], "", namesAndGroups[i + 1]));
        }
        return new Roster(teachers);
    }

    static {
        byte[] good = register().bytes();
        pair(Code.F01, one(NAME, new byte[0], "F01"), one(NAME, good));
        pair(Code.F02, one(NAME, Arrays.copyOf(good, good.length / 2), "F02"), one(NAME, good));
        pair(Code.F03, one(NAME, encrypted(good), "F03"), form(register().change(workbook -> workbook.lockStructure())));
        pair(Code.F04, one("王芳.et", good, "F04"), one("王芳.XLSX", good));
        pair(Code.F05, one(NAME, "班主任,总分\r\n王芳,94.5\r\n".getBytes(StandardCharsets.UTF_8), "F05"), one(NAME, good));
        pair(Code.F06, one("王芳.xls", old(register()), "F06"), one(NAME, good));
        pair(Code.F07, one("王芳.xlsm", register().change(CatalogueTest::macros).bytes(), "F07"), one("王芳.xlsm", good));
        pair(Code.F08, form(register().change(workbook -> rows(workbook, 2_001)), "F08 情况说明"), form(register().change(workbook -> rows(workbook, 1_900)), "S06 情况说明"));
        pair(Code.F09, one(NAME, Parts.of(good).with("xl/externalLinks/externalLink1.xml", "<externalLink/>").bytes(), "F09"),
            form(register().change(workbook -> workbook.getSheet("表4 早操").getRow(0).getCell(0).setHyperlink(link(workbook)))));
        pair(Code.F10, form(register().formula("表4!I4", "B4"), "F10 表4 早操!I4"), form(register().set("表4!I4", "=B4")));
        pair(Code.F11, one(NAME, Parts.of(good).with("xl/cellimages.xml", "<cellImages/>").bytes(), "F11"), one(NAME, Parts.of(good).with("docProps/cellimages.xml", "<cellImages/>").bytes()));
        pair(Code.F12, one(NAME, Parts.of(good).replace("xl/workbook.xml", "<sheets>", "<sheets><sheet name=\"表9\" sheetId=\"99\" r:id=\"rId1\"/>").bytes(), "F12 表1 汇总"), one(NAME, good));
        pair(Code.F13, one("~$王芳.xlsx", new byte[165], "F13"), one("~王芳.xlsx", good));
        pair(Code.F14, form(register().change(workbook -> name(workbook, true)), "F14"), form(register().change(workbook -> name(workbook, false))));

        pair(Code.S01, form(register().change(CatalogueTest::onlyAnother), "S01"), one(NAME, good));
        pair(Code.S02, form(register().change(workbook -> version(workbook, "2")), "S02"), form(register().change(workbook -> version(workbook, "1"))));
        pair(Code.S03, form(register().change(workbook -> workbook.removeSheetAt(4)), "S03"), form(register().change(workbook -> workbook.setSheetName(4, "出勤率"))));
        pair(Code.S04, form(register().change(workbook -> workbook.setSheetName(3, "表44")), "S04 表44"), form(register().change(workbook -> workbook.setSheetName(3, "表四"))));
        pair(Code.S05, form(register().change(workbook -> workbook.cloneSheet(3, "表4 早操 (2)")), "S05 表4 早操 (2)"),
            form(register().change(workbook -> workbook.createSheet("表4 说明")), "S06 表4 说明"));
        pair(Code.S06, form(register().change(workbook -> workbook.createSheet("情况说明")), "S06 情况说明"), form(register().change(workbook -> workbook.createSheet("WpsReserved_CellImgList"))));
        pair(Code.S07, form(register().set("表4!G3", "登记数"), "S07 表4 早操!G3"), form(register().set("表4!G3", "登　记")));
        pair(Code.S08, form(register().change(workbook -> workbook.getSheet("表7 流失催费").shiftRows(4, 5, 1)).set("表7!B5", "升旗缺席"), "S08 表7 流失催费!B5"),
            form(register().change(workbook -> workbook.getSheet("表7 流失催费").shiftRows(4, 5, 1))));
        pair(Code.S09, form(register().change(workbook -> workbook.getSheet("表7 流失催费").removeRow(workbook.getSheet("表7 流失催费").getRow(4))), "S09 表7 流失催费"),
            form(register().set("表7!B5", "催 费 率")));
        pair(Code.S10, form(register().change(workbook -> unmerge(workbook.getSheet("表4 早操"), 3)), "S10 表4 早操!B5"), form(register().change(workbook -> unmerge(workbook.getSheet("表4 早操"), 0))));
        pair(Code.S11, form(register().set("表1!C7", 25), "S11 表1 汇总!C7"), form(register().set("表1!C7", "20")));
        pair(Code.S12, form(register().set("表4!E4", "每缺一次扣2分"), "S12 表4 早操!E4"), form(register().set("表4!E4", "每缺一次\n扣 5 分。")));
        pair(Code.S13, form(register().set("表4!D4", "加"), "S13 表4 早操!D4"), form(register().set("表4!D4", " 减 ")));
        pair(Code.S14, form(register().change(workbook -> workbook.getSheet("表4 早操").getRow(4).setZeroHeight(true)), "S14 表4 早操"),
            form(register().change(workbook -> workbook.getSheet("表4 早操").createRow(30).setZeroHeight(true))));
        pair(Code.S15, form(register().change(workbook -> workbook.getSheet("表4 早操").protectSheet(null)), "S15"),
            form(register().change(workbook -> workbook.getSheet("表4 早操").lockFormatCells(false))));
        pair(Code.S16, form(register().change(CatalogueTest::comment), "S16 表7 流失催费!G4"), form(register().set("表7!I4", "已核实")));
        pair(Code.S17, form(register().change(workbook -> workbook.setPrintArea(3, "$A$1:$F$6")), "S17 表4 早操"), form(register().change(workbook -> workbook.getSheetAt(3).getPrintSetup().setScale((short) 90))));
        pair(Code.S18, form(register().set("表7!K8", "另附说明"), "S18 表7 流失催费!K8"), form(register().set("表7!I4", "另附说明")));
        pair(Code.S19, one(NAME, returned(register()), "S19"), one(NAME, good));

        pair(Code.C01, form(register().set("表8!G10", null), "C01 表8 报表工作!G10"), form(register().set("表4!G5", null)));
        pair(Code.C02, form(register().set("表4!G4", "\uff12"), "C02 表4 早操!G4"), form(register().set("表4!G4", 2)));
        pair(Code.C03, form(register().set("表4!G4", "三"), "C03 表4 早操!G4"), form(register().set("表4!G4", 3)));
        pair(Code.C04, form(register().set("表4!G4", "2次"), "C04 表4 早操!G4"), form(register().set("表4!I4", "2次")));
        pair(Code.C05, form(register().set("表4!G4", "若干"), "C05 表4 早操!G4"), form(register().set("表4!G4", "/"), "R21 表4 早操!G4"));
        pair(Code.C06, form(register().set("表4!G4", "2"), "C06 表4 早操!G4"), form(register().set("表4!G4", 2)));
        pair(Code.C07, form(register().set("表1!C3", "王\u3000芳"), "C07 表1 汇总!C3"), form(register().set("表1!C3", "阿依古丽·买买提")));
        pair(Code.C08, form(register().set("表1!C3", "王\u200b芳"), "C08 表1 汇总!C3"), form(register().set("表1!C3", "阿依古丽·买买提")));
        pair(Code.C09, form(register().set("表4!G4", -2), "C09 表4 早操!G4"), form(register().set("表4!G4", 0)));
        pair(Code.C10, form(register().set("表4!G4", 2.5), "C10 表4 早操!G4"), form(register().set("表4!G4", 2.0)));
        pair(Code.C11, form(register().set("表4!G4", 1_000), "C11 表4 早操!G4"), form(register().set("表4!G4", 999)));
        pair(Code.C12, form(register().set("表6!G4", "优"), "C12 表6 班级纪律!G4"), form(register().set("表8!G7", "无计划总结")));
        pair(Code.C13, form(register().set("表8!G11", 0.8), "C13 表8 报表工作!G11"), form(register().set("表8!G11", 1.5)));
        pair(Code.C14, form(register().set("表8!G11", 124), "C14 表8 报表工作!G11"), form(register().set("表8!G11", 100)));
        pair(Code.C15, form(register().set("表1!C4", "九月"), "C15 表1 汇总!C4"), form(register().set("表1!C4", "2026.9")));
        pair(Code.C16, form(register().set("表4!I4", "8月30日缺两次"), "C16 表4 早操!I4"), form(register().set("表4!I4", "9月30日缺两次")));
        pair(Code.C17, form(register().set("表4!I4", "9月31日缺两次"), "C17 表4 早操!I4"), form(register().set("表4!I4", "9月1日至9月30日缺两次")));
        pair(Code.C18, form(register().change(workbook -> styled(workbook, "表4 早操", "G4", 46_086, "yyyy-mm-dd")), "C18 表4 早操!G4"), form(register().set("表4!I4", "3-5")));
        pair(Code.C19, form(register().formula("表4!G4", "1/0"), "C19 表4 早操!G4"), form(register().formula("表4!G4", "1+1")));
        pair(Code.C20, one(NAME, register().set("表4!G4", 1).bytesNotRecalculated(), "C20 表4 早操!H4"), form(register().set("表4!G4", 1)));
        pair(Code.C21, form(register().set("表4!H4", -10), "C21 表4 早操!H4"), form(register().set("表4!H4", null)));
        pair(Code.C22, form(register().formula("表4!H4", "0-2*SUM(G4)"), "C22 表4 早操!H4"), form(register().formula("表4!H4", "0 - 5*SUM($G$4)")));
        pair(Code.C23, form(register().formula("表4!H6", "SUM(H4:H6)"), "C23 表4 早操!H6"), form(register().formula("表4!H6", "ROUND(MAX(0, MIN(10, 10+SUM(H4:H5))), 10)")));
        pair(Code.C24, form(register().change(workbook -> styled(workbook, "表8 报表工作", "G11", 80.4, "0")), "C24 表8 报表工作!G11"),
            form(register().change(workbook -> styled(workbook, "表8 报表工作", "G11", 80.4, "0.0\"分\""))));
        pair(Code.C25, form(register().set("表4!G4", "2、3"), "C25 表4 早操!G4"), form(register().set("表4!I4", "2、3")));
        pair(Code.C26, form(register().set("表4!I4", "缺".repeat(201)), "C26 表4 早操!I4"), form(register().set("表4!I4", "缺".repeat(200))));
        pair(Code.C27, form(register().set("表8!G9", 2), "C27 表8 报表工作!G9"), form(register().set("表8!G9", -2).set("表8!I9", "月报迟交")));
        pair(Code.C28, form(register().formula("表4!G4", "SUM(K1:K3)"), "C28 表4 早操!G4"), form(register().formula("表4!G4", "1+1")));

        pair(Code.R01, form(register().set("表4!H4", -5), "R01 表4 早操!H4"), form(register().set("表4!H4", -10), "C21 表4 早操!H4"));
        pair(Code.R02, form(official().set("表4!G4", -6.5), "R02 表4!G4"), form(official().set("表4!G4", -7)));
        pair(Code.R03, form(official().set("表1!E9", null), "R03 表1!E9"), form(official()));
        pair(Code.R04, form(official().set("表1!E8", "夜不归宿"), "R04 表1!E8"), form(official().set("表3!G6", -3).set("表1!E8", "夜不归宿")));
        pair(Code.R05, form(register().set("表5!G5", 31), "R05 表5 出勤率!G5"), form(register().set("表5!G5", 30)));
        pair(Code.R06, form(register().set("表1!D9", -5), "R06 表1 汇总!D9"), form(register().set("表1!D9", 0), "C21 表1 汇总!D9"));
        pair(Code.R07, form(official().set("表7!G5", 3), "R07 表7!G5"), form(official().set("表7!G5", -3).set("表1!E12", "三人未缴")));
        pair(Code.R08, form(register().set("表3!G4", "是").set("表3!G6", 1), "R08 表3 安全!G4"), form(register().set("表3!G4", "否").set("表3!G6", 1)));
        pair(Code.R09, form(register().set("表1!D9", 5).set("表1!D14", 95), "R09 表1 汇总!D9"), form(register().set("表1!D9", 0), "C21 表1 汇总!D9"));
        pair(Code.R10, form(register().set("表1!D14", 78).set("表1!F4", "合格"), "R10 表1 汇总!D14"), form(register().set("表1!D14", 90), "C21 表1 汇总!D14"));
        pair(Code.R11, form(register().set("表1!F4", "良好"), "R11 表1 汇总!F4"), form(register().set("表1!F4", "优秀")));
        pair(Code.R12, form(register().set("表2!G5", 20), "R12 表2 卫生"), form(register().set("表2!G5", 2).set("表2!G4", 1)));
        pair(Code.R13, form(register().set("表3!G5", 1).set("表3!I5", "拟评先进班主任"), "R13 表3 安全!I5"), form(register().set("表3!G5", 1).set("表3!I5", "不得评为先进")));
        pair(Code.R14, paid("王芳", "高一(3)班", 450, "R14 绩效表!C3"), paid("王芳", "高一(3)班", 600));
        pair(Code.R18, several(NO_ROSTER, mixed(), List.of("王芳", 600, "李强", 190, "赵敏", 450), "R14 绩效表!C5", "R18 绩效表!C5"),
            several(NO_ROSTER, mixed(), List.of("王芳", 600, "李强", 190, "赵敏", 190)));
        pair(Code.R15, form(register().set("表3!G8", "待定"), "R15 表3 安全!G8"), form(register().set("表3!I6", "待定")));
        pair(Code.R16, form(register().set("表4!I4", "9月14日张某夜不归宿").set("表3!G7", 1).set("表3!I7", "9月14日张某夜不归宿"), "R16 表4 早操!I4"),
            form(register().set("表4!I4", "9月14日缺两次").set("表3!G7", 1).set("表3!I7", "9月14日张某夜不归宿")));
        pair(Code.R17, form(register().set("表6!G8", 1), "R17 表6 班级纪律!I8"), form(register().set("表6!G8", 1).set("表6!I8", "省三好学生王某")));
        pair(Code.R19, form(register().set("表2!G4", 1).set("表2!G5", 1).set("表1!D14", 90), "R19 表1 汇总!D14"),
            form(register().set("表2!G4", 1).set("表2!G5", 1).set("表1!D14", 89.5), "C21 表1 汇总!D14"));
        pair(Code.R20, form(official().set("表3!G5", -10).set("表1!E8", "两起治安案件"), "R20 表3!G5"), form(official().set("表3!G5", -5).set("表1!E8", "一起治安案件")));
        pair(Code.R21, form(register().set("表7!G4", "/"), "R21 表7 流失催费!G4"), form(register().set("表7!G4", 0)));

        pair(Code.X01, several(NO_ROSTER, Map.of("王芳1.xlsx", register(), "王芳2.xlsx", register().set("表4!G4", 1)), "X01", "X01"),
            several(NO_ROSTER, Map.of("王芳1.xlsx", register(), "王芳2.xlsx", register().set("表1!C4", "2026年10月"))));
        pair(Code.X02, several(NO_ROSTER, Map.of("王芳1.xlsx", register(), "王芳2.xlsx", register()), "X02"),
            several(NO_ROSTER, Map.of("王芳1.xlsx", register(), "李强.xlsx", of("李强", "高一(2)班"))));
        pair(Code.X03, several(NO_ROSTER, Map.of("王芳.xlsx", register().set("表4!I4", "因雨缺两次早操"), "李强.xlsx", of("李强", "高一(2)班").set("表4!I4", "因雨缺两次早操")), "X03", "X03"),
            several(NO_ROSTER, Map.of("王芳.xlsx", register(), "李强.xlsx", of("李强", "高一(2)班"))));
        pair(Code.X04, several(roster("王芳", "高一(3)班", "李强", "高一(2)班"), Map.of("王芳9.xlsx", register(), "王芳10.xlsx", month(register(), 10), "李强10.xlsx", month(of("李强", "高一(2)班"), 10)), "X04"),
            several(roster("王芳", "高一(3)班", "李强", "高一(2)班"), Map.of("王芳9.xlsx", register(), "王芳10.xlsx", month(register(), 10), "李强9.xlsx", of("李强", "高一(2)班"))));
        pair(Code.X05, several(roster("李强", "高一(2)班"), Map.of(NAME, register()), "X05 表1 汇总!C3"), several(roster("王芳", "高一(3)班"), Map.of(NAME, register())));
        pair(Code.X06, several(NO_ROSTER, Map.of("王芳.xlsx", register(), "李强.xlsx", of("李强", "高一(3)班")), "X06 表1 汇总!F3", "X06 表1 汇总!F3"),
            several(NO_ROSTER, Map.of("王芳.xlsx", register(), "李强.xlsx", of("李强", "高一(13)班"))));
        pair(Code.X07, several(roster("王芬", "高一(3)班"), Map.of(NAME, register()), "X07 表1 汇总!C3"),
            several(roster("王芬", "高一(2)班", "王芳", "高一(3)班"), Map.of(NAME, register())));
        pair(Code.X08, several(roster("李强", "高一(2)班", "王芳", "高一(3)班"), Map.of("李强_2026-09.xlsx", register()), "X08 表1 汇总!C3"),
            several(roster("李强", "高一(2)班", "王芳", "高一(3)班"), Map.of("高一3班九月考核_2026年9月.xlsx", register())));
        pair(Code.X09, form(register().set("表4!J2", "班主任姓名：李强"), "X09 表4 早操!J2"), form(register().set("表4!J2", "班主任姓名：王 芳")));
        pair(Code.X10, several(NO_ROSTER, Map.of("王芳9.xlsx", failed(9), "王芳10.xlsx", failed(10)), "X10 表1 汇总!D14"),
            several(NO_ROSTER, Map.of("王芳9.xlsx", failed(9), "王芳10.xlsx", month(register(), 10), "王芳11.xlsx", failed(11))));
        pair(Code.X11, several(NO_ROSTER, Map.of("王芳.xlsx", register(), "李强.xlsx", of("李强", "高一(2)班"), "赵敏.xlsx", of("赵敏", "高一(1)班").change(workbook -> version(workbook, "0"))), "X11", "S02"),
            several(NO_ROSTER, Map.of("王芳.xlsx", register(), "李强.xlsx", of("李强", "高一(2)班"))));
        pair(Code.X12, several(roster("王芳", "高一(1)班", "王芳", "高一(2)班"), Map.of(NAME, of("王芳", "高一(3)班")), "X12 表1 汇总!C3"),
            several(roster("王芳", "高一(1)班", "王芳", "高一(3)班"), Map.of(NAME, of("王芳", "高一(3)班"))));
        pair(Code.X13, form(saved("2026-10-05T16:00:00Z"), "X13"), form(saved("2026-10-05T15:59:59Z")));
        pair(Code.X15, several(NO_ROSTER, same("因雨停操一次并另缺一次"), "X15 表4 早操!I4", "X15 表4 早操!I4", "X15 表4 早操!I4"), several(NO_ROSTER, same("缺两次")));
        pair(Code.X16, several(until("2026年11月", Optional.empty()), Map.of(NAME, register()), "X16", "X16 名册!D2"),
            several(until("2026-11-15", Optional.of(LocalDate.of(2026, 11, 15))), Map.of(NAME, register())));
    }

    /** On which the end of 王芳's office stands like this. */
    private static Roster until(String written, Optional<LocalDate> day) {
        Tenure tenure = new Tenure(Optional.empty(), day, "", day.isPresent() ? Optional.empty()
            : Optional.of(new Tenure.Doubt(new Place("名册.xlsx", "名册", "D2", ""), written, "任职结束写的是\"" + written + "\"，认不出是哪一天")));
        return new Roster(List.of(new Teacher("王芳", "T003", "高一(3)班", List.of(tenure))));
    }

    private static GoodWorkbook month(GoodWorkbook form, int month) {
        return form.set("表1!C4", "2026年" + month + "月");
    }

    /** 20 bad rooms, 20 fees: 50. */
    private static GoodWorkbook failed(int month) {
        return month(register(), month).set("表2!G4", 20).set("表7!G5", 20);
    }

    private static GoodWorkbook saved(String moment) {
        return register().change(workbook -> {
            try {
                workbook.getProperties().getCoreProperties().setModified(moment);
            } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        });
    }

    /** Three teachers of whom two have 59 points, for which the plans pay 190 and 450. */
    private static Map<String, GoodWorkbook> mixed() {
        return Map.of("王芳.xlsx", register(), "李强.xlsx", of("李强", "高一(2)班").set("表5!G4", 11).set("表7!G4", 2), "赵敏.xlsx", of("赵敏", "高一(1)班").set("表5!G4", 11).set("表7!G4", 2));
    }

    /** One good form, and a pay sheet of one line. */
    private static Case paid(String teacher, String group, int amount, String... raised) {
        return new Case(Map.of(NAME, register().bytes(), "绩效.xlsx", paySheet(List.of(teacher, amount))), NO_ROSTER, List.of(raised));
    }

    /** @param pay names and amounts, one after the other */
    private static Case several(Roster roster, Map<String, GoodWorkbook> forms, List<?> pay, String... raised) {
        Case given = several(roster, forms, raised);
        given.files().put("绩效.xlsx", paySheet(pay));
        return given;
    }

    private static byte[] paySheet(List<?> pay) {
        return paySheet(pay, "2026年9月班主任绩效表");
    }

    private static byte[] paySheet(List<?> pay, String title) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("绩效表");
            sheet.createRow(0).createCell(0).setCellValue(title);
            sheet.createRow(1).createCell(0).setCellValue("序号");
            sheet.getRow(1).createCell(1).setCellValue("姓名");
            sheet.getRow(1).createCell(2).setCellValue("金额（元）");
            for (int i = 0; i < pay.size(); i += 2) {
                XSSFRow row = sheet.createRow(2 + i / 2);
                row.createCell(1).setCellValue((String) pay.get(i));
                if (pay.get(i + 1) instanceof Integer yuan) {
                    row.createCell(2).setCellValue(yuan);
                } else {
                    row.createCell(2).setCellValue(pay.get(i + 1).toString());
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Three teachers, alike in one word and different in another. */
    private static Map<String, GoodWorkbook> same(String note) {
        return Map.of("王芳.xlsx", register().set("表4!I4", note).set("表7!G5", 1), "李强.xlsx", of("李强", "高一(2)班").set("表4!I4", note).set("表7!G5", 2),
            "赵敏.xlsx", of("赵敏", "高一(1)班").set("表4!I4", note).set("表7!G5", 3));
    }

    @TestFactory
    Stream<DynamicTest> aCaseRaisesItsCodeAndNothingElse() {
        return PAIRS.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey() + " " + each.getKey().title(), () -> {
            assertThat(raised(each.getValue().raises())).containsExactlyInAnyOrderElementsOf(each.getValue().raises().raised()).anyMatch(problem -> problem.startsWith(each.getKey().name()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aNearMissDoesNot() {
        return PAIRS.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey() + " " + each.getKey().title(), () -> {
            assertThat(raised(each.getValue().near())).containsExactlyInAnyOrderElementsOf(each.getValue().near().raised()).noneMatch(problem -> problem.startsWith(each.getKey().name()));
        }));
    }

    /** A scheme that raises the code, and one that differs in that place alone and does not. */
    @TestFactory
    Stream<DynamicTest> aSchemeRaisesItsCodeAndANearMissDoesNot() {
        return SCHEMES.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey() + " " + each.getKey().title(), () -> {
            List<Code> raises = new ArrayList<>(codes(each.getValue().get(0)));
            List<Code> near = new ArrayList<>(codes(each.getValue().get(1)));
            near.removeIf(code -> raises.contains(Code.P09) && !raises.contains(code)); // a scheme that can't be read is not looked into further
            near.forEach(code -> assertThat(raises.remove(code)).as(code.name()).isTrue());
            assertThat(raises).containsExactly(each.getKey());
        }));
    }

    private static final Map<Code, List<String>> SCHEMES = schemes();

    private static Map<Code, List<String>> schemes() {
        Map<Code, List<String>> schemes = new EnumMap<>(Code.class);
        schemes.put(Code.P01, List.of(YAML.replace("from: $good", "from: 90"), YAML.replace("from: $good", "from: 89.5")));
        schemes.put(Code.P02, List.of(YAML, YAML.replaceFirst("    doubt: P02\n", "")));
        schemes.put(Code.P03, List.of(YAML.replace("每缺一次扣{points}分\", each: -5, unit: 次}", "每缺一次扣{points}分\", each: 5, unit: 次}"), YAML));
        schemes.put(Code.P04, List.of(YAML, YAML.replaceFirst("    doubt: P04\n", "")));
        schemes.put(Code.P05, List.of(YAML, YAML.replaceFirst("    doubt: P05\n", "")));
        schemes.put(Code.P06, List.of(YAML.replace("plan: $pay-plan", "plan: 方案九"), YAML.replace("plan: $pay-plan", "plan: 方案二")));
        schemes.put(Code.P08, List.of(YAML.replace("total: 100", "total: 105"), YAML.replace("total: 100", "total: 100.0")));
        schemes.put(Code.P09, List.of(YAML.replace("unit: 起, bars", "unit: 起, colour: 红, bars"), YAML));
        schemes.put(Code.P10, List.of(YAML, YAML.replaceFirst("serial: 2\n(        content|[^\n]*\n[^\n]*准时)", "serial: 1\n$1")));
        return schemes;
    }

    private static List<Code> codes(String yaml) {
        return SchemeReader.read("本校.yaml", yaml).problems().stream().map(Problem::code).toList();
    }

    @Test
    void everyCodeHasItsPair() throws IOException {
        String templates = Files.readString(Path.of("src/test/java/kaohe/batch/TemplateCheckTest.java"));
        String signed = Files.readString(Path.of("src/test/java/kaohe/batch/SignedMonthTest.java"));
        for (Code code : Code.values()) {
            boolean covered = code == Code.X14 ? signed.contains("Code.X14") : switch (code.name().charAt(0)) {
                case 'P' -> SCHEMES.containsKey(code);
                case 'T' -> templates.contains("\"" + code + " ") || templates.contains("Code." + code);
                default -> PAIRS.containsKey(code);
            };
            assertThat(covered).as(code.name()).isTrue();
        }
    }

    @Test
    void aClassWrittenInTwoWaysIsStillHandedInTwice() throws IOException {
        assertThat(raised(several(NO_ROSTER, Map.of("陈静1.xlsx", of("陈静", "高一(4)班"), "陈静2.xlsx", of("陈静", "高一（4）班").set("表4!G4", 1))))).containsExactly("X01", "X01");
    }

    @Test
    void aFormForAnotherStaffIdThanTheRostersWaits() throws IOException {
        Roster other = new Roster(List.of(new Teacher("王芳", "G001", "高一(3)班")));
        assertThat(raised(several(other, Map.of(NAME, register())))).containsExactly("X12 表1 汇总!C3");
        Roster same = new Roster(List.of(new Teacher("王芳", "T003", "高一(3)班"), new Teacher("王芳", "G001", "高一(3)班")));
        assertThat(raised(several(same, Map.of(NAME, register())))).isEmpty();
    }

    @Test
    void aTeacherOfTwoClassesWhoNamesAThirdWaits() throws IOException {
        Roster two = new Roster(List.of(new Teacher("王芳", "T1", "高一(1)班"), new Teacher("王芳", "T1", "高一(2)班")));
        assertThat(raised(several(two, Map.of(NAME, of("王芳", "高一(3)班"))))).containsExactly("X12 表1 汇总!C3");
    }

    @Test
    void anAmountThatIsDueMustBeWritten() throws IOException {
        assertThat(raised(several(NO_ROSTER, mixed(), List.of("王芳", "—", "李强", 190, "赵敏", 190)))).containsExactly("R14 绩效表!C3");
    }

    /** Who is on two sheets is paid twice; who is on one of two is left out of none. */
    @Test
    void theSheetsOfAMonthAreCheckedTogether() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        mixed().forEach((name, form) -> files.put(name, form.bytes()));
        files.put("绩效1.xlsx", paySheet(List.of("王芳", 600, "李强", 190)));
        files.put("绩效2.xlsx", paySheet(List.of("赵敏", 190, "李强", 190)));
        assertThat(raised(new Case(files, NO_ROSTER, List.of()))).containsExactly("R14 绩效表!C4");
        files.put("绩效2.xlsx", paySheet(List.of("赵敏", 190, "王 芳", "—")));
        files.put("绩效3.xlsx", files.get("绩效1.xlsx"));
        assertThat(raised(new Case(files, NO_ROSTER, List.of()))).containsExactly("R14 绩效表!C4", "R14 绩效表");
    }

    @Test
    void aTeacherOfTwoClassesIsPaidForEachOrForBothAtOnce() throws IOException {
        Roster two = new Roster(List.of(new Teacher("王芳", "T1", "高一(1)班"), new Teacher("王芳", "T1", "高一(2)班")));
        Map<String, GoodWorkbook> forms = Map.of("王芳1.xlsx", of("王芳", "高一(1)班").set("表5!G4", 11).set("表7!G4", 2), "王芳2.xlsx", of("王芳", "高一(2)班"));
        assertThat(raised(several(two, forms, List.of("王芳", 600, "王芳", 190)))).isEmpty();
        assertThat(raised(several(two, forms, List.of("王芳", 790)))).isEmpty();
        assertThat(raised(several(two, forms, List.of("王芳", 600)))).containsExactly("R14 绩效表");
        assertThat(raised(several(two, forms, List.of("王芳", 600, "王芳", 190, "王芳", 600)))).containsExactly("R14 绩效表!C5");
    }

    @Test
    void theDayOnWhichASheetWasFilledIsNotItsMonth() throws IOException {
        byte[] sheet = paySheet(List.of("王芳", 600), "填报日期：2026年10月3日　2026年9月班主任绩效表");
        assertThat(raised(new Case(Map.of(NAME, register().bytes(), "绩效.xlsx", sheet), NO_ROSTER, List.of()))).isEmpty();
    }

    @Test
    void whatLooksLikeAMonthInTheSchoolYearIsNone() throws IOException {
        byte[] sheet = paySheet(List.of("王芳", 600), "2026-2027学年 2026年9月班主任绩效表");
        assertThat(raised(new Case(Map.of(NAME, register().bytes(), "绩效.xlsx", sheet), NO_ROSTER, List.of()))).isEmpty();
    }

    @Test
    void everyCodeIsExplained() {
        for (Code code : Code.values()) {
            assertThat(code.meaning()).as(code.name()).endsWith("。").hasSizeGreaterThan(8);
            assertThat(code.title()).as(code.name()).isNotBlank();
            assertThat(code.wrong()).as(code.name()).isNotBlank();
            assertThat(code.right()).as(code.name()).isNotBlank().isNotEqualTo(code.wrong());
        }
    }

    /** Between its two markers the README holds exactly this; to renew it, take what the failure shows. */
    @Test
    void theReadmeListsThemAll() throws IOException {
        StringBuilder table = new StringBuilder("\n共 " + Code.values().length + " 种。阻：不能读取；错：退回修改；核：待人工核定；示：只作提示。\n\n| 代码 | | 名称 | 改法 | 意思 |\n|---|---|---|---|---|\n");
        for (Code code : Code.values()) {
            table.append("| ").append(code).append(" | ").append(code.severity().mark()).append(" | ").append(code.title()).append(" | ").append(code.fix().title())
                .append(" | ").append(code.meaning().replace("|", "\\|")).append(" |\n");
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/codes.md"), table);
        assertThat(Files.readString(Path.of("README.md"))).contains("<!-- codes -->\n" + table + "\n<!-- /codes -->");
    }

    /** As a run finds them, each a code and its place, without what a good form says anyway. */
    private static List<String> raised(Case given) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Examination.Result.Workbook> workbooks = new ArrayList<>();
        List<PayClaims> sheets = new ArrayList<>();
        Path own = Files.createTempDirectory(folder, "case");
        Examination examination = new Examination(GoodWorkbook.SCHEME);
        for (String name : given.files().keySet().stream().sorted().toList()) {
            Examination.Result result = examination.examine(new Source(Files.write(own.resolve(name), given.files().get(name)), name));
            if (result instanceof Examination.Result.PayFile pay) {
                sheets.add(pay.claims());
            } else {
                workbooks.add((Examination.Result.Workbook) result);
            }
        }
        workbooks.forEach(workbook -> assertThat(workbook.outcome().failures()).isEmpty());
        workbooks.forEach(workbook -> problems.addAll(workbook.outcome().problems()));
        AcrossFiles.check(workbooks.stream().flatMap(workbook -> workbook.handedIn().stream()).toList(), given.roster()).values().forEach(problems::addAll);
        List<Assessed> counting = workbooks.stream().filter(workbook -> workbook.outcome().counts()).flatMap(workbook -> workbook.assessed().stream())
            .map(each -> each.in(given.roster())).toList();
        problems.addAll(PayClaimed.check(GoodWorkbook.SCHEME, sheets, counting));
        Span.over(counting.stream().map(Assessed::month).toList()).ifPresent(all -> problems.addAll(AcrossMonths.check(GoodWorkbook.SCHEME, given.roster(), counting, all)));
        return problems.stream().map(problem -> (problem.code() + " " + problem.place().address()).trim()).filter(problem -> !USUAL.contains(problem)).toList();
    }

    // ---- how forms are spoilt

    private static byte[] encrypted(byte[] workbook) {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123456");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(workbook);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same cells in an .xls, without what is hidden in ours. */
    private static byte[] old(GoodWorkbook form) {
        try (HSSFWorkbook old = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            form.change(workbook -> workbook.forEach(each -> {
                if (!each.getSheetName().startsWith("_")) {
                    HSSFSheet sheet = old.createSheet(each.getSheetName());
                    ((XSSFSheet) each).getMergedRegions().forEach(sheet::addMergedRegion);
                    each.forEach(row -> {
                        HSSFRow copy = sheet.createRow(row.getRowNum());
                        row.forEach(cell -> copy((XSSFCell) cell, copy.createCell(cell.getColumnIndex())));
                    });
                }
            }));
            old.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void copy(XSSFCell cell, HSSFCell copy) {
        if (cell.getCellType() == CellType.NUMERIC) {
            copy.setCellValue(cell.getNumericCellValue());
        } else if (cell.getCellType() == CellType.STRING) {
            copy.setCellValue(cell.getStringCellValue());
        }
    }

    private static void macros(XSSFWorkbook workbook) {
        try {
            workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void rows(XSSFWorkbook workbook, int count) {
        XSSFSheet sheet = workbook.createSheet("情况说明");
        for (int row = 0; row < count; row++) {
            sheet.createRow(row).createCell(0).setCellValue(row);
        }
    }

    private static org.apache.poi.ss.usermodel.Hyperlink link(XSSFWorkbook workbook) {
        var link = workbook.getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
        link.setAddress("http://example.org/");
        return link;
    }

    private static void name(XSSFWorkbook workbook, boolean hidden) {
        XSSFName name = workbook.createName();
        name.setNameName("奖金");
        name.setRefersToFormula("'表1 汇总'!$A$1");
        workbook.getCTWorkbook().getDefinedNames(); // written from the names when saved
        if (hidden) {
            hide(name);
        }
    }

    private static void hide(XSSFName name) {
        try {
            var field = XSSFName.class.getDeclaredField("_ctName");
            field.setAccessible(true);
            ((org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName) field.get(name)).setHidden(true);
        } catch (ReflectiveOperationException otherPoi) {
            throw new IllegalStateException(otherPoi);
        }
    }

    private static void onlyAnother(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("工资表");
        sheet.createRow(0).createCell(0).setCellValue("工资");
        while (workbook.getNumberOfSheets() > 1) {
            workbook.removeSheetAt(0);
        }
    }

    private static void version(XSSFWorkbook workbook, String version) {
        workbook.getProperties().getCustomProperties().getProperty("kaohe.version").setLpwstr(version);
    }

    private static void unmerge(XSSFSheet sheet, int row) {
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            if (sheet.getMergedRegion(i).getFirstRow() == row) {
                sheet.removeMergedRegion(i);
            }
        }
    }

    private static void comment(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.getSheet("表7 流失催费");
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(workbook.getCreationHelper().createClientAnchor());
        comment.setAddress(new CellAddress("G4"));
        comment.setString("已核实");
    }

    private static void styled(XSSFWorkbook workbook, String sheet, String address, double value, String format) {
        CellAddress at = new CellAddress(address);
        XSSFCell cell = workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getColumn());
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private static byte[] returned(GoodWorkbook form) {
        return new ReturnCopy(Templates.builtIn()).write(form.bytes(), form.submission(), Verdict.GOES_BACK, List.of());
    }
}
