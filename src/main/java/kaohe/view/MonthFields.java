package kaohe.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import kaohe.form.Submission;
import kaohe.form.WrittenMonth;
import kaohe.problem.Verdict;
import kaohe.scheme.Entry;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scoring.Assessment;
import kaohe.template.Field;

/**
 * The month and what it came to.
 *
 * @param pending what is still awaited; absent where nothing is
 * @param bars    the items that rule 先进 out
 */
public record MonthFields(@Field("月份") String month, @Field("总分") Optional<BigDecimal> total, @Field("等次") Optional<String> grade,
                          @Field("暂计") Optional<String> pending, @Field("先进受限") List<String> bars,
                          @Field(value = "各表", each = "表") List<TableFields> tables) {

    static MonthFields of(Submission submission, Assessment assessment, Verdict verdict) {
        return new MonthFields(submission.yearMonth().map(WrittenMonth::print).orElse(Legible.text(submission.month().text())),
            assessment.total().map(Points::value), assessment.grade().map(GradeBand::name), pending(assessment, verdict), bars(assessment),
            TableFields.of(submission, assessment));
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
