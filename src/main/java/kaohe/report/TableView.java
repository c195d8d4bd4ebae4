package kaohe.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import kaohe.form.Submission;
import kaohe.form.SummaryForm;
import kaohe.scheme.Points;
import kaohe.scheme.ScoreTable;
import kaohe.scoring.Assessment;
import kaohe.scoring.RowScore;
import kaohe.scoring.TableScore;
import kaohe.template.Field;

/**
 * One table of a month.
 *
 * @param serial     from 1, as 表1 counts
 * @param overflow   points beyond the 标准分 that were not counted
 * @param reason     扣分原因: what follows from the entries, then what a person wrote
 * @param eventful   whether anything happened in it
 * @param derivation may be empty
 */
record TableView(@Field("表号") String id, @Field("序号") int serial, @Field("项目") String title, @Field("名称") String name,
                 @Field("标准分") BigDecimal standard, @Field("得分") Optional<BigDecimal> score, @Field("未计入") BigDecimal overflow,
                 @Field("扣分原因") String reason, @Field("有登记") boolean eventful, @Field("核算") String derivation, @Field("各项") List<ItemView> items) {

    static List<TableView> of(Submission submission, Assessment assessment) {
        return IntStream.range(0, assessment.tables().size())
            .mapToObj(i -> of(submission, assessment.tables().get(i), i + 1)).toList();
    }

    private static TableView of(Submission submission, TableScore score, int serial) {
        ScoreTable table = score.table();
        String written = submission.summary().flatMap(summary -> summary.row(table)).map(SummaryForm.SummaryRow::reason)
            .map(cell -> cell.text()).orElse("");
        return new TableView(table.id(), serial, table.title(), table.name(), table.standard().value(), score.score().map(Points::value),
            score.overflow().value(), Legible.text(joined(score.reason(), written)), score.rows().stream().anyMatch(TableView::isWorthTelling),
            Legible.text(score.derivation()), ItemView.of(score.rows()));
    }

    private static boolean isWorthTelling(RowScore row) {
        return row.hasEvent() || row.points().isEmpty() || !row.row().noteText().isEmpty()
            || row.row().answer().entry().filter(entry -> entry.equals(kaohe.scheme.Entry.PENDING) || entry.equals(kaohe.scheme.Entry.NOT_APPLICABLE)).isPresent();
    }

    private static String joined(String composed, String written) {
        return composed.contains(written) ? composed : String.join(";", Stream.of(composed, written).filter(text -> !text.isEmpty()).toList());
    }
}
