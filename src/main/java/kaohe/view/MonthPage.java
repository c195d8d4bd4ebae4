package kaohe.view;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.form.WrittenMonth;
import kaohe.problem.Verdict;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.template.Field;
import kaohe.template.School;

/** All that the templates of one teacher's month can show: those of its form and those of its report. */
public record MonthPage(@Field("学校") School school, @Field("方案") SchemeFields scheme, @Field("教师") TeacherFields teacher,
                        @Field("本月") MonthFields month) {

    /** @param verdict one that waits for a person marks the month as provisional */
    public static MonthPage of(Submission submission, Assessment assessment, Verdict verdict, School school) {
        return new MonthPage(school, SchemeFields.of(assessment.scheme()),
            TeacherFields.of(submission.name(), submission.staffId().orElse(""), submission.group().text()),
            MonthFields.of(submission, assessment, verdict));
    }

    /** For an empty form: nothing has happened yet. */
    public static MonthPage blank(Scheme scheme, Teacher teacher, YearMonth month, School school) {
        return new MonthPage(school, SchemeFields.of(scheme), TeacherFields.of(teacher.name(), teacher.staffId(), teacher.group()),
            new MonthFields(WrittenMonth.print(month), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), TableFields.blank(scheme)));
    }
}
