package kaohe.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What a reader of the sheet sees of a number: its format may round it, drop its sign, or hide it. */
final class ShownNumber {

    private static final Pattern NUMBER = Pattern.compile("(\\()?(-)?(\\d+(?:\\.\\d+)?)(%)?");

    private ShownNumber() {
    }

    /** Absent where the format, whatever it adds, shows the number itself. */
    static Optional<String> otherThan(XSSFCell cell, double value) {
        CellStyle style = cell.getCellStyle();
        if (style == null || style.getDataFormat() == 0 || "General".equals(style.getDataFormatString())) {
            return Optional.empty();
        }
        String shown = new DataFormatter(Locale.CHINA).formatRawCellContents(value, style.getDataFormat(), style.getDataFormatString()).strip();
        Matcher number = NUMBER.matcher(shown.replace(",", ""));
        if (!number.find()) {
            return Optional.of(shown);
        }
        BigDecimal read = new BigDecimal(number.group(3)).movePointLeft(number.group(4) == null ? 0 : 2);
        boolean negative = number.group(1) != null || number.group(2) != null;
        return (negative ? read.negate() : read).compareTo(BigDecimal.valueOf(value)) == 0 ? Optional.empty() : Optional.of(shown);
    }
}
