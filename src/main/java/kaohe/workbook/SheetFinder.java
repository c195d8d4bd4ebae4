package kaohe.workbook;

import java.util.ArrayList;
import java.util.TreeMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.form.Deviation;
import kaohe.form.Tidy;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;

/** Tells which worksheet is which table, by its tab and by the texts in it, never by its position. */
final class SheetFinder {

    /** Titles stand near the top. */
    private static final int TITLE_ROWS = 8;

    /** A worksheet that is one of the tables, with its header row where that was found. */
    record Found(Grid grid, Optional<HeaderRow> header) {
    }

    private final Scheme scheme;
    private final Map<String, List<Found>> found = new TreeMap<>();
    private final List<Grid> others = new ArrayList<>();

    SheetFinder(Scheme scheme, List<Grid> grids) {
        this.scheme = scheme;
        for (Grid grid : grids) {
            Optional<HeaderRow> header = HeaderRow.find(grid);
            Optional<String> id = identify(grid, header);
            if (id.isPresent()) {
                found.computeIfAbsent(id.get(), key -> new ArrayList<>()).add(new Found(grid, header));
            } else {
                others.add(grid);
            }
        }
        found.values().forEach(this::dropNamesakes);
    }

    /** The worksheets that claim to be this table, best first. */
    List<Found> of(String id) {
        return found.getOrDefault(id, List.of());
    }

    /** Every worksheet that is one of the tables. */
    List<Grid> all() {
        return found.values().stream().flatMap(List::stream).map(Found::grid).toList();
    }

    /** The worksheets that are no table. */
    List<Grid> others() {
        return others;
    }

    /** By the tab, unless the title says another table: tabs are renamed by hand, titles hardly ever. */
    private Optional<String> identify(Grid grid, Optional<HeaderRow> header) {
        Optional<String> byTab = ids().stream().filter(id -> startsWithId(Tidy.key(grid.name()), id)).findFirst();
        Optional<String> byTitle = header.flatMap(row -> byTitle(grid, row));
        return byTitle.or(() -> byTab);
    }

    /** Notes a sheet whose name says something else than its texts. */
    void noteRenamed(List<Deviation> deviations) {
        found.forEach((id, sheets) -> sheets.stream().filter(sheet -> !namedFor(id, Tidy.key(sheet.grid().name())))
            .forEach(sheet -> deviations.add(new Deviation(Deviation.Kind.SHEET_RENAMED, sheet.grid().place(), id))));
    }

    /** 表4, 表四, or what the table is about. */
    private boolean namedFor(String id, String tab) {
        boolean byId = startsWithId(tab, id) || startsWithId(tab, id.replace(id.substring(1), inHan(id.substring(1))));
        return byId || (id.equals(Scheme.SUMMARY) ? tab.contains("汇总")
            : scheme.table(id).filter(table -> tab.contains(Tidy.key(table.tab())) || tab.contains(Tidy.key(table.name())) || Tidy.key(table.name()).startsWith(tab)).isPresent());
    }

    private static String inHan(String number) {
        return number.length() == 1 && Character.isDigit(number.charAt(0)) ? "零一二三四五六七八九".substring(number.charAt(0) - '0', number.charAt(0) - '0' + 1) : number;
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>(List.of(Scheme.SUMMARY));
        scheme.tables().forEach(table -> ids.add(table.id()));
        return ids;
    }

    /** 表1 but not 表10. */
    private static boolean startsWithId(String text, String id) {
        return text.startsWith(id) && (text.length() == id.length() || !Character.isDigit(text.charAt(id.length())));
    }

    private Optional<String> byTitle(Grid grid, HeaderRow header) {
        if (header.isSummary()) {
            return Optional.of(Scheme.SUMMARY);
        }
        for (int row = 0; row < Math.min(TITLE_ROWS, header.row()); row++) {
            for (int column = 0; column <= grid.lastColumn(row); column++) {
                String key = grid.key(row, column);
                for (ScoreTable table : scheme.tables()) {
                    if (key.equals(table.id()) || key.contains(Tidy.key(table.title())) || key.equals(Tidy.key(table.name()))) {
                        return Optional.of(table.id());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A sheet named like a table but without its columns is no second copy of it, as long as a real one is there. */
    private void dropNamesakes(List<Found> candidates) {
        candidates.sort((a, b) -> Boolean.compare(b.header().isPresent(), a.header().isPresent()));
        if (candidates.get(0).header().isPresent()) {
            candidates.stream().filter(each -> each.header().isEmpty()).forEach(each -> others.add(each.grid()));
            candidates.removeIf(each -> each.header().isEmpty());
        }
    }
}
