package kaohe.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.form.TableForm;
import kaohe.scheme.Entry;
import kaohe.scheme.Level;
import kaohe.scheme.Opening;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;

/**
 * What one table is worth.
 *
 * @param rows       in the order of the scheme
 * @param raw        opening and rows added up; absent where a row is missing or not worth anything certain
 * @param score      {@code raw} within the floor and the cap in force
 * @param overflow   what the cap cut off; 0 where nothing was
 * @param derivation how the score was arrived at; empty where there is none
 * @param reason     扣分原因 as composed from the entries; empty in the official layout, where people write it
 */
public record TableScore(ScoreTable table, List<RowScore> rows, Optional<Points> raw, Optional<Points> score, Points overflow,
                         String derivation, String reason) {

    public TableScore {
        rows = List.copyOf(rows);
    }

    static TableScore of(Scheme scheme, ScoreTable table, Optional<TableForm> form) {
        List<RowScore> rows = form.map(found -> found.rows().stream().map(RowScore::of).toList()).orElse(List.of());
        boolean complete = form.isPresent() && form.get().missing().isEmpty() && form.get().alsoOn().isEmpty()
            && rows.stream().allMatch(row -> row.points().isPresent());
        if (!complete) {
            return new TableScore(table, rows, Optional.empty(), Optional.empty(), Points.ZERO, "", "");
        }
        Points raw = rows.stream().map(row -> row.points().orElseThrow()).reduce(table.opens(), Points::plus);
        Points score = scheme.bounded(table, raw);
        Points overflow = raw.minus(score).atLeast(Points.ZERO);
        return new TableScore(table, rows, Optional.of(raw), Optional.of(score), overflow,
            derivation(table, rows, raw, score), reason(rows, score.compareTo(table.standard()) < 0));
    }

    /** {@code 20 − 1×3 (卫生不合格 3 次) = 17} */
    private static String derivation(ScoreTable table, List<RowScore> rows, Points raw, Points score) {
        List<String> terms = new ArrayList<>();
        List<RowScore> events = rows.stream().filter(RowScore::hasEvent).toList();
        boolean startsWithEvent = table.opening() == Opening.ZERO && !events.isEmpty() && !events.get(0).points().orElseThrow().isNegative();
        if (!startsWithEvent) {
            terms.add(table.opens().toString());
        }
        events.forEach(row -> terms.add(row.term(terms.isEmpty())));
        String sum = String.join(" ", terms);
        String result = events.isEmpty() ? "" : " = " + raw.printed();
        if (raw.compareTo(score) > 0) {
            result += "，超出标准分 " + raw.minus(score) + " 分未计入，得 " + score;
        } else if (raw.compareTo(score) < 0) {
            result += "，扣完为止，得 " + score;
        }
        return sum + result;
    }

    /** Each deduction, and each level below the best where the table falls short of its 标准分, with its 备注. */
    private static String reason(List<RowScore> rows, boolean fallsShort) {
        return String.join("；", rows.stream()
            .filter(row -> row.row().line().isPresent())
            .filter(row -> row.points().orElseThrow().isNegative() || fallsShort && isBelowBest(row))
            .map(TableScore::reason).toList());
    }

    private static String reason(RowScore row) {
        Points points = row.points().orElseThrow();
        String note = row.row().noteText();
        return row.event() + " " + (points.isNegative() ? points.signed() : "得 " + points) + (note.isEmpty() ? "" : "（" + note + "）");
    }

    private static boolean isBelowBest(RowScore row) {
        return row.row().line().orElseThrow().rule() instanceof Level level
            && row.row().answer().entry().orElse(Entry.BLANK) instanceof Entry.Choice choice
            && level.points().values().stream().anyMatch(each -> each.compareTo(level.points(choice)) > 0);
    }
}
