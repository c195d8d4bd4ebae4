package kaohe.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final Map<String, List<Found>> found = new HashMap<>();
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

    /** The worksheets that are no table. */
    List<Grid> others() {
        return others;
    }

    private Optional<String> identify(Grid grid, Optional<HeaderRow> header) {
        Optional<String> byTab = ids().stream().filter(id -> startsWithId(Tidy.key(grid.name()), id)).findFirst();
        Optional<String> byTitle = header.flatMap(row -> byTitle(grid, row));
        return byTab.isPresent() ? byTab : byTitle;
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
