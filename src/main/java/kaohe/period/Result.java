package kaohe.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import kaohe.form.Roster;
import kaohe.form.Submission;
import kaohe.form.SummaryForm;
import kaohe.form.Teacher;
import kaohe.problem.Place;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scoring.Assessment;
import kaohe.scoring.TableScore;

/**
 * One teacher's month as the school counts it: what a workbook came to, and nothing else of the workbook.
 *
 * @param office      the office it is of; by it the same teacher is known from month to month
 * @param teacher     as the workbook names the teacher
 * @param group       班级 as the workbook names it
 * @param tables      the score of each table, in the order of the scheme
 * @param bars        what rules 先进 out
 * @param place       the cell of 总分
 * @param saved       the day on which the workbook was last saved; absent where it does not say
 * @param provisional something still waits for a person: the score is shown, and nothing is paid on it
 */
public record Result(Teacher office, String teacher, String group, Optional<Points> total, Optional<GradeBand> grade, List<Optional<Points>> tables,
                     List<Bar> bars, Place place, Optional<LocalDate> saved, boolean provisional) {

    public Result {
        tables = List.copyOf(tables);
        bars = List.copyOf(bars);
    }

    /**
     * Something that rules 先进 out.
     *
     * @param what  the line, as forms call it
     * @param place the cell that says so
     */
    public record Bar(String what, Place place) {
    }

    /** Of a teacher whom no roster is known to list. */
    public static Result of(Submission submission, Assessment assessment) {
        Teacher office = Roster.NONE.office(submission.name(), submission.staffId().orElse(""), submission.group().text(), submission.yearMonth());
        Place place = submission.summary().flatMap(SummaryForm::total).map(cell -> cell.place()).orElse(Place.file(submission.file()));
        return new Result(office, submission.name(), submission.group().text(), assessment.total(), assessment.grade(),
            assessment.tables().stream().map(TableScore::score).toList(), bars(assessment), place, submission.saved(), assessment.provisional());
    }

    /** The same in the office that the roster gives the teacher. */
    Result in(Roster roster, YearMonth month) {
        return new Result(roster.office(teacher, staffId(), group, Optional.of(month)), teacher, group, total, grade, tables, bars, place, saved, provisional);
    }

    /** The same as something that waits for a person. */
    Result waiting() {
        return new Result(office, teacher, group, total, grade, tables, bars, place, saved, true);
    }

    private static List<Bar> bars(Assessment assessment) {
        return assessment.tables().stream().flatMap(table -> table.rows().stream()).flatMap(score -> score.row().lines().stream()
            .filter(line -> assessment.honorsRuledOutBy().contains(line.id()))
            .map(line -> new Bar(line.label(), score.row().answer().cell().place()))).toList();
    }

    /** 工号; may be empty. */
    public String staffId() {
        return office.staffId();
    }

    /** The workbook. */
    public String file() {
        return place.file();
    }
}
