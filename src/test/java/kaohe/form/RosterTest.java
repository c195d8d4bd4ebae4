package kaohe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class RosterTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static Teacher teacher(String name, String staffId, String group, LocalDate from, LocalDate to) {
        return new Teacher(name, staffId, group, Optional.ofNullable(from), Optional.ofNullable(to), "");
    }

    private static Teacher office(Roster roster, String name, String staffId, String group) {
        return roster.office(name, staffId, group, Optional.of(OCTOBER));
    }

    @Test
    void theStaffIdDecidesBeforeTheNameAndTheNameBeforeTheClass() {
        Roster roster = new Roster(List.of(new Teacher("李娜", "T1", "高一(1)班"), new Teacher("李娜", "T2", "高一(2)班"), new Teacher("王 芳", "", "高一(3)班")));
        assertThat(office(roster, "李娜", "T2", "高一(1)班").staffId()).isEqualTo("T2");
        assertThat(office(roster, "李娜", "", "高一（2）班").staffId()).isEqualTo("T2");
        assertThat(office(roster, "王芳", "T9", "高三(9)班")).isEqualTo(roster.teachers().get(2));
        assertThat(office(roster, "李娜", "", "高三(9)班")).isEqualTo(new Teacher("李娜", "", "高三(9)班"));
        assertThat(office(roster, "赵敏", "T8", "高一(1)班")).isEqualTo(new Teacher("赵敏", "T8", ""));
    }

    @Test
    void aClassThatIsWrittenOtherwiseIsTheSameOffice() {
        assertThat(office(Roster.NONE, "陈静", "", "高一（4）班")).isEqualTo(office(Roster.NONE, "陈静", "", "高一 (4)班"));
    }

    @Test
    void ofATeacherWhomANewerListNamesOnlyThatHolds() {
        Roster older = new Roster(List.of(new Teacher("陈涛", "T4", "高一(4)班"), new Teacher("王芳", "", "高一(1)班"), new Teacher("李娜", "T1", "高二(1)班")));
        Teacher left = teacher("陈涛", "T4", "高一(4)班", null, LocalDate.of(2026, 11, 15));
        Roster newer = new Roster(List.of(left, teacher("周敏", "T9", "高一(4)班", LocalDate.of(2026, 11, 16), null), new Teacher("王 芳", "T7", "高二(1)班"), new Teacher("李娜", "T2", "高二(2)班")));
        assertThat(older.updated(newer).teachers()).containsExactly(older.teachers().get(2), left, newer.teachers().get(1), newer.teachers().get(2), newer.teachers().get(3));
        assertThat(Roster.NONE.updated(older)).isEqualTo(older);
    }

    @Test
    void ofTwoOfficesOneAfterAnotherTheMonthDecides() {
        Teacher before = teacher("王芳", "T1", "高一(1)班", null, LocalDate.of(2026, 9, 30));
        Teacher after = teacher("王芳", "T1", "高二(1)班", LocalDate.of(2026, 10, 8), null);
        Roster roster = new Roster(List.of(before, after));
        assertThat(roster.office("王芳", "T1", "", Optional.of(OCTOBER))).isEqualTo(after);
        assertThat(roster.office("王芳", "T1", "", Optional.of(OCTOBER.minusMonths(1)))).isEqualTo(before);
    }

    @Test
    void theDaysOfAnOfficeCountItsFirstAndItsLast() {
        assertThat(teacher("甲", "", "一班", LocalDate.of(2026, 10, 16), null).daysIn(OCTOBER)).isEqualTo(16);
        assertThat(teacher("甲", "", "一班", null, LocalDate.of(2026, 10, 15)).daysIn(OCTOBER)).isEqualTo(15);
        assertThat(teacher("甲", "", "一班", LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 3)).daysIn(OCTOBER)).isEqualTo(1);
        assertThat(teacher("甲", "", "一班", null, null).daysIn(OCTOBER)).isEqualTo(31);
        assertThat(teacher("甲", "", "一班", LocalDate.of(2026, 11, 1), null).daysIn(OCTOBER)).isZero();
        assertThat(teacher("甲", "", "一班", null, LocalDate.of(2026, 9, 30)).daysIn(OCTOBER)).isZero();
    }
}
