package kaohe.workbook;

import java.util.List;
import java.util.Optional;

import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Tidy;

/** What we leave in a copy that goes back, how it is known again when the copy is handed in, and how it is taken off. */
final class ReturnMarks {

    /** The sheet that lists the problems; a defined name of the workbook leads to it, whatever it is called by then. */
    static final String SHEET = "问题清单";
    private static final String NAME = "kaohe_returned";
    /** Our part of a comment begins with it; what stands before it is the teacher's. */
    static final String COMMENT = "【核对意见】";
    /** Stands in the condition of every highlight, and is always true. */
    static final String HIGHLIGHT = "N(\"kaohe\")=0";

    private ReturnMarks() {
    }

    static void nameList(XSSFSheet list) {
        XSSFName name = list.getWorkbook().createName();
        name.setNameName(NAME);
        name.setRefersToFormula("'" + list.getSheetName() + "'!$A$1");
    }

    private static Optional<XSSFSheet> list(XSSFWorkbook workbook) {
        XSSFName name = workbook.getName(NAME);
        return name == null || name.getRefersToFormula() == null || !name.getRefersToFormula().contains("!") ? Optional.empty()
            : Optional.ofNullable(workbook.getSheet(name.getSheetName()));
    }

    /**
     * Takes all of it off; the teacher's own content stays.
     *
     * @return whether there was any
     */
    static boolean strip(XSSFWorkbook workbook) {
        boolean found = false;
        Optional<XSSFSheet> list = list(workbook);
        String listed = list.map(XSSFSheet::getSheetName).orElse("");
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            found |= stripComments(sheet) | stripHighlights(sheet);
            if (list.isPresent()) {
                stripLinks(sheet, listed);
            }
        }
        if (workbook.getName(NAME) != null) {
            workbook.removeName(workbook.getName(NAME));
            found = true;
        }
        if (list.isPresent() && workbook.getNumberOfSheets() > 1) {
            workbook.removeSheetAt(workbook.getSheetIndex(list.get()));
        }
        return found;
    }

    private static boolean stripComments(XSSFSheet sheet) {
        boolean found = false;
        for (XSSFComment comment : List.copyOf(sheet.getCellComments().values())) {
            String text = comment.getString() == null ? "" : StringUtils.defaultString(comment.getString().getString());
            if (text.contains(COMMENT)) {
                found = true;
                String own = Tidy.trim(StringUtils.substringBefore(text, COMMENT));
                if (own.isEmpty()) {
                    cell(sheet, comment).removeCellComment();
                } else {
                    comment.setString(own);
                }
            }
        }
        return found;
    }

    private static XSSFCell cell(XSSFSheet sheet, XSSFComment comment) {
        if (sheet.getRow(comment.getRow()) == null) {
            sheet.createRow(comment.getRow());
        }
        XSSFCell cell = sheet.getRow(comment.getRow()).getCell(comment.getColumn());
        return cell == null ? sheet.getRow(comment.getRow()).createCell(comment.getColumn()) : cell;
    }

    private static boolean stripHighlights(XSSFSheet sheet) {
        boolean found = false;
        XSSFSheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
        for (int i = all.getNumConditionalFormattings() - 1; i >= 0; i--) {
            XSSFConditionalFormatting formatting = all.getConditionalFormattingAt(i);
            if (formatting.getNumberOfRules() == 1 && isOurs(formatting.getRule(0))) {
                all.removeConditionalFormatting(i);
                found = true;
            }
        }
        return found;
    }

    private static boolean isOurs(ConditionalFormattingRule rule) {
        return StringUtils.contains(rule.getFormula1(), "N(\"kaohe\")");
    }

    private static void stripLinks(XSSFSheet sheet, String list) {
        for (XSSFHyperlink link : List.copyOf(sheet.getHyperlinkList())) {
            if (link.getLocation() != null && StringUtils.substringBeforeLast(link.getLocation(), "!").replace("'", "").equals(list)) {
                sheet.removeHyperlink(link);
            }
        }
    }
}
