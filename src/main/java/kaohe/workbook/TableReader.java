package kaohe.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.ss.util.CellAddress;

import kaohe.form.Answer;
import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.Deviation;
import kaohe.form.Layout;
import kaohe.form.Row;
import kaohe.form.TableForm;
import kaohe.form.Tidy;
import kaohe.problem.Place;
import kaohe.scheme.Item;
import kaohe.scheme.Line;
import kaohe.scheme.ScoreTable;

/** Reads one of 表2-表8: its rows are recognised by 考核内容 and, within an item, by 计分办法. */
final class TableReader {

    private static final String TOTAL = "本表得分";

    private final Grid grid;
    private final HeaderRow header;
    private final Layout layout;
    private final ScoreTable table;
    private final Map<Item, List<Integer>> rowsOfItems = new LinkedHashMap<>();
    private final Set<Integer> known = new LinkedHashSet<>();
    private final List<String> missing = new ArrayList<>();
    private Optional<Cell> total = Optional.empty();

    private TableReader(Grid grid, HeaderRow header, Layout layout, ScoreTable table) {
        this.grid = grid;
        this.header = header;
        this.layout = layout;
        this.table = table;
    }

    /** @param deviations takes what stands on the sheet outside the form */
    static TableForm read(ScoreTable table, Layout layout, List<SheetFinder.Found> sheets, List<Deviation> deviations) {
        SheetFinder.Found first = sheets.get(0);
        List<Place> alsoOn = sheets.stream().skip(1).map(other -> other.grid().place()).toList();
        List<String> wanted = layout == Layout.REGISTER
            ? List.of(HeaderRow.CONTENT, HeaderRow.WORDING, HeaderRow.ENTRY, HeaderRow.POINTS)
            : List.of(HeaderRow.CONTENT, HeaderRow.POINTS);
        List<String> missing = first.header().map(header -> header.missing(wanted)).orElse(wanted);
        if (!missing.isEmpty()) {
            return new TableForm(table, first.grid().place(), alsoOn, List.of(),
                missing.stream().map(head -> head + "一列").toList(), Optional.empty());
        }
        return new TableReader(first.grid(), first.header().orElseThrow(), layout, table).read(alsoOn, deviations);
    }

    private TableForm read(List<Place> alsoOn, List<Deviation> deviations) {
        header.note(grid, deviations);
        Optional<Item> above = Optional.empty();
        for (int row = header.row() + 1; row <= grid.lastRow(); row++) {
            int current = row;
            String key = grid.key(row, header.column(HeaderRow.CONTENT));
            Optional<Item> item = key.isEmpty() ? splitFrom(above, row, deviations)
                : table.items().stream().filter(each -> matches(key, each)).findFirst();
            item.ifPresent(each -> rowsOfItems.computeIfAbsent(each, all -> new ArrayList<>()).add(current));
            above = item;
            if (item.isEmpty() && isTotal(row)) {
                known.add(row);
                total = Optional.of(cell(row, HeaderRow.POINTS, table.id() + " " + TOTAL));
            }
        }
        List<Row> rows = new ArrayList<>();
        table.items().forEach(item -> rows.addAll(layout == Layout.REGISTER ? lines(item, deviations) : official(item)));
        rowsInOrder(rows, deviations);
        collectDeviations(deviations);
        return new TableForm(table, grid.place(), alsoOn, rows, missing, total, new SummaryReader(grid, Optional.of(header)).headings());
    }

    /** A row whose 考核内容 is blank because the merged cell it belonged to was split; its 计分办法 still tells. */
    private Optional<Item> splitFrom(Optional<Item> above, int row, List<Deviation> deviations) {
        String wording = grid.key(row, header.column(HeaderRow.WORDING));
        Optional<Item> item = above.filter(each -> layout == Layout.REGISTER && each.lines().stream().anyMatch(line -> Tidy.key(line.wording()).equals(wording)));
        item.ifPresent(each -> deviations.add(new Deviation(Deviation.Kind.MERGE_SPLIT,
            grid.cell(row, header.column(HeaderRow.CONTENT)).place().inRow(each.content()), "")));
        return item;
    }

    private void rowsInOrder(List<Row> rows, List<Deviation> deviations) {
        int last = -1;
        for (Row row : rows) {
            int at = new CellAddress(row.answer().cell().place().cell()).getRow();
            if (at < last) {
                deviations.add(new Deviation(Deviation.Kind.ROW_MOVED, row.answer().cell().place(), row.label()));
                return;
            }
            last = at;
        }
    }

    /** The same text, or one that was cut short or added to. */
    private static boolean matches(String key, Item item) {
        String own = Tidy.key(item.content());
        return own.equals(key) || key.length() >= 4 && (own.startsWith(key) || key.startsWith(own));
    }

    private boolean isTotal(int row) {
        for (int column = 0; column <= header.column(HeaderRow.POINTS); column++) {
            if (grid.key(row, column).startsWith(TOTAL)) {
                return true;
            }
        }
        return false;
    }

    /** Each line has a row: the one with its wording, else the item's next row that no other line claims. */
    private List<Row> lines(Item item, List<Deviation> deviations) {
        List<Integer> candidates = new ArrayList<>(rowsOfItems.getOrDefault(item, List.of()));
        Map<Line, Integer> places = new LinkedHashMap<>();
        for (Line line : item.lines()) {
            candidates.stream().filter(row -> grid.key(row, header.column(HeaderRow.WORDING)).equals(Tidy.key(line.wording()))).findFirst()
                .ifPresent(row -> {
                    places.put(line, row);
                    candidates.remove(row);
                });
        }
        List<Row> rows = new ArrayList<>();
        for (Line line : item.lines()) {
            Integer row = places.containsKey(line) || candidates.isEmpty() ? places.get(line) : candidates.remove(0);
            if (row == null) {
                missing.add(item.content() + "：" + line.wording());
            } else {
                known.add(row);
                rows.add(new Row(item, Optional.of(line), Answer.ofEntry(ownEntry(row, line, deviations), line),
                    cell(row, HeaderRow.POINTS, line.label()),
                    Optional.of(header.has(HeaderRow.NOTE) ? cell(row, HeaderRow.NOTE, line.label()) : new Cell(grid.place(), Content.EMPTY)),
                    printed(row, HeaderRow.SIGN, line.label()), printed(row, HeaderRow.WORDING, line.label())));
            }
        }
        return rows;
    }

    /** The 登记 of a row; where it was merged with the one above, that one has it all. */
    private Cell ownEntry(int row, Line line, List<Deviation> deviations) {
        Cell cell = cell(row, HeaderRow.ENTRY, line.label());
        String own = new CellAddress(row, header.column(HeaderRow.ENTRY)).formatAsString();
        if (cell.place().cell().equals(own)) {
            return cell;
        }
        deviations.add(new Deviation(Deviation.Kind.ENTRIES_MERGED, cell.place(), own));
        return new Cell(new Place(cell.place().file(), cell.place().sheet(), own, line.label()), Content.EMPTY);
    }

    private Optional<Cell> printed(int row, String head, String label) {
        return header.has(head) ? Optional.of(cell(row, head, label)) : Optional.empty();
    }

    private List<Row> official(Item item) {
        List<Integer> candidates = rowsOfItems.getOrDefault(item, List.of());
        if (candidates.isEmpty()) {
            missing.add(item.content());
            return List.of();
        }
        known.add(candidates.get(0));
        Cell points = cell(candidates.get(0), HeaderRow.POINTS, item.content());
        return List.of(new Row(item, Optional.empty(), Answer.ofPoints(points, item), points, Optional.empty(),
            printed(candidates.get(0), HeaderRow.SIGN, item.content()), printed(candidates.get(0), HeaderRow.WORDING, item.content())));
    }

    private Cell cell(int row, String head, String label) {
        Cell cell = grid.cell(row, header.column(head));
        return new Cell(cell.place().inRow(label), cell.content());
    }

    private void collectDeviations(List<Deviation> deviations) {
        int lastColumn = header.lastColumn(grid);
        int lastRow = known.stream().mapToInt(Integer::intValue).max().orElse(header.row());
        for (int row = header.row(); row <= grid.lastRow(); row++) {
            boolean ofTheForm = row == header.row() || known.contains(row);
            boolean added = !ofTheForm && row < lastRow;
            for (int column : grid.columns(row)) {
                if ((!ofTheForm || column > lastColumn) && grid.holdsText(row, column)) {
                    Cell cell = grid.cell(row, column);
                    deviations.add(new Deviation(added ? Deviation.Kind.ROW_ADDED : Deviation.Kind.OUTSIDE, cell.place(), cell.text()));
                    if (added) {
                        break; // one row, one problem
                    }
                }
            }
        }
    }
}
