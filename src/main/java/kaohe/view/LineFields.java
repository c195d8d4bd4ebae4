package kaohe.view;

import java.math.BigDecimal;
import java.util.Optional;

import kaohe.form.Row;
import kaohe.scheme.Entry;
import kaohe.scheme.Line;
import kaohe.scheme.Points;
import kaohe.scoring.RowScore;
import kaohe.template.Field;

/**
 * One row of a table.
 *
 * @param entry    登记 as it was taken; what was not taken stands as it was written; empty where the form asks for none
 * @param points   absent where nothing was entered, or nothing that is certain or applies
 * @param eventful whether anything happened
 */
public record LineFields(@Field("编号") String id, @Field("计分点") String label, @Field("计分办法") String wording, @Field("登记") String entry,
                         @Field("得分") Optional<BigDecimal> points, @Field("备注") String note, @Field("有登记") boolean eventful) {

    static LineFields of(RowScore score) {
        Row row = score.row();
        boolean unscored = TableFields.isOpen(score) || row.answer().entry().equals(Optional.of(Entry.BLANK));
        String entry = row.line().isEmpty() ? "" : row.answer().entry().map(LineFields::printed).orElse(row.answer().cell().text());
        return new LineFields(row.id(), row.label(), row.wording(), Legible.text(entry),
            score.points().filter(points -> !unscored).map(Points::value), Legible.text(row.noteText()), score.hasEvent() || TableFields.isOpen(score));
    }

    static LineFields blank(Line line) {
        return new LineFields(line.id(), line.label(), line.wording(), "", Optional.empty(), "", false);
    }

    private static String printed(Entry entry) {
        return entry instanceof Entry.Quantity quantity ? new Points(quantity.value()).printed() : entry.text();
    }
}
