package kaohe.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A homeroom teacher as the roster names one.
 *
 * @param staffId 工号; may be empty
 * @param group   班级
 * @param from    任职开始; absent where the roster does not say
 * @param to      任职结束; absent while in office
 * @param leaving 离任原因 as written: 正常, 不胜任, 撤换; may be empty
 */
public record Teacher(String name, String staffId, String group, Optional<LocalDate> from, Optional<LocalDate> to, String leaving) {

    /** One of whom no dates are known. */
    public Teacher(String name, String staffId, String group) {
        this(name, staffId, group, Optional.empty(), Optional.empty(), "");
    }

    /** Whether in office on any day of the month. */
    public boolean inOffice(YearMonth month) {
        return daysIn(month) > 0;
    }

    /** The days of the month on which in office, the first and the last included. */
    public int daysIn(YearMonth month) {
        LocalDate first = from.filter(day -> day.isAfter(month.atDay(1))).orElse(month.atDay(1));
        LocalDate last = to.filter(day -> day.isBefore(month.atEndOfMonth())).orElse(month.atEndOfMonth());
        return (int) Math.max(0, first.until(last, ChronoUnit.DAYS) + 1);
    }

    /** Whether the other came into office only when this one had left it. */
    public boolean leftBefore(Teacher other) {
        return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
    }

    /** 一票否决: removed from the post, or found unfit for it, by the end of a month; where the roster gives no day, at any time. */
    public boolean removedBy(YearMonth month) {
        return (leaving.contains("不胜任") || leaving.contains("撤换")) && to.map(day -> !day.isAfter(month.atEndOfMonth())).orElse(true);
    }
}
