package kaohe.form;

import java.util.List;
import java.util.Optional;

import kaohe.problem.Place;
import kaohe.scheme.ScoreTable;

/**
 * 表1 as it was found in a workbook.
 *
 * @param rows    one for each table that was found
 * @param missing rows and columns that were not found, by their texts
 */
public record SummaryForm(Place sheet, List<Place> alsoOn, List<SummaryRow> rows, List<String> missing, Optional<Cell> total, Optional<Cell> grade) {

    public SummaryForm {
        alsoOn = List.copyOf(alsoOn);
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /**
     * @param reason 扣分原因, what a person wrote of it: without the part that was composed from the entries
     */
    public record SummaryRow(ScoreTable table, Cell standard, Cell score, Cell reason) {
    }

    public Optional<SummaryRow> row(ScoreTable table) {
        return rows.stream().filter(row -> row.table().id().equals(table.id())).findFirst();
    }
}
