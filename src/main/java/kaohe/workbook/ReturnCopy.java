package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Submission;
import kaohe.form.WrittenMonth;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.problem.Severity;
import kaohe.problem.Verdict;
import kaohe.template.Field;
import kaohe.template.School;
import kaohe.template.Scope;
import kaohe.template.Templates;

/**
 * The copy that goes back to the teacher: the workbook as it was handed in, with a list of its problems in front, and each cell that has one highlighted
 * until it is edited and commented. What an earlier return left behind is taken off first; the teacher's own content all stays, but for macros.
 */
public final class ReturnCopy {

    static final String TEMPLATE = "forms/returned.xlsx";
    /** A comment with more would hide the form. */
    private static final int MOST_IN_COMMENT = 3;

    private final Templates templates;

    public ReturnCopy(Templates templates) {
        this.templates = templates;
    }

    /** What the list in front can show. */
    public record Page(@Field("学校") School school, @Field("退回") Returned returned, @Field(value = "各题", each = "题") List<ProblemList.ProblemLine> problems) {
    }

    /** Whose workbook it is and what became of it. */
    public record Returned(@Field("班主任") String teacher, @Field("班级") String group, @Field("月份") String month, @Field("结论") String verdict,
                           @Field("文件") String file, @Field("小结") String counts) {
    }

    /**
     * @param original the workbook that was handed in
     * @param problems in the order of the list
     */
    public byte[] write(byte[] original, Submission submission, Verdict verdict, List<Problem> problems) {
        List<ProblemList.ProblemLine> lines = problems.stream().map(problem -> line(submission, problem)).toList();
        Page page = new Page(templates.school(), new Returned(submission.name(), submission.group().text(),
            submission.yearMonth().map(WrittenMonth::print).orElse(submission.month().text()), verdict.title(), submission.file(), counts(problems)), lines);
        try (XSSFWorkbook workbook = Macros.without(original);
             XSSFWorkbook template = new XSSFWorkbook(new ByteArrayInputStream(templates.files().read(TEMPLATE)))) {
            ReturnMarks.strip(workbook);
            mark(workbook, problems);
            SheetTemplate list = new SheetTemplate(template.getSheetAt(0), templates);
            list.expandRowsWithout(Set.of("题"), Scope.of(page));
            ListRows.filtered(list, page, "题", lines, Map.of("${题.位置}", ProblemList.ProblemLine::link));
            list.expandMargins(Scope.of(page));
            XSSFSheet front = SheetCopy.into(workbook, list.sheet(), freeName(workbook));
            workbook.setSheetOrder(front.getSheetName(), 0);
            ReturnMarks.nameList(front);
            linkBack(workbook, front, problems);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                workbook.getSheetAt(i).setSelected(i == 0);
            }
            workbook.setActiveSheet(0);
            return SteadyZip.bytes(workbook);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static ProblemList.ProblemLine line(Submission submission, Problem problem) {
        Place place = problem.place();
        return new ProblemList.ProblemLine(problem.severity().mark(), submission.file(), submission.name(),
            place.address().isEmpty() ? "整个文件" : place.address(), place.row(), problem.found(), problem.message(), problem.fix(), problem.clause(),
            problem.code().fix().title(), problem.code().name(),
            place.sheet().isEmpty() ? "" : "#'" + place.sheet().replace("'", "''") + "'!" + (place.cell().isEmpty() ? "A1" : place.cell()));
    }

    private static String counts(List<Problem> problems) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = problems.stream().filter(problem -> problem.severity() == severity).count();
            if (count > 0) {
                counts.add(severity.mark() + " " + count + " 处");
            }
        }
        return String.join("，", counts);
    }

    /** Comments and highlights, for all but what is only for information. */
    private static void mark(XSSFWorkbook workbook, List<Problem> problems) {
        Map<String, List<Problem>> byCell = new LinkedHashMap<>();
        problems.stream().filter(problem -> problem.severity() != Severity.INFO && !problem.place().cell().isEmpty() && workbook.getSheet(problem.place().sheet()) != null)
            .forEach(problem -> byCell.computeIfAbsent(problem.place().address(), key -> new ArrayList<>()).add(problem));
        byCell.values().forEach(all -> {
            CellMark mark = new CellMark(workbook.getSheet(all.get(0).place().sheet()), new CellAddress(all.get(0).place().cell()));
            mark.comment(comment(all));
            mark.highlight();
        });
    }

    private static String comment(List<Problem> problems) {
        StringBuilder text = new StringBuilder(ReturnMarks.COMMENT);
        problems.stream().limit(MOST_IN_COMMENT).forEach(problem -> text.append('\n').append(problem.message()).append(problem.fix()));
        if (problems.size() > MOST_IN_COMMENT) {
            text.append("\n另有 ").append(problems.size() - MOST_IN_COMMENT).append(" 条见清单。");
        }
        return text.toString();
    }

    /** From the title of each sheet that has problems to the list. */
    private static void linkBack(XSSFWorkbook workbook, XSSFSheet list, List<Problem> problems) {
        Map<String, XSSFSheet> sheets = new HashMap<>();
        problems.forEach(problem -> {
            XSSFSheet sheet = workbook.getSheet(problem.place().sheet());
            if (sheet != null && sheet.getRow(0) != null && sheet.getRow(0).getCell(0) != null && sheet.getRow(0).getCell(0).getHyperlink() == null) {
                sheets.putIfAbsent(sheet.getSheetName(), sheet);
            }
        });
        sheets.values().forEach(sheet -> ListRows.link(sheet.getRow(0).getCell(0), "#'" + list.getSheetName() + "'!A1"));
    }

    private static String freeName(XSSFWorkbook workbook) {
        String name = ReturnMarks.SHEET;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = StringUtils.join(ReturnMarks.SHEET, number);
        }
        return name;
    }
}
