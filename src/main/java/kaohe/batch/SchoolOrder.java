package kaohe.batch;

import java.util.Comparator;
import java.util.List;

import kaohe.form.Roster;
import kaohe.form.Teacher;
import kaohe.form.Tidy;
import kaohe.period.Result;

/** The order in which a school lists its teachers: that of the roster, and by class where there is none (高一 before 高二 before 高三, whose characters sort otherwise). */
final class SchoolOrder implements Comparator<Result> {

    private static final String HAN = "零一二三四五六七八九";

    private final List<Teacher> roster;

    SchoolOrder(Roster roster) {
        this.roster = roster.teachers();
    }

    @Override
    public int compare(Result one, Result other) {
        return Comparator.comparingInt(this::place).thenComparing((Result result) -> natural(result.group())).thenComparing(Result::teacher).compare(one, other);
    }

    private int place(Result result) {
        int place = roster.indexOf(result.office());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** With Chinese digits as others, and numbers as long as one another. */
    private static String natural(String group) {
        StringBuilder out = new StringBuilder();
        StringBuilder number = new StringBuilder();
        for (char c : (Tidy.key(group) + " ").toCharArray()) {
            int digit = HAN.indexOf(c) >= 0 ? HAN.indexOf(c) : Character.digit(c, 10);
            if (digit >= 0) {
                number.append(digit);
            } else {
                out.append(number.isEmpty() ? "" : String.format("%6s", number)).append(c);
                number.setLength(0);
            }
        }
        return out.toString();
    }
}
