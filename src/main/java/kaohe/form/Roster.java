package kaohe.form;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The school's list of homeroom teachers (名册). Each row is an office: one teacher, one class, from the day the office began. Who goes on with the same
 * class under its new name keeps the row; who takes another's place has a row of their own. Who comes back to a class has two rows of one office.
 *
 * @param teachers one for each office
 */
public record Roster(List<Teacher> teachers) {

    /** Where there is none. */
    public static final Roster NONE = new Roster(List.of());

    public Roster {
        List<Teacher> offices = new ArrayList<>();
        for (Teacher row : teachers) {
            int known = IntStream.range(0, offices.size()).filter(i -> isSame(offices.get(i), row.name(), row.staffId()) && isOf(offices.get(i), row.group())).findFirst().orElse(-1);
            if (known < 0) {
                offices.add(row);
            } else {
                offices.set(known, offices.get(known).with(row));
            }
        }
        teachers = List.copyOf(offices);
    }

    /**
     * The office that a workbook is of: by 工号 where both know it, else by name. Where that leaves several, the class decides, and then who was in
     * office; a class that was renamed is therefore no obstacle to a teacher who has only one.
     *
     * @param staffId may be empty
     * @param month   absent where the workbook does not say
     * @return one that is not on the list where none is, or where it can't be told which
     */
    public Teacher office(String name, String staffId, String group, Optional<YearMonth> month) {
        List<Teacher> theirs = teachers.stream().filter(teacher -> isSame(teacher, name, staffId)).toList();
        List<Teacher> ofClass = narrowed(theirs, teacher -> isOf(teacher, group));
        List<Teacher> meant = narrowed(ofClass, teacher -> month.map(teacher::inOffice).orElse(true));
        return meant.size() == 1 ? meant.get(0) : new Teacher(name, staffId, staffId.isEmpty() || theirs.size() > 1 ? Tidy.key(group) : "");
    }

    /** With what a newer list says: of a teacher whom it names, only that holds. */
    public Roster updated(Roster newer) {
        List<Teacher> all = new ArrayList<>(teachers.stream().filter(old -> newer.teachers.stream().noneMatch(now -> isSame(now, old.name(), old.staffId()))).toList());
        all.addAll(newer.teachers);
        return new Roster(all);
    }

    /** By 工号 where both know it, else by name. */
    private static boolean isSame(Teacher teacher, String name, String staffId) {
        return staffId.isEmpty() || teacher.staffId().isEmpty() ? Tidy.name(teacher.name()).equals(Tidy.name(name)) : teacher.staffId().equals(staffId);
    }

    private static boolean isOf(Teacher teacher, String group) {
        return Tidy.key(teacher.group()).equals(Tidy.key(group));
    }

    /** Those that fit, where there is more than one to choose from and any fits. */
    private static List<Teacher> narrowed(List<Teacher> teachers, Predicate<Teacher> fits) {
        List<Teacher> fitting = teachers.size() > 1 ? teachers.stream().filter(fits).toList() : List.of();
        return fitting.isEmpty() ? teachers : fitting;
    }
}
