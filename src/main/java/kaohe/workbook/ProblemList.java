package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.template.Field;
import kaohe.template.School;
import kaohe.template.Scope;
import kaohe.template.Templates;

/** 问题清单.xlsx: every workbook with its verdict, every problem with a link to its file and cell, and what could not be checked. */
public final class ProblemList {

    static final String TEMPLATE = "forms/problems.xlsx";

    private final Templates templates;

    public ProblemList(Templates templates) {
        this.templates = templates;
    }

    /** What the list shows. Links are paths relative to the list's own folder. */
    public record Contents(Overview overview, List<WorkbookLine> workbooks, List<ProblemLine> problems, List<CommonLine> commonest,
                           List<UncheckedLine> unchecked) {
    }

    public record Overview(@Field("本数") int workbooks, @Field("小结") String counts) {
    }

    public record WorkbookLine(@Field("结论") String verdict, @Field("文件") String file, @Field("班主任") String teacher, @Field("班级") String group,
                               @Field("月份") String month, @Field("总分") Optional<BigDecimal> total, @Field("等次") String grade, @Field("错") int errors,
                               @Field("核") int reviews, @Field("首要问题") String first, @Field("退回副本") String returned, String link) {
    }

    public record ProblemLine(@Field("严重") String severity, @Field("文件") String file, @Field("班主任") String teacher, @Field("位置") String place,
                              @Field("项目") String row, @Field("内容") String found, @Field("问题") String message, @Field("改法") String fix,
                              @Field("依据") String clause, @Field("把握") String fixKind, @Field("代码") String code, String link) {
    }

    /** How often one kind of problem was found. */
    public record CommonLine(@Field("代码") String code, @Field("严重") String severity, @Field("名称") String title, @Field("份数") int workbooks,
                             @Field("次数") int times, @Field("说明") String meaning, @Field("例") String example) {
    }

    public record UncheckedLine(@Field("文件") String file, @Field("位置") String place, @Field("代码") String code, @Field("检查") String check,
                                @Field("原因") String why) {
    }

    /** What the template of the list can show. */
    public record Page(@Field("学校") School school, @Field("总览") Overview overview, @Field(value = "各本", each = "本") List<WorkbookLine> workbooks,
                       @Field(value = "各题", each = "题") List<ProblemLine> problems,
                       @Field(value = "常见", each = "类") List<CommonLine> commonest,
                       @Field(value = "各未查", each = "未查") List<UncheckedLine> unchecked) {
    }

    public byte[] write(Contents contents) {
        Page page = new Page(templates.school(), contents.overview(), contents.workbooks(), contents.problems(), contents.commonest(), contents.unchecked());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(templates.files().read(TEMPLATE)))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                SheetTemplate sheet = new SheetTemplate(workbook.getSheetAt(i), templates);
                sheet.expandRowsWithout(Set.of("本", "题", "类", "未查"), Scope.of(page));
                ListRows.filtered(sheet, page, "本", contents.workbooks(),
                    Map.of("${本.文件}", WorkbookLine::link, "${本.退回副本}", WorkbookLine::returned));
                ListRows.filtered(sheet, page, "题", contents.problems(), Map.of("${题.位置}", ProblemLine::link));
                ListRows.filtered(sheet, page, "类", contents.commonest(), Map.of());
                ListRows.filtered(sheet, page, "未查", contents.unchecked(), Map.of());
                sheet.expandMargins(Scope.of(page));
            }
            return SteadyZip.bytes(workbook);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
