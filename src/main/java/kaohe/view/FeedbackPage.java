package kaohe.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import kaohe.form.Submission;
import kaohe.problem.Verdict;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scoring.Assessment;
import kaohe.scoring.Feedback;
import kaohe.scoring.TableScore;
import kaohe.template.Field;
import kaohe.template.School;

/** All that the template of a teacher's feedback slip can show. */
public record FeedbackPage(@Field("学校") School school, @Field("方案") SchemeFields scheme, @Field("教师") TeacherFields teacher, @Field("本月") MonthFields month,
                           @Field("反馈") FeedbackFields feedback, @Field(value = "失分", each = "失") List<LossLine> losses) {

    /**
     * What is to be said of the month.
     *
     * @param full     the tables with full marks
     * @param lost     by all losses listed, as far as they count
     * @param next     the next better grade; absent for the best
     * @param missing  what is lacking to it
     * @param changes  single changes that would have been enough
     * @param together what would have been enough only together
     */
    public record FeedbackFields(@Field("满分") List<String> full, @Field("共失") BigDecimal lost, @Field("下一等次") Optional<String> next,
                                 @Field("还差") BigDecimal missing, @Field("改法") List<String> changes, @Field("合起来") List<String> together) {
    }

    /** @param cost what the total would have had more without it */
    public record LossLine(@Field("表") String table, @Field("事项") String what, @Field("备注") String note, @Field("失分") BigDecimal cost) {
    }

    /** @param verdict one that waits for a person marks the month as provisional */
    public static FeedbackPage of(Submission submission, Assessment assessment, Verdict verdict, School school) {
        Feedback feedback = Feedback.of(assessment);
        MonthPage page = MonthPage.of(submission, assessment, verdict, school);
        List<String> full = assessment.tables().stream().filter(table -> table.score().filter(table.table().standard()::equals).isPresent())
            .map(TableScore::table).map(table -> table.name()).toList();
        Points lost = assessment.total().map(total -> assessment.scheme().total().minus(total)).orElse(Points.ZERO);
        return new FeedbackPage(school, page.scheme(), page.teacher(), page.month(),
            new FeedbackFields(full, lost.value(), feedback.next().map(GradeBand::name), feedback.missing().value(), feedback.changes().stream().map(FeedbackPage::change).toList(),
                feedback.together().stream().map(loss -> loss.row().event()).toList()),
            feedback.losses().stream().map(loss -> new LossLine(loss.table().table().name(), Legible.text(loss.row().event()), Legible.text(loss.row().row().noteText()), loss.cost().value()))
                .toList());
    }

    private static String change(Feedback.Change change) {
        return "“" + change.row().row().label() + "”" + change.words() + "，多得 " + change.gain() + " 分";
    }
}
