package kaohe.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.problem.Place;
import kaohe.scheme.ScoreTable;

/**
 * One of 表2-表8 as it was found in a workbook.
 *
 * @param sheet          its worksheet
 * @param alsoOn         further worksheets that claim to be the same table
 * @param rows           the rows that were found, in the order of the scheme
 * @param missing        official rows and columns that were not found, by their texts
 * @param total          the cell of 本表得分; absent where the layout has none
 * @param headings       班主任姓名 and 考核月份 where the table repeats them, by their labels
 */
public record TableForm(ScoreTable table, Place sheet, List<Place> alsoOn, List<Row> rows, List<String> missing, Optional<Cell> total,
                        Map<String, Cell> headings) {

    public TableForm(ScoreTable table, Place sheet, List<Place> alsoOn, List<Row> rows, List<String> missing, Optional<Cell> total) {
        this(table, sheet, alsoOn, rows, missing, total, Map.of());
    }


    public TableForm {
        alsoOn = List.copyOf(alsoOn);
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
        headings = Map.copyOf(headings);
    }
}
