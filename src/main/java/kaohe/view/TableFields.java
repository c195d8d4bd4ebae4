package kaohe.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import kaohe.form.Submission;
import kaohe.scheme.Entry;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
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
 * @param reason     扣分原因: what follows from the entries, what is still open, then what a person wrote
 * @param eventful   whether anything happened in it
 * @param derivation may be empty
 */
public record TableFields(@Field("编号") String id, @Field("序号") int serial, @Field("标题") String title, @Field("名称") String name,
                          @Field("标准分") BigDecimal standard, @Field("起算") String opening, @Field("得分") Optional<BigDecimal> score,
                          @Field("未计入") BigDecimal overflow, @Field("扣分原因") String reason, @Field("有登记") boolean eventful,
                          @Field("核算") String derivation, @Field(value = "各项", each = "项") List<ItemFields> items) {

    static List<TableFields> of(Submission submission, Assessment assessment) {
        return IntStream.range(0, assessment.tables().size())
            .mapToObj(i -> of(submission, assessment.tables().get(i), i + 1)).toList();
    }

    /** The tables of an empty form. */
    static List<TableFields> blank(Scheme scheme) {
        return IntStream.range(0, scheme.tables().size()).mapToObj(i -> {
            ScoreTable table = scheme.tables().get(i);
            return new TableFields(table.id(), i + 1, table.title(), table.name(), table.standard().value(), table.opening().title(), Optional.empty(),
                BigDecimal.ZERO, "", false, "", ItemFields.blank(table));
        }).toList();
    }

    private static TableFields of(Submission submission, TableScore score, int serial) {
        ScoreTable table = score.table();
        String written = submission.summary().flatMap(summary -> summary.row(table)).map(row -> row.reason().text()).orElse("");
        boolean calculated = score.rows().stream().anyMatch(RowScore::hasEvent);
        return new TableFields(table.id(), serial, table.title(), table.name(), table.standard().value(), table.opening().title(),
            score.score().map(Points::value), score.overflow().value(), Legible.text(reason(score, written)),
            score.rows().stream().anyMatch(TableFields::isWorthTelling), calculated ? Legible.text(score.derivation()) : "",
            ItemFields.of(table, score.rows()));
    }

    private static boolean isWorthTelling(RowScore row) {
        return row.hasEvent() || row.points().isEmpty() || isOpen(row) || !row.row().noteText().isEmpty();
    }

    /** Whether it scores nothing because it is pending or does not apply. */
    static boolean isOpen(RowScore row) {
        Entry entry = row.row().answer().entry().orElse(Entry.BLANK);
        return entry.equals(Entry.PENDING) || entry.equals(Entry.NOT_APPLICABLE);
    }

    private static String reason(TableScore score, String written) {
        List<String> parts = new ArrayList<>();
        parts.add(score.reason());
        score.rows().stream().filter(TableFields::isOpen).map(TableFields::openEnd).forEach(parts::add);
        parts.add(score.reason().contains(written) ? "" : written);
        return String.join("；", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String openEnd(RowScore row) {
        return row.row().label() + "：" + (row.row().answer().entry().equals(Optional.of(Entry.PENDING)) ? "待定" : "不适用");
    }
}
