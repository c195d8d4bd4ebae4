package kaohe.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A homeroom teacher as the roster names one, with one class: an office.
 *
 * @param staffId 工号; may be empty
 * @param group   班级
 * @param tenures at least one; several where the teacher left the class and came back
 */
public record Teacher(String name, String staffId, String group, List<Tenure> tenures) {

    public Teacher {
        tenures = List.copyOf(tenures);
    }

    public Teacher(String name, String staffId, String group, Optional<LocalDate> from, Optional<LocalDate> to, String leaving) {
        this(name, staffId, group, List.of(new Tenure(from, to, leaving, Optional.empty())));
    }

    /** One of whom no dates are known. */
    public Teacher(String name, String staffId, String group) {
        this(name, staffId, group, List.of(Tenure.UNDATED));
    }

    /** The same office, as two rows of the roster have it. */
    Teacher with(Teacher other) {
        return new Teacher(name, staffId.isEmpty() ? other.staffId : staffId, group, Stream.concat(tenures.stream(), other.tenures.stream()).distinct().toList());
    }

    /** Whether in office on any day of the month. */
    public boolean inOffice(YearMonth month) {
        return daysIn(month) > 0;
    }

    /** The days of the month on which in office, the first and the last included. */
    public int daysIn(YearMonth month) {
        return (int) month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(day -> tenures.stream().anyMatch(tenure -> tenure.holds(day))).count();
    }

    /** Whether both were in office on some day, as far as the roster says. */
    public boolean overlaps(Teacher other) {
        return tenures.stream().anyMatch(mine -> other.tenures.stream().anyMatch(mine::overlaps));
    }

    /** Whether it is the same person, who may have several classes, or one after another: 工号 tells, else the name. */
    public boolean isSamePerson(Teacher other) {
        return person().equals(other.person());
    }

    private String person() {
        return staffId.isEmpty() ? Tidy.name(name) : staffId;
    }

    /** Why removed from the post by the end of a month (一票否决); absent where not. */
    public Optional<String> removedBy(YearMonth month) {
        return tenures.stream().filter(tenure -> tenure.endsInRemovalBy(month)).map(Tenure::leaving).findFirst();
    }

    /** Dates of the roster that can't be ones. */
    public List<Tenure.Doubt> doubts() {
        return tenures.stream().flatMap(tenure -> tenure.doubt().stream()).toList();
    }
}
