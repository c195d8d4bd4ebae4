package kaohe.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.form.Row;
import kaohe.form.Submission;
import kaohe.scheme.Entry;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Line;
import kaohe.scheme.Money;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;

/**
 * The result of one teacher's month.
 *
 * @param tables           in the order of the scheme, each with its derivation
 * @param total            总分; absent while a table has no certain score
 * @param provisional      some decision is still awaited (待定)
 * @param honorsRuledOutBy ids of the lines that rule 先进 out
 */
public record Assessment(Scheme scheme, List<TableScore> tables, Optional<Points> total, boolean provisional, List<String> honorsRuledOutBy) {

    public Assessment {
        tables = List.copyOf(tables);
        honorsRuledOutBy = List.copyOf(honorsRuledOutBy);
    }

    /** Scores a submission; whatever it lacks leaves the score concerned absent. */
    public static Assessment of(Scheme scheme, Submission submission) {
        List<TableScore> tables = scheme.tables().stream().map(table -> TableScore.of(scheme, table, submission.table(table))).toList();
        Optional<Points> total = tables.stream().map(TableScore::score).reduce(Optional.of(Points.ZERO),
            (sum, score) -> sum.flatMap(soFar -> score.map(soFar::plus)));
        List<Row> rows = tables.stream().flatMap(table -> table.rows().stream()).map(RowScore::row).toList();
        boolean provisional = rows.stream().anyMatch(row -> row.answer().entry().orElse(Entry.BLANK) instanceof Entry.Pending);
        return new Assessment(scheme, tables, total, provisional, honorsBars(rows));
    }

    private static List<String> honorsBars(List<Row> rows) {
        List<String> bars = new ArrayList<>();
        for (Row row : rows) {
            for (Line line : row.lines()) {
                if (Occurrences.of(row, line).surelyBarHonors()) {
                    bars.add(line.id());
                }
            }
        }
        return bars;
    }

    /** 考核等次; absent while there is no total. */
    public Optional<GradeBand> grade() {
        return total.map(scheme::grade);
    }

    /** 绩效 under the plan in use; absent while there is no total. */
    public Optional<Money> pay() {
        return total.map(scheme.pay().plan()::pay);
    }

    public TableScore table(ScoreTable table) {
        return tables.stream().filter(score -> score.table().id().equals(table.id())).findFirst().orElseThrow();
    }
}
