package kaohe.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Deviation;
import kaohe.form.Identity;
import kaohe.form.Layout;
import kaohe.form.Tidy;
import kaohe.scheme.Scheme;

/**
 * What a form knows about itself, stored three ways because other programs drop one or another: custom string properties, a defined name that holds a
 * string constant, and a hidden sheet. The hidden sheet also keeps the 扣分原因 that the engine composed, so that they are told from what people wrote.
 */
final class IdentityMark {

    static final String SHEET = "_kaohe";
    private static final String NAME = "kaohe_identity";
    private static final String REASON = "reason.";
    private static final String BROUGHT = "brought.";
    private static final int NAME_LIMIT = 240;

    private IdentityMark() {
    }

    static void write(XSSFWorkbook workbook, Scheme scheme, Layout layout, Filling filling, Set<Deviation> brought) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("form", layout.title());
        values.put("scheme", scheme.id());
        values.put("version", scheme.version());
        values.put("teacher", filling.teacher());
        values.put("staffId", filling.staffId());
        values.put("month", filling.isoMonth());

        POIXMLProperties.CustomProperties properties = workbook.getProperties().getCustomProperties();
        values.forEach((key, value) -> properties.addProperty("kaohe." + key, value));

        StringBuilder constant = new StringBuilder();
        values.forEach((key, value) -> constant.append(key).append('=').append(value.replace(';', ' ')).append(';'));
        if (constant.length() <= NAME_LIMIT) {
            XSSFName name = workbook.createName();
            name.setNameName(NAME);
            name.setRefersToFormula("\"" + constant.toString().replace("\"", "\"\"") + "\"");
        }

        XSSFSheet sheet = workbook.createSheet(SHEET);
        values.forEach((key, value) -> append(sheet, key, value));
        filling.reasons().forEach((table, reason) -> {
            if (!reason.composed().isEmpty() && reason.text().startsWith(reason.composed())) {
                append(sheet, REASON + table, reason.composed());
            }
        });
        brought.stream().map(IdentityMark::line).sorted().forEach(line -> append(sheet, BROUGHT + sheet.getPhysicalNumberOfRows(), line));
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private static void append(XSSFSheet sheet, String key, String value) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(key);
        row.createCell(1).setCellValue(value);
    }

    /** From whichever of the three is still there. */
    static Optional<Identity> read(XSSFWorkbook workbook) {
        Map<String, String> values = new LinkedHashMap<>(fromName(workbook));
        values.putAll(hiddenSheet(workbook));
        POIXMLProperties.CustomProperties properties = workbook.getProperties().getCustomProperties();
        for (String key : new String[] {"scheme", "version", "teacher", "staffId", "month"}) {
            if (properties.getProperty("kaohe." + key) != null && properties.getProperty("kaohe." + key).isSetLpwstr()) {
                values.put(key, properties.getProperty("kaohe." + key).getLpwstr());
            }
        }
        return values.containsKey("scheme")
            ? Optional.of(new Identity(values.get("scheme"), values.getOrDefault("version", ""), values.getOrDefault("teacher", ""),
                values.getOrDefault("staffId", ""), values.getOrDefault("month", "")))
            : Optional.empty();
    }

    private static Map<String, String> fromName(XSSFWorkbook workbook) {
        Map<String, String> values = new LinkedHashMap<>();
        XSSFName name = workbook.getName(NAME);
        String constant = name == null ? "" : StringUtils.strip(name.getRefersToFormula(), "\"").replace("\"\"", "\"");
        for (String pair : constant.split(";")) {
            if (pair.contains("=")) {
                values.put(StringUtils.substringBefore(pair, "="), StringUtils.substringAfter(pair, "="));
            }
        }
        return values;
    }

    /** The 扣分原因 that was composed for a table when the form was written; empty where none is recorded. */
    static String composedReason(XSSFWorkbook workbook, String table) {
        return hiddenSheet(workbook).getOrDefault(REASON + table, "");
    }

    /** Whether a form had this from its template when it was handed out. */
    static Predicate<Deviation> broughtBy(XSSFWorkbook workbook) {
        Set<String> lines = hiddenSheet(workbook).entrySet().stream().filter(each -> each.getKey().startsWith(BROUGHT)).map(Map.Entry::getValue)
            .collect(Collectors.toSet());
        return extra -> lines.contains(line(extra));
    }

    private static String line(Deviation extra) {
        return String.join(" ", extra.kind().name(), extra.place().sheet(), Tidy.key(extra.text()));
    }

    private static Map<String, String> hiddenSheet(XSSFWorkbook workbook) {
        Map<String, String> values = new LinkedHashMap<>();
        XSSFSheet sheet = workbook.getSheet(SHEET);
        if (sheet != null) {
            Grid grid = new Grid(sheet, "");
            for (int row = 0; row <= grid.lastRow(); row++) {
                values.put(grid.text(row, 0), grid.text(row, 1));
            }
        }
        return values;
    }
}
