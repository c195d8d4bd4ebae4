package kaohe.form;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month as people write it: 2026-09, 2026年9月, 2026.9, 2026/09. */
public final class WrittenMonth {

    private static final Pattern MONTH = Pattern.compile("(20\\d{2})\\s*[-年./]\\s*(0?[1-9]|1[0-2])\\s*月?(份|[-/.]0?1)?");

    private WrittenMonth() {
    }

    public static Optional<YearMonth> read(String text) {
        Matcher matcher = MONTH.matcher(Tidy.halfWidth(Tidy.trim(text)));
        return matcher.matches()
            ? Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
            : Optional.empty();
    }

    /** As forms print it: {@code 2026年9月}. */
    public static String print(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
