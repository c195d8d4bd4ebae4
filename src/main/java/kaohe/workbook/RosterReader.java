package kaohe.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.form.Roster;
import kaohe.form.Teacher;

/** Reads a roster: the columns 姓名 and 班级, and 工号 where there is one, found by their texts. */
final class RosterReader {

    private static final String NAME = "姓名";
    private static final String STAFF_ID = "工号";
    private static final String GROUP = "班级";
    private static final int SEARCHED_ROWS = 20;

    private RosterReader() {
    }

    /** Empty where no sheet looks like a roster. */
    static Optional<Roster> read(List<Grid> grids) {
        return grids.stream().map(RosterReader::read).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Roster> read(Grid grid) {
        for (int row = 0; row <= Math.min(SEARCHED_ROWS, grid.lastRow()); row++) {
            Map<String, Integer> columns = new HashMap<>();
            for (int column = 0; column <= grid.lastColumn(row); column++) {
                columns.putIfAbsent(grid.key(row, column), column);
            }
            if (columns.containsKey(NAME) && columns.containsKey(GROUP)) {
                return Optional.of(teachers(grid, row, columns));
            }
        }
        return Optional.empty();
    }

    private static Roster teachers(Grid grid, int header, Map<String, Integer> columns) {
        List<Teacher> teachers = new ArrayList<>();
        for (int row = header + 1; row <= grid.lastRow(); row++) {
            String name = grid.text(row, columns.get(NAME));
            if (!name.isEmpty()) {
                String staffId = columns.containsKey(STAFF_ID) ? grid.text(row, columns.get(STAFF_ID)) : "";
                teachers.add(new Teacher(name, staffId, grid.text(row, columns.get(GROUP))));
            }
        }
        return new Roster(teachers);
    }
}
