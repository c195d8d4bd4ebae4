package kaohe.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;

import kaohe.problem.Place;

/** Formulas that lead back to themselves, found by what they refer to; nothing is calculated. */
final class Circularity {

    private static final Pattern REFERENCE = Pattern.compile("(?:'((?:[^']|'')+)'!|([\\p{L}\\p{N}_.]+)!)?(\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}(?::\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6})?)(?![\\w(])");
    /** A form has some hundred; a workbook with more is no filled form, and looking through it would take long. */
    private static final int MOST = 1_000;

    private record Address(String sheet, int row, int column) {
    }

    private final Map<Address, String> formulas = new HashMap<>();
    private final Map<Address, Place> places = new HashMap<>();
    private final Map<Address, List<Address>> uses = new HashMap<>();

    private Circularity() {
    }

    /** The cells that are part of a circle. */
    static List<Place> of(List<Grid> grids) {
        Circularity circularity = new Circularity();
        grids.forEach(circularity::collect);
        if (circularity.formulas.size() > MOST) {
            return List.of();
        }
        return circularity.circles().stream().map(circularity.places::get).sorted(Place.READING_ORDER).toList();
    }

    /** What is left when formulas that nothing of the rest uses, and then those that use nothing of it, are taken away again and again. */
    private Set<Address> circles() {
        Map<Address, List<Address>> users = new HashMap<>();
        formulas.keySet().forEach(user -> uses(user).forEach(used -> users.computeIfAbsent(used, key -> new ArrayList<>()).add(user)));
        Set<Address> used = withoutEnds(formulas.keySet(), this::uses);
        return withoutEnds(used, address -> users.getOrDefault(address, List.of()));
    }

    private static Set<Address> withoutEnds(Set<Address> nodes, Function<Address, List<Address>> next) {
        Set<Address> rest = new HashSet<>(nodes);
        Map<Address, Integer> arrivals = new HashMap<>();
        nodes.forEach(node -> next.apply(node).stream().filter(nodes::contains).forEach(to -> arrivals.merge(to, 1, Integer::sum)));
        Deque<Address> ends = new ArrayDeque<>(nodes.stream().filter(node -> !arrivals.containsKey(node)).toList());
        while (!ends.isEmpty()) {
            Address end = ends.pop();
            rest.remove(end);
            next.apply(end).stream().filter(nodes::contains).filter(to -> arrivals.merge(to, -1, Integer::sum) == 0).forEach(ends::push);
        }
        return rest;
    }

    private void collect(Grid grid) {
        grid.sheet().forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                Address address = new Address(grid.name(), cell.getRowIndex(), cell.getColumnIndex());
                formulas.put(address, cell.getCellFormula());
                places.put(address, new Place(grid.place().file(), grid.name(), cell.getAddress().formatAsString(), ""));
            }
        }));
    }

    /** The other formulas that one refers to. */
    private List<Address> uses(Address address) {
        return uses.computeIfAbsent(address, each -> {
            Set<Address> found = new HashSet<>();
            Matcher reference = REFERENCE.matcher(formulas.get(each).replaceAll("\"[^\"]*\"", "\"\""));
            while (reference.find()) {
                String sheet = Optional.ofNullable(reference.group(1)).map(name -> name.replace("''", "'")).or(() -> Optional.ofNullable(reference.group(2))).orElse(each.sheet());
                AreaReference area = new AreaReference(reference.group(3), SpreadsheetVersion.EXCEL2007);
                formulas.keySet().stream().filter(other -> other.sheet().equals(sheet)
                    && other.row() >= area.getFirstCell().getRow() && other.row() <= area.getLastCell().getRow()
                    && other.column() >= area.getFirstCell().getCol() && other.column() <= area.getLastCell().getCol()).forEach(found::add);
            }
            return List.copyOf(found);
        });
    }
}
