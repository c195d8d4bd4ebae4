package kaohe.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.LevenshteinDistance;

import kaohe.form.Cell;
import kaohe.form.Deviation;

/** The row of column heads, found by its texts. Rows and columns from 0. */
final class HeaderRow {

    static final String CONTENT = "考核内容";
    static final String SIGN = "加减分";
    static final String WORDING = "计分办法";
    static final String ENTRY = "登记";
    static final String POINTS = "得分";
    static final String NOTE = "备注";
    static final String PROJECT = "考核项目";
    static final String STANDARD = "标准分";
    static final String REASON = "扣分原因";
    private static final List<String> KNOWN = List.of("序号", CONTENT, "考核要求", SIGN, WORDING, "考核办法", ENTRY, POINTS, NOTE, PROJECT, STANDARD, REASON);
    private static final List<String> SUMMARY_ORDER = List.of("序号", PROJECT, STANDARD, POINTS, REASON);
    /** Heads stand near the top. */
    private static final int SEARCHED_ROWS = 40;

    private static final List<String> OF_TABLE = List.of(CONTENT, SIGN, WORDING, ENTRY, POINTS, NOTE);
    private static final List<String> OF_SUMMARY = List.of(PROJECT, STANDARD, POINTS, REASON);
    /** What people add to a head without making it another. */
    private static final Pattern ADDED = Pattern.compile("(数|数量|次数|栏|列|情况|结果|项|说明|[(].{1,8}[)])?");

    private final int row;
    private final Map<String, Integer> columns;
    private final Map<String, Integer> renamed;

    private HeaderRow(int row, Map<String, Integer> columns, Map<String, Integer> renamed) {
        this.row = row;
        this.columns = columns;
        this.renamed = renamed;
    }

    /** The first row with heads enough of the form, one of them naming what the rows are about. */
    static Optional<HeaderRow> find(Grid grid) {
        for (int row = 0; row <= Math.min(SEARCHED_ROWS, grid.lastRow()); row++) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            Map<Integer, String> others = new LinkedHashMap<>();
            for (int column = 0; column <= grid.lastColumn(row); column++) {
                String key = grid.key(row, column);
                if (KNOWN.contains(key)) {
                    columns.putIfAbsent(key, column);
                } else if (!key.isEmpty()) {
                    others.put(column, key);
                }
            }
            Map<String, Integer> renamed = columns.size() < 3 ? Map.of() : renamed(columns, others);
            columns.putAll(renamed);
            if (columns.size() >= 3 && (columns.containsKey(CONTENT) || columns.containsKey(PROJECT))) {
                return Optional.of(new HeaderRow(row, columns, renamed));
            }
        }
        return Optional.empty();
    }

    /** Heads that are not there, but nearly. */
    private static Map<String, Integer> renamed(Map<String, Integer> columns, Map<Integer, String> others) {
        Map<String, Integer> renamed = new LinkedHashMap<>();
        boolean summary = !columns.containsKey(CONTENT) && !columns.containsKey(WORDING);
        for (String head : summary ? OF_SUMMARY : OF_TABLE) {
            if (!columns.containsKey(head)) {
                others.entrySet().stream().filter(each -> nearly(head, each.getValue())).findFirst().ifPresent(each -> renamed.put(head, each.getKey()));
            }
        }
        return renamed;
    }

    private static boolean nearly(String head, String key) {
        return key.startsWith(head) && ADDED.matcher(key.substring(head.length())).matches()
            || head.length() >= 3 && LevenshteinDistance.getDefaultInstance().apply(head, key) <= 1;
    }

    /** Notes heads that were moved or renamed. */
    void note(Grid grid, List<Deviation> deviations) {
        renamed.forEach((head, column) -> {
            Cell cell = grid.cell(row, column);
            deviations.add(new Deviation(Deviation.Kind.COLUMN_RENAMED, cell.place().inRow(cell.text()), head));
        });
        List<String> found = columns.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
        List<String> official = (isSummary() ? SUMMARY_ORDER : KNOWN).stream().filter(found::contains).toList();
        if (!found.equals(official)) {
            deviations.add(new Deviation(Deviation.Kind.COLUMNS_MOVED, grid.place(), String.join("、", found)));
        }
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
