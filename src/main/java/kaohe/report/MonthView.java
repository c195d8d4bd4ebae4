package kaohe.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import kaohe.form.Submission;
import kaohe.form.WrittenMonth;
import kaohe.problem.Verdict;
import kaohe.scheme.Entry;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.scheme.Setting;
import kaohe.scoring.Assessment;
import kaohe.template.Field;

/**
 * One teacher's month, as the report's template knows it.
 *
 * @param school  may be empty
 * @param pending what is still awaited, said at the head of every page; absent where nothing is
 * @param bars    the items that rule 先进 out
 */
record MonthView(@Field("学校") String school, @Field("标题") String title, @Field("班主任") String teacher, @Field("班级") String group,
                 @Field("月份") String month, @Field("总分") Optional<BigDecimal> total, @Field("满分") BigDecimal full,
                 @Field("等次") Optional<String> grade, @Field("暂计") Optional<String> pending, @Field("各表") List<TableView> tables,
                 @Field("先进受限") List<String> bars, @Field("口径") List<String> settings, @Field("方案") String scheme, @Field("方案版本") String version) {

    static MonthView of(Submission submission, Assessment assessment, Verdict verdict, String school) {
        Scheme scheme = assessment.scheme();
        return new MonthView(Legible.text(school), scheme.title() + "月报告", Legible.text(submission.teacher().text()),
            Legible.text(submission.group().text()), submission.yearMonth().map(WrittenMonth::print).orElse(Legible.text(submission.month().text())),
            assessment.total().map(Points::value), scheme.total().value(), assessment.grade().map(GradeBand::name), pending(assessment, verdict),
            TableView.of(submission, assessment), bars(assessment), scheme.settings().stream().map(Setting::says).toList(),
            scheme.id(), scheme.version());
    }

    private static Optional<String> pending(Assessment assessment, Verdict verdict) {
        if (assessment.provisional()) {
            return Optional.of("待" + awaited(assessment) + "核定，暂计");
        }
        return verdict == Verdict.NEEDS_REVIEW ? Optional.of("待人工核定，暂计") : Optional.empty();
    }

    private static String awaited(Assessment assessment) {
        return String.join("、", assessment.tables().stream().flatMap(table -> table.rows().stream())
            .filter(row -> row.row().answer().entry().filter(Entry.PENDING::equals).isPresent())
            .flatMap(row -> row.row().lines().stream()).flatMap(line -> line.decidedBy().stream()).distinct().toList());
    }

    private static List<String> bars(Assessment assessment) {
        return assessment.scheme().tables().stream().flatMap(table -> table.lines().stream())
            .filter(line -> assessment.honorsRuledOutBy().contains(line.id())).map(line -> line.label()).toList();
    }
}
