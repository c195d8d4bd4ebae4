package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Function;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.template.Field;
import kaohe.template.Templates;

/** 问题清单.xlsx: every workbook with its verdict, every problem with a link to its file and cell, and what could not be checked. */
public final class ProblemList {

    private static final String TEMPLATE = "/templates/forms/problems.xlsx";

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
                               @Field("月份") String month, @Field("总分") String total, @Field("等次") String grade, @Field("错") int errors,
                               @Field("核") int reviews, @Field("首要问题") String first, String link) {
    }

    public record ProblemLine(@Field("严重") String severity, @Field("文件") String file, @Field("班主任") String teacher, @Field("位置") String place,
                              @Field("项目") String row, @Field("内容") String found, @Field("问题") String message, @Field("改法") String fix,
                              @Field("依据") String clause, @Field("代码") String code, String link) {
    }

    public record UncheckedLine(@Field("文件") String file, @Field("位置") String place, @Field("代码") String code, @Field("检查") String check,
                                @Field("原因") String why) {
    }

    /** The fields of one cell: the overview everywhere, a line in the rows that repeat. */
    record Fields(@Field("总览") Overview overview, @Field("本") WorkbookLine workbook, @Field("题") ProblemLine problem,
                  @Field("未查") UncheckedLine unchecked) {
    }

    public byte[] write(Contents contents) {
        try (InputStream in = ProblemList.class.getResourceAsStream(TEMPLATE);
             XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(in.readAllBytes()))) {
            Overview overview = contents.overview();
            fill(workbook.getSheetAt(0), "${本.文件}", overview, contents.workbooks(),
                line -> new Fields(overview, line, null, null), WorkbookLine::link);
            fill(workbook.getSheetAt(1), "${题.位置}", overview, contents.problems(),
                line -> new Fields(overview, null, line, null), ProblemLine::link);
            fill(workbook.getSheetAt(2), "${未查.文件}", overview, contents.unchecked(),
                line -> new Fields(overview, null, null, line), line -> "");
            return SteadyZip.bytes(workbook);
        } catch (IOException broken) {
            throw new UncheckedIOException(TEMPLATE, broken);
        }
    }

    private <T> void fill(XSSFSheet sheet, String linked, Overview overview, List<T> lines, Function<T, Fields> fields,
                          Function<T, String> link) {
        SampleSheet sample = new SampleSheet(sheet, templates);
        int first = sample.rowOf(linked);
        int column = sample.columnOf(first, linked);
        int count = lines.size();
        if (count == 0) {
            sheet.removeRow(sheet.getRow(first));
        } else {
            sample.repeat(first, count);
        }
        for (int i = 0; i < count; i++) {
            sample.expand(first + i, fields.apply(lines.get(i)));
            link(sheet.getRow(first + i).getCell(column), link.apply(lines.get(i)));
        }
        sample.expandAround(first, first + count - 1, new Fields(overview, null, null, null));
        if (count > 0) {
            RowHeights.fit(sheet, first, first + count - 1);
        }
        sheet.setAutoFilter(new CellRangeAddress(first - 1, first - 1 + Math.max(1, count), 0, sheet.getRow(first - 1).getLastCellNum() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(first - 1, first - 1, -1, -1));
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
