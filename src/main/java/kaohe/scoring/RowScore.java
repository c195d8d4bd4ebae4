package kaohe.scoring;

import java.util.Optional;

import kaohe.form.Row;
import kaohe.scheme.Entry;
import kaohe.scheme.Line;
import kaohe.scheme.Points;

/**
 * What one row of a table is worth.
 *
 * @param points absent where the entry could not be taken, or is blank where it must not be
 */
public record RowScore(Row row, Optional<Points> points) {

    static RowScore of(Row row) {
        return new RowScore(row, row.answer().entry().flatMap(entry -> points(row, entry)));
    }

    private static Optional<Points> points(Row row, Entry entry) {
        if (entry instanceof Entry.Blank && row.lines().stream().anyMatch(line -> line.rule().required())) {
            return Optional.empty();
        }
        return Optional.of(row.line().map(line -> line.rule().points(entry))
            .orElseGet(() -> entry instanceof Entry.Quantity quantity ? new Points(quantity.value()) : Points.ZERO));
    }

    /** Whether anything was entered that a derivation should show: not a blank, a count of zero or a 否. */
    public boolean hasEvent() {
        Entry entry = row.answer().entry().orElse(Entry.BLANK);
        boolean judged = row.line().map(Line::rule).map(rule -> rule.required()).orElse(false);
        return points.isPresent() && (!points.get().isZero() || entry instanceof Entry.Choice && judged);
    }

    /** What happened, in a few words: {@code 早操缺 2 次}. */
    public String event() {
        return row.line().map(line -> line.rule().event(line.label(), row.answer().entry().orElse(Entry.BLANK)))
            .orElse(row.item().content());
    }

    /** {@code − 5×2 (早操缺 2 次)} */
    String term(boolean first) {
        Points worth = points.orElseThrow();
        Entry entry = row.answer().entry().orElseThrow();
        String calculation = row.line().map(line -> line.rule().calculation(entry)).orElse(worth.abs().toString());
        String sign = worth.isNegative() ? "− " : first ? "" : "+ ";
        return sign + calculation + " (" + event() + ")";
    }
}
