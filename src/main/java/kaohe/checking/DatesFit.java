package kaohe.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kaohe.form.Cell;
import kaohe.form.Tidy;
import kaohe.problem.Code;

/** The days that 备注 and 扣分原因 name exist (C17) and lie in the month that is assessed (C16). */
final class DatesFit implements Check {

    private static final Pattern DAY = Pattern.compile("(?:(20\\d\\d)[年./-])?(?<![\\d.])(\\d{1,2})月(\\d{1,2})[日号]|(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");

    @Override
    public void check(Subject subject, Findings findings) {
        Optional<YearMonth> month = subject.submission().yearMonth();
        if (month.isEmpty()) {
            findings.leave(Code.C16, subject.submission().month().place(), "考核月份认不出");
            return;
        }
        subject.rows().forEach(row -> row.note().ifPresent(cell -> check(cell, month.get(), findings)));
        subject.submission().summary().ifPresent(summary -> summary.rows().forEach(row -> check(row.reason(), month.get(), findings)));
    }

    /** One problem a cell: the first day that is wrong. */
    private static void check(Cell cell, YearMonth month, Findings findings) {
        Matcher days = DAY.matcher(Tidy.halfWidth(cell.text()).replaceAll("\\s", ""));
        while (days.find()) {
            boolean iso = days.group(4) != null;
            String year = iso ? days.group(4) : days.group(1);
            Optional<LocalDate> day = day(year == null ? month.getYear() : Integer.parseInt(year),
                Integer.parseInt(days.group(iso ? 5 : 2)), Integer.parseInt(days.group(iso ? 6 : 3)));
            if (day.isEmpty()) {
                findings.note(Code.C17, cell.place(), cell.text(), "写有\"" + days.group() + "\"，没有这一天。", "", "请核对日期。");
                return;
            }
            if (!YearMonth.from(day.get()).equals(month)) {
                findings.note(Code.C16, cell.place(), cell.text(), "写有\"" + days.group() + "\"，不在考核月份 " + month + " 里。", "", "请核对日期，或移到那个月的表里。");
                return;
            }
        }
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
