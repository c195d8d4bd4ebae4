package kaohe.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kaohe.form.Content;
import kaohe.form.Roster;
import kaohe.form.Teacher;

/** Reads a roster: the columns 姓名 and 班级, and 工号, 任职开始, 任职结束, 离任原因 where they are there, found by their texts. */
final class RosterReader {

    private static final String NAME = "姓名";
    private static final String STAFF_ID = "工号";
    private static final String GROUP = "班级";
    private static final String FROM = "任职开始";
    private static final String TO = "任职结束";
    private static final String LEAVING = "离任原因";
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
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
                teachers.add(new Teacher(name, staffId, grid.text(row, columns.get(GROUP)), day(grid, row, columns.get(FROM)), day(grid, row, columns.get(TO)),
                    columns.containsKey(LEAVING) ? grid.text(row, columns.get(LEAVING)) : ""));
            }
        }
        return new Roster(teachers);
    }

    /** 2026-09-01, 2026/9/1, 2026年9月1日, or a date of the spreadsheet; anything else counts as not said. */
    private static Optional<LocalDate> day(Grid grid, int row, Integer column) {
        if (column == null) {
            return Optional.empty();
        }
        if (grid.cell(row, column).content() instanceof Content.Day day) {
            return Optional.of(day.date());
        }
        Matcher written = DAY.matcher(grid.text(row, column));
        try {
            return written.matches()
                ? Optional.of(LocalDate.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
