package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
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
    public record Contents(Overview overview, List<WorkbookLine> workbooks, List<ProblemLine> problems, List<UncheckedLine> unchecked) {
    }

    public record Overview(@Field("本数") int workbooks, @Field("小结") String counts) {
    }

    public record WorkbookLine(@Field("结论") String verdict, @Field("文件") String file, @Field("班主任") String teacher, @Field("班级") String group,
                               @Field("月份") String month, @Field("总分") Optional<BigDecimal> total, @Field("等次") String grade, @Field("错") int errors,
                               @Field("核") int reviews, @Field("首要问题") String first, String link) {
    }

    public record ProblemLine(@Field("严重") String severity, @Field("文件") String file, @Field("班主任") String teacher, @Field("位置") String place,
                              @Field("项目") String row, @Field("内容") String found, @Field("问题") String message, @Field("改法") String fix,
                              @Field("依据") String clause, @Field("代码") String code, String link) {
    }

    public record UncheckedLine(@Field("文件") String file, @Field("位置") String place, @Field("代码") String code, @Field("检查") String check,
                                @Field("原因") String why) {
    }

    /** What the template of the list can show. */
    public record Page(@Field("学校") School school, @Field("总览") Overview overview, @Field(value = "各本", each = "本") List<WorkbookLine> workbooks,
                       @Field(value = "各题", each = "题") List<ProblemLine> problems,
                       @Field(value = "各未查", each = "未查") List<UncheckedLine> unchecked) {
    }

    public byte[] write(Contents contents) {
        Page page = new Page(templates.school(), contents.overview(), contents.workbooks(), contents.problems(), contents.unchecked());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(templates.files().read(TEMPLATE)))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                SheetTemplate sheet = new SheetTemplate(workbook.getSheetAt(i), templates);
                fill(sheet, page, "本", contents.workbooks(), "${本.文件}", WorkbookLine::link);
                fill(sheet, page, "题", contents.problems(), "${题.位置}", ProblemLine::link);
                fill(sheet, page, "未查", contents.unchecked(), "", line -> "");
                sheet.expandAround(Integer.MAX_VALUE, Integer.MAX_VALUE, Scope.of(page), Set.of());
                sheet.expandMargins(Scope.of(page));
            }
            return SteadyZip.bytes(workbook);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** @param linked the cell that leads to the file; may be empty */
    private static <T extends Record> void fill(SheetTemplate sheet, Page page, String element, List<T> lines, String linked, Function<T, String> link) {
        for (int row : sheet.rowsUsing(element)) {
            int column = sheet.columnOf(row, linked);
            RepeatedRow.repeat(sheet.sheet(), row, lines.size());
            for (int i = 0; i < lines.size(); i++) {
                sheet.expand(row + i, Scope.of(page).with(element, lines.get(i)), Set.of());
                if (column >= 0) {
                    link(sheet.sheet().getRow(row + i).getCell(column), link.apply(lines.get(i)));
                }
            }
            int last = row + Math.max(1, lines.size()) - 1;
            RowHeights.fit(sheet.sheet(), row, last);
            sheet.sheet().setAutoFilter(new CellRangeAddress(row - 1, last, 0, sheet.sheet().getRow(row - 1).getLastCellNum() - 1));
            sheet.sheet().setRepeatingRows(new CellRangeAddress(row - 1, row - 1, -1, -1));
        }
    }

    /** @param link a relative path, with {@code #'sheet'!cell} where a cell is meant */
    private static void link(XSSFCell cell, String link) {
        if (link.isEmpty()) {
            return;
        }
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        try {
            XSSFHyperlink hyperlink = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
            hyperlink.setAddress(new URI(null, null, path, hash < 0 ? null : link.substring(hash + 1)).toASCIIString());
            cell.setHyperlink(hyperlink);
        } catch (URISyntaxException unlinkable) {
            throw new IllegalArgumentException(link, unlinkable);
        }
    }
}
