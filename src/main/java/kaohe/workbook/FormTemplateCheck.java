package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Layout;
import kaohe.form.Submission;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.scheme.Scheme;
import kaohe.template.TemplateLint;
import kaohe.template.Templates;
import kaohe.template.Vocabulary;
import kaohe.view.MonthPage;

/** Checks the template workbooks: the expressions of every cell, that each cell the program works with is there once, and that a form made of them can be read. */
public final class FormTemplateCheck {

    private final Scheme scheme;
    private final Templates templates;
    private final List<Problem> problems = new ArrayList<>();

    private FormTemplateCheck(Scheme scheme, Templates templates) {
        this.scheme = scheme;
        this.templates = templates;
    }

    public static List<Problem> check(Scheme scheme, Templates templates) {
        FormTemplateCheck check = new FormTemplateCheck(scheme, templates);
        check.form(Layout.REGISTER);
        check.form(Layout.OFFICIAL);
        check.list(ProblemList.TEMPLATE, ProblemList.Page.class);
        check.list(ReturnCopy.TEMPLATE, ReturnCopy.Page.class);
        for (Book book : Book.values()) {
            check.list(book.template(), book.page());
        }
        return List.copyOf(check.problems);
    }

    private void form(Layout layout) {
        String file = templates.files().label(FormTemplate.fileOf(layout));
        int before = problems.size();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(templates.files().read(FormTemplate.fileOf(layout))))) {
            FormTemplate template = new FormTemplate(workbook, layout, templates);
            Optional<XSSFSheet> summary = template.summary();
            Optional<XSSFSheet> table = template.table();
            Map<String, Class<? extends Record>> elements = Vocabulary.elements(MonthPage.class);
            workbook.forEach(each -> {
                XSSFSheet sheet = (XSSFSheet) each;
                Set<String> here = summary.filter(sheet::equals).isPresent() ? Set.of("表")
                    : table.filter(sheet::equals).isEmpty() ? Set.of() : layout == Layout.REGISTER ? Set.of("表", "项", "行") : Set.of("表", "项");
                Map<String, Class<? extends Record>> scope = new HashMap<>(elements);
                scope.keySet().retainAll(here);
                lint(file, sheet, MonthPage.class, scope);
            });
            slots(file, summary, "表1", Slots.OF_SUMMARY, Slots.TOTAL);
            slots(file, table, "表2 起各表", template.tableSlots(), layout == Layout.REGISTER ? Slots.ENTRY : Slots.ITEM_POINTS);
        } catch (IOException | OpenXML4JRuntimeException | POIXMLException | IllegalArgumentException | IllegalStateException broken) {
            problems.add(new Problem(Code.T07, Place.file(file), "", "这个模板打不开。", "", "请用 WPS 或 Excel 另存为 xlsx，或删去它，用自带的。"));
        }
        if (problems.size() == before) {
            readable(file, layout);
        }
    }

    private void list(String name, Class<? extends Record> page) {
        String file = templates.files().label(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(templates.files().read(name)))) {
            workbook.forEach(sheet -> lint(file, (XSSFSheet) sheet, page, Vocabulary.elements(page)));
        } catch (IOException | OpenXML4JRuntimeException | POIXMLException | IllegalArgumentException | IllegalStateException broken) {
            problems.add(new Problem(Code.T07, Place.file(file), "", "这个模板打不开。", "", "请用 WPS 或 Excel 另存为 xlsx，或删去它，用自带的。"));
        }
    }

    private void lint(String file, XSSFSheet sheet, Class<? extends Record> page, Map<String, Class<? extends Record>> elements) {
        TemplateLint lint = new TemplateLint(templates, page, elements);
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                note(file, sheet, cell.getAddress().formatAsString(), lint.cell(cell.getStringCellValue()));
            }
        }));
        for (HeaderFooter margin : List.of(sheet.getHeader(), sheet.getFooter())) {
            for (String text : List.of(margin.getLeft(), margin.getCenter(), margin.getRight())) {
                note(file, sheet, "页眉页脚", lint.cell(text));
            }
        }
    }

    private void note(String file, XSSFSheet sheet, String cell, List<TemplateLint.Mistake> mistakes) {
        mistakes.forEach(mistake -> problems.add(new Problem(mistake.code(), new Place(file, sheet.getSheetName(), cell, ""), mistake.written(),
            mistake.message(), "", mistake.fix())));
    }

    /** @param mark the slot by which the sheet is known */
    private void slots(String file, Optional<XSSFSheet> sheet, String what, Set<String> slots, String mark) {
        if (sheet.isEmpty()) {
            problems.add(new Problem(Code.T06, Place.file(file), "", "找不到" + what + "的工作表：没有一格是“" + mark + "”。", "", "请在它的位置上补上这一格，或用自带的模板重来。"));
            return;
        }
        SheetTemplate template = new SheetTemplate(sheet.get(), templates);
        for (String slot : new TreeSet<>(slots)) {
            List<String> places = new ArrayList<>();
            for (int row = 0; row <= sheet.get().getLastRowNum(); row++) {
                int current = row;
                template.expressions(row).forEach((column, text) -> {
                    if (text.equals(slot)) {
                        places.add(new CellAddress(current, column).formatAsString());
                    }
                });
            }
            if (places.size() != 1) {
                problems.add(new Problem(Code.T06, new Place(file, sheet.get().getSheetName(), places.isEmpty() ? "" : places.get(1), ""), slot,
                    places.isEmpty() ? "没有“" + slot + "”这一格。" : "“" + slot + "”有 " + places.size() + " 格：" + String.join("、", places) + "。", "",
                    places.isEmpty() ? "程序要靠它找到位置，请补上；这一格里只写它。" : "请只留一格。"));
            }
        }
    }

    /** A form that the program itself can't read again is of no use. */
    private void readable(String file, Layout layout) {
        PreparedForm form = PreparedForm.of(scheme, templates, layout);
        FormReader.Outcome read = new FormReader(scheme).read(file, form.blank());
        List<String> missing = new ArrayList<>();
        if (read instanceof FormReader.Outcome.Read found) {
            Submission blank = found.submission();
            scheme.tables().stream().filter(table -> blank.table(table).isEmpty()).forEach(table -> missing.add(table.id()));
            blank.tables().forEach(table -> table.missing().forEach(what -> missing.add(table.table().id() + " 的" + what)));
            blank.summary().ifPresentOrElse(summary -> summary.missing().forEach(what -> missing.add("表1 的" + what)), () -> missing.add("表1"));
        } else {
            missing.add("整个表格");
        }
        if (!missing.isEmpty()) {
            problems.add(new Problem(Code.T06, Place.file(file), "", "按它做出的表格，收回来认不出" + String.join("、", missing.subList(0, Math.min(3, missing.size())))
                + (missing.size() > 3 ? " 等 " + missing.size() + " 处" : "") + "。", "", "请保留各列的标题和考核内容、计分办法两列。"));
        }
    }
}
