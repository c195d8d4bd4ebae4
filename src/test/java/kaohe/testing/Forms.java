package kaohe.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.form.Answer;
import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.Layout;
import kaohe.form.Row;
import kaohe.form.Submission;
import kaohe.form.SummaryForm;
import kaohe.form.TableForm;
import kaohe.problem.Place;
import kaohe.scheme.Item;
import kaohe.scheme.Level;
import kaohe.scheme.Line;
import kaohe.scheme.Rule;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeFiles;
import kaohe.scheme.ScoreTable;

/** Fills a form by hand: every level at its best, 50 where a number is measured, and otherwise blank, unless said otherwise. */
public final class Forms {

    private static final String FILE = "王芳.xlsx";

    private final Scheme scheme;
    private final Layout layout;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private String teacher = "王芳";
    private String group = "高一(3)班";
    private String month = "2026年9月";

    private Forms(Scheme scheme, Layout layout) {
        this.scheme = scheme;
        this.layout = layout;
    }

    public static Forms register() {
        return new Forms(scheme(), Layout.REGISTER);
    }

    /** The layout that has only 得分: {@link #entry} then takes an item's id and its points, and whatever is not said gets 0. */
    public static Forms official() {
        return new Forms(scheme(), Layout.OFFICIAL);
    }

    public static Scheme scheme() {
        return SchemeFiles.builtIn().scheme().orElseThrow();
    }

    /** scheme.yaml as it comes with the program. */
    public static String yaml() {
        try {
            return Files.readString(Path.of("templates/tables-1-8/scheme.yaml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public Forms teacher(String name) {
        teacher = name;
        return this;
    }

    public Forms group(String name) {
        group = name;
        return this;
    }

    public Forms month(String written) {
        month = written;
        return this;
    }

    public Forms entry(String id, String written) {
        entries.put(id, written);
        return this;
    }

    public Forms entry(String id, String written, String note) {
        notes.put(id, note);
        return entry(id, written);
    }

    /** What a person wrote as 扣分原因 of a table on 表1. */
    public Forms reason(String table, String written) {
        reasons.put(table, written);
        return this;
    }

    public Submission submission() {
        Place summary = Place.sheet(FILE, Scheme.SUMMARY);
        List<SummaryForm.SummaryRow> rows = scheme.tables().stream()
            .map(table -> new SummaryForm.SummaryRow(table, cell(table.standard().toString()), cell(""), cell(reasons.getOrDefault(table.id(), "")))).toList();
        return new Submission(FILE, layout, cell(teacher), cell(group), cell(month),
            Optional.of(new SummaryForm(summary, List.of(), rows, List.of(), Optional.empty(), Optional.empty())),
            scheme.tables().stream().map(this::table).toList(), List.of(), Optional.empty(), Optional.empty());
    }

    private TableForm table(ScoreTable table) {
        List<Row> rows = layout == Layout.REGISTER
            ? table.items().stream().flatMap(item -> item.lines().stream().map(line -> row(item, line))).toList()
            : table.items().stream().map(this::row).toList();
        return new TableForm(table, Place.sheet(FILE, table.id()), List.of(), rows, List.of(), Optional.empty());
    }

    private Row row(Item item, Line line) {
        Answer answer = Answer.ofEntry(cell(entries.getOrDefault(line.id(), usual(line.rule()))), line);
        return new Row(item, Optional.of(line), answer, cell(""), Optional.of(cell(notes.getOrDefault(line.id(), ""))));
    }

    private Row row(Item item) {
        Cell points = cell(entries.getOrDefault(item.id(), "0"));
        return new Row(item, Optional.empty(), Answer.ofPoints(points, item), points, Optional.empty());
    }

    private static String usual(Rule rule) {
        if (!rule.required()) {
            return "";
        }
        return rule instanceof Level level ? level.points().keySet().iterator().next() : "50";
    }

    private static Cell cell(String written) {
        boolean number = written.matches("-?\\d+(\\.\\d+)?");
        Content content = number ? new Content.Number(new BigDecimal(written)) : written.isEmpty() ? Content.EMPTY : new Content.Text(written);
        return new Cell(Place.file(FILE), content);
    }
}
