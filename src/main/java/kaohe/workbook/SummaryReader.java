package kaohe.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.lang3.StringUtils;

import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.Deviation;
import kaohe.form.SummaryForm;
import kaohe.form.Tidy;
import kaohe.problem.Place;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;

/** Reads 表1: its rows by 考核项目, its header by the labels 班主任姓名, 班级, 考核月份, 考核等次. */
final class SummaryReader {

    private static final String TOTAL = "总分";
    private static final List<String> LABELS = List.of("班主任姓名", "班级", "考核月份", "考核等次", "班主任", "月份");
    /** What a signature line is made of. */
    private static final Pattern SIGNATURE = Pattern.compile(".*(制表|班主任|领导|签名|签字|盖章|日期|年.*月.*日).*");

    private final Grid grid;
    private final Optional<HeaderRow> header;

    SummaryReader(Grid grid, Optional<HeaderRow> header) {
        this.grid = grid;
        this.header = header;
    }

    /**
     * The cell that a label of the header stands for: to its right, or the label's own where the value follows a colon.
     * Empty at the sheet itself where there is no such label.
     */
    Cell labelled(String... labels) {
        for (String label : labels) {
            for (int row = 0; row < header.map(HeaderRow::row).orElse(grid.lastRow() + 1); row++) {
                for (int column = 0; column <= grid.lastColumn(row); column++) {
                    String key = grid.key(row, column);
                    if (key.equals(label) || key.startsWith(label + ":")) {
                        return value(row, column, label);
                    }
                }
            }
        }
        return new Cell(grid.place().inRow(labels[0]), Content.EMPTY);
    }

    /** Whose and of which month a sheet says it is, where it says so. */
    Map<String, Cell> headings() {
        Map<String, Cell> headings = new LinkedHashMap<>();
        for (String label : List.of("班主任姓名", "考核月份")) {
            Cell cell = labelled(label);
            if (!cell.isBlank()) {
                headings.put(label, cell);
            }
        }
        return headings;
    }

    private Cell value(int row, int column, String label) {
        Cell own = grid.cell(row, column);
        String behind = Tidy.trim(StringUtils.substring(own.text(), StringUtils.indexOfAny(own.text(), ":\uff1a") + 1));
        boolean hasColon = StringUtils.containsAny(own.text(), ':', '\uff1a');
        if (hasColon && !behind.isEmpty()) {
            return new Cell(own.place().inRow(label), new Content.Text(behind));
        }
        Cell right = grid.cell(row, grid.columnAfter(row, column));
        boolean anotherLabel = LABELS.stream().anyMatch(other -> Tidy.key(right.text()).equals(other) || Tidy.key(right.text()).startsWith(other + ":"));
        return new Cell(right.place().inRow(label), anotherLabel ? Content.EMPTY : right.content());
    }

    /** @param ownReason takes the composed part off a 扣分原因, by the table's id */
    SummaryForm read(Scheme scheme, List<Place> alsoOn, ReasonStripper ownReason, List<Deviation> deviations) {
        List<String> wanted = List.of(HeaderRow.PROJECT, HeaderRow.STANDARD, HeaderRow.POINTS, HeaderRow.REASON);
        List<String> missing = new ArrayList<>(header.map(found -> found.missing(wanted)).orElse(wanted).stream().map(head -> head + "一列").toList());
        Cell gradeCell = labelled("考核等次");
        Optional<Cell> grade = Optional.of(gradeCell).filter(cell -> !cell.place().cell().isEmpty());
        if (!missing.isEmpty()) {
            return new SummaryForm(grid.place(), alsoOn, List.of(), missing, Optional.empty(), grade);
        }
        HeaderRow heads = header.orElseThrow();
        heads.note(grid, deviations);
        List<SummaryForm.SummaryRow> rows = new ArrayList<>();
        Set<Integer> known = new HashSet<>();
        for (ScoreTable table : scheme.tables()) {
            Optional<Integer> row = rowOf(heads, Tidy.key(table.name()));
            row.ifPresentOrElse(found -> {
                known.add(found);
                rows.add(summaryRow(heads, found, table, ownReason));
            }, () -> missing.add(table.name()));
        }
        Optional<Integer> totalRow = rowOf(heads, TOTAL);
        totalRow.ifPresentOrElse(known::add, () -> missing.add(TOTAL));
        collectDeviations(heads, known, deviations);
        return new SummaryForm(grid.place(), alsoOn, rows, missing, totalRow.map(row -> cell(row, heads.column(HeaderRow.POINTS), TOTAL)), grade);
    }

    /** Takes the part that the engine composed off a 扣分原因. */
    interface ReasonStripper {
        String own(ScoreTable table, String text);
    }

    private Optional<Integer> rowOf(HeaderRow heads, String project) {
        for (int row = heads.row() + 1; row <= grid.lastRow(); row++) {
            if (grid.key(row, heads.column(HeaderRow.PROJECT)).equals(project)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private SummaryForm.SummaryRow summaryRow(HeaderRow heads, int row, ScoreTable table, ReasonStripper ownReason) {
        Cell reason = cell(row, heads.column(HeaderRow.REASON), table.name());
        String own = ownReason.own(table, reason.text());
        return new SummaryForm.SummaryRow(table, cell(row, heads.column(HeaderRow.STANDARD), table.name()),
            cell(row, heads.column(HeaderRow.POINTS), table.name()),
            new Cell(reason.place(), own.isEmpty() ? Content.EMPTY : new Content.Text(own)));
    }

    private Cell cell(int row, int column, String label) {
        Cell cell = grid.cell(row, column);
        return new Cell(cell.place().inRow(label), cell.content());
    }

    private void collectDeviations(HeaderRow heads, Set<Integer> known, List<Deviation> deviations) {
        int lastColumn = heads.lastColumn(grid);
        for (int row = heads.row(); row <= grid.lastRow(); row++) {
            boolean ofTheForm = row == heads.row() || known.contains(row);
            for (int column : grid.columns(row)) {
                if ((!ofTheForm || column > lastColumn) && grid.holdsText(row, column) && !SIGNATURE.matcher(grid.key(row, column)).matches()) {
                    Cell cell = grid.cell(row, column);
                    deviations.add(new Deviation(Deviation.Kind.OUTSIDE, cell.place(), cell.text()));
                }
            }
        }
    }
}
