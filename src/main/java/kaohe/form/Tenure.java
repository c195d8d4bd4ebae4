package kaohe.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import kaohe.problem.Place;

/**
 * One row of the roster: from when to when a teacher held an office.
 *
 * @param from    任职开始; absent where the roster does not say
 * @param to      任职结束; absent while in office
 * @param leaving 离任原因 as written: 正常, 不胜任, 撤换; may be empty
 * @param doubt   what keeps the dates from being known; absent where nothing does
 */
public record Tenure(Optional<LocalDate> from, Optional<LocalDate> to, String leaving, Optional<Doubt> doubt) {

    /** Of which nothing is known. */
    static final Tenure UNDATED = new Tenure(Optional.empty(), Optional.empty(), "", Optional.empty());

    /** A date of the roster that can't be one. */
    public record Doubt(Place place, String found, String message) {
    }

    boolean holds(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether both hold on some day. */
    boolean overlaps(Tenure other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Tenure other) {
        return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
    }

    /** 一票否决: removed from the post, or found unfit for it, by the end of a month; where the roster gives no day, at any time. */
    boolean endsInRemovalBy(YearMonth month) {
        return (leaving.contains("不胜任") || leaving.contains("撤换")) && to.map(day -> !day.isAfter(month.atEndOfMonth())).orElse(true);
    }
}
