package kaohe.gate;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads one worksheet from front to back, once, and counts. Refuses what lets POI read something else than Excel shows, without a word: a row or a cell
 * that is there twice, a cell that stands in another's row, a text that does not exist, a number that is none.
 */
final class SheetScan {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
    private static final Pattern ROW = Pattern.compile("[1-9]\\d{0,6}");
    private static final int LAST_ROW = 1_048_576;

    private final String sheet;
    private final SharedStrings strings;
    private final SheetTotals totals;

    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();
    private final StringBuilder text = new StringBuilder();
    private boolean dataSeen;
    private int cells;
    private int merges;
    private int row;
    private int column;
    private String type = "";
    private String value = "";
    private int inlineLength;

    private SheetScan(String sheet, SharedStrings strings, SheetTotals totals) {
        this.sheet = sheet;
        this.strings = strings;
        this.totals = totals;
    }

    static void scan(String sheet, ZippedPart part, SharedStrings strings, SheetTotals totals) throws Refusal {
        SheetScan scan = new SheetScan(sheet, strings, totals);
        try (XmlPart xml = new XmlPart(part, NAMESPACE)) {
            scan.read(xml);
        } catch (Refusal refusal) {
            throw refusal.in(sheet);
        }
    }

    private void read(XmlPart xml) throws Refusal {
        for (XmlPart.Event event = xml.next(); event != XmlPart.Event.CLOSE; event = xml.next()) {
            switch (event) {
                case START -> start(xml);
                case TEXT -> text(xml);
                default -> end(xml);
            }
        }
        if (!dataSeen) {
            throw Refusal.broken("工作表的内容缺失。", "");
        }
    }

    private void start(XmlPart xml) throws Refusal {
        text.setLength(0);
        if (xml.within("worksheet", "sheetData", "row", "c")) {
            startCell(xml);
        } else if (xml.within("worksheet", "sheetData", "row")) {
            startRow(xml);
        } else if (xml.within("worksheet", "mergeCells", "mergeCell")) {
            if (++merges > Limits.MERGES_A_SHEET) {
                throw Refusal.tooLarge("合并的单元格太多", "", Limits.MERGES_A_SHEET + " 处");
            }
        } else if (xml.within("worksheet", "sheetData")) {
            if (dataSeen) {
                throw Refusal.broken("工作表的内容有两份，无法判断以哪一份为准。", "");
            }
            dataSeen = true;
        }
    }

    private void startRow(XmlPart xml) throws Refusal {
        String written = xml.attribute("r").orElseGet(() -> String.valueOf(rows.length() == 0 ? 1 : rows.length()));
        row = ROW.matcher(written).matches() ? Integer.parseInt(written) : 0;
        if (row == 0 || row > LAST_ROW) {
            throw Refusal.broken("工作表里有一行的行号写错。", written);
        }
        if (rows.get(row)) {
            throw Refusal.broken("第 " + row + " 行在文件里出现了两次，无法判断以哪一次为准。", String.valueOf(row));
        }
        rows.set(row);
        columns.clear();
        if (rows.cardinality() > Limits.ROWS_A_SHEET) {
            throw Refusal.tooLarge("工作表的行太多", "", Limits.ROWS_A_SHEET + " 行");
        }
    }

    private void startCell(XmlPart xml) throws Refusal {
        String written = xml.attribute("r").orElseGet(() -> CellAddress.of(columns.length(), row));
        column = CellAddress.column(written, row).orElseThrow(() -> Refusal.broken("第 " + row + " 行有一个单元格的位置写错。", written));
        if (columns.get(column)) {
            throw Refusal.broken("这个单元格在文件里出现了两次，无法判断以哪一次为准。", "").in(sheet, written);
        }
        columns.set(column);
        type = xml.attribute("t").orElse("n");
        value = "";
        inlineLength = 0;
        totals.addCell();
        if (++cells > Limits.CELLS_A_SHEET) {
            throw Refusal.tooLarge("工作表的单元格太多", "", Limits.CELLS_A_SHEET + " 个");
        }
    }

    private void text(XmlPart xml) throws Refusal {
        if (text.length() + xml.textLength() > Limits.TEXT) {
            throw Refusal.tooLarge("有一段文字太长", "", Limits.TEXT + " 字").in(sheet, xml.inside("c") ? address() : "");
        }
        xml.appendText(text);
    }

    private void end(XmlPart xml) throws Refusal {
        if (xml.within("worksheet", "sheetData", "row", "c", "v")) {
            value = text.toString();
        } else if (xml.within("worksheet", "sheetData", "row", "c", "f") && text.length() > Limits.FORMULA) {
            throw Refusal.tooLarge("公式太长", "", Limits.FORMULA + " 字").in(sheet, address());
        } else if (xml.name().equals("t") && xml.inside("is") && !xml.inside("rPh")) {
            inlineLength += text.length();
        } else if (xml.within("worksheet", "sheetData", "row", "c")) {
            endCell();
        }
        text.setLength(0);
    }

    private void endCell() throws Refusal {
        String trimmed = value.strip();
        switch (type) {
            case "s" -> totals.addText(trimmed.isEmpty() ? 0 : sharedLength(trimmed));
            case "n" -> {
                if (!trimmed.isEmpty() && !(NUMBER.matcher(trimmed).matches() && Double.isFinite(Double.parseDouble(trimmed)))) {
                    throw Refusal.broken("这个单元格标明是数，存的却不是数。", trimmed).in(sheet, address());
                }
            }
            // d is a date as text, which Excel 2010 and later may write.
            case "str", "inlineStr", "b", "e", "d" -> totals.addText(value.length() + inlineLength);
            default -> throw Refusal.broken("这个单元格的类型无法识别。", type).in(sheet, address());
        }
        if (inlineLength > Limits.TEXT) {
            throw Refusal.tooLarge("有一段文字太长", inlineLength + " 字", Limits.TEXT + " 字").in(sheet, address());
        }
    }

    private int sharedLength(String index) throws Refusal {
        OptionalInt length = INDEX.matcher(index).matches() ? strings.length(Integer.parseInt(index)) : OptionalInt.empty();
        return length.orElseThrow(() -> Refusal.broken("这个单元格的文字在文件里找不到。", "文字编号 " + index).in(sheet, address()));
    }

    private String address() {
        return CellAddress.of(column, row);
    }
}
