package kaohe.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The row of column heads, found by its texts. Rows and columns from 0. */
final class HeaderRow {

    static final String CONTENT = "考核内容";
    static final String WORDING = "计分办法";
    static final String ENTRY = "登记";
    static final String POINTS = "得分";
    static final String NOTE = "备注";
    static final String PROJECT = "考核项目";
    static final String STANDARD = "标准分";
    static final String REASON = "扣分原因";
    private static final List<String> KNOWN = List.of("序号", CONTENT, "考核要求", "加减分", WORDING, "考核办法", ENTRY, POINTS, NOTE, PROJECT, STANDARD, REASON);
    /** Heads stand near the top. */
    private static final int SEARCHED_ROWS = 40;

    private final int row;
    private final Map<String, Integer> columns;

    private HeaderRow(int row, Map<String, Integer> columns) {
        this.row = row;
        this.columns = columns;
    }

    /** The first row with at least three heads of the form, one of them naming what the rows are about. */
    static Optional<HeaderRow> find(Grid grid) {
        for (int row = 0; row <= Math.min(SEARCHED_ROWS, grid.lastRow()); row++) {
            Map<String, Integer> columns = new HashMap<>();
            for (int column = 0; column <= grid.lastColumn(row); column++) {
                String key = grid.key(row, column);
                if (KNOWN.contains(key)) {
                    columns.putIfAbsent(key, column);
                }
            }
            if (columns.size() >= 3 && (columns.containsKey(CONTENT) || columns.containsKey(PROJECT))) {
                return Optional.of(new HeaderRow(row, columns));
            }
        }
        return Optional.empty();
    }

    int row() {
        return row;
    }

    boolean isSummary() {
        return columns.containsKey(PROJECT) && !columns.containsKey(CONTENT);
    }

    boolean has(String head) {
        return columns.containsKey(head);
    }

    /** @return -1 where there is no such column */
    int column(String head) {
        return columns.getOrDefault(head, -1);
    }

    /** Those of the wanted heads that are not there. */
    List<String> missing(List<String> wanted) {
        return wanted.stream().filter(head -> !has(head)).toList();
    }

    int lastColumn(Grid grid) {
        return columns.values().stream().mapToInt(column -> grid.columnAfter(row, column) - 1).max().orElse(0);
    }
}
