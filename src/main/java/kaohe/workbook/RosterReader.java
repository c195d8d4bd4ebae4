package kaohe.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kaohe.form.Content;
import kaohe.form.Roster;
import kaohe.form.Teacher;
import kaohe.form.Tenure;

/**
 * Reads a roster: the columns 姓名 and 班级, and 工号, 任职开始, 任职结束, 离任原因 where they are there, found by their texts. A school may keep a sheet for
 * each grade, and heads in two rows.
 */
final class RosterReader {

    private static final Pattern SUM = Pattern.compile("(合计|小计|总计).*|共计?\\s*\\d.*");
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( ?00:00(:00)?)?");
    private static final Pattern NO_DAY = Pattern.compile("|[—–-]+|/|无|至今|现在|在任");
    private static final int SEARCHED_ROWS = 20;

    /** What a column holds, and how its head is worded. */
    private enum Column {
        NAME("(班主任|教师)?姓名"), STAFF_ID("(教|职|教职)?工号"), GROUP("(所带|任教)?班级(名称)?"), FROM("(任职|任期)(开始|起始?)(时间|日期)?|(开始|起始)任职(时间|日期)?"),
        TO("(任职|任期)(结束|终?止|截止)(时间|日期)?|(结束|终止)任职(时间|日期)?"), LEAVING("离任(原因|情况)?");

        private final Pattern head;

        Column(String head) {
            this.head = Pattern.compile(head);
        }
    }

    private final Grid grid;
    private final Map<Column, Integer> columns;

    private RosterReader(Grid grid, Map<Column, Integer> columns) {
        this.grid = grid;
        this.columns = columns;
    }

    /** That of all sheets that look like one, hidden ones left out. Empty where none does. */
    static Optional<Roster> read(List<Grid> grids) {
        return grids.stream().filter(grid -> !grid.isHidden()).map(RosterReader::read).flatMap(Optional::stream)
            .reduce((one, other) -> Stream.concat(one.stream(), other.stream()).toList()).map(Roster::new);
    }

    private static Optional<List<Teacher>> read(Grid grid) {
        for (int row = 0; row <= Math.min(SEARCHED_ROWS, grid.lastRow()); row++) {
            Map<Column, Integer> columns = columns(grid, row);
            if (columns.containsKey(Column.NAME) && columns.containsKey(Column.GROUP)) {
                return Optional.of(new RosterReader(grid, columns).teachers(row + 1));
            }
        }
        return Optional.empty();
    }

    /** A head may stand in two rows, the upper of which is that of several columns: 任职 over 开始 and 结束. */
    private static Map<Column, Integer> columns(Grid grid, int row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int column : grid.columns(row)) {
            String upper = grid.key(row, column);
            String both = row < grid.lastRow() ? upper + grid.key(row + 1, column) : upper;
            Stream.of(Column.values()).filter(each -> each.head.matcher(upper).matches() || each.head.matcher(both).matches())
                .forEach(each -> columns.putIfAbsent(each, column));
        }
        return columns;
    }

    private List<Teacher> teachers(int first) {
        List<Teacher> teachers = new ArrayList<>();
        for (int row = first; row <= grid.lastRow(); row++) {
            String name = text(row, Column.NAME);
            if (!name.isEmpty() && !Column.NAME.head.matcher(grid.key(row, columns.get(Column.NAME))).matches() && !SUM.matcher(name).matches()) {
                teachers.add(new Teacher(name, text(row, Column.STAFF_ID), text(row, Column.GROUP), List.of(tenure(row))));
            }
        }
        return teachers;
    }

    private String text(int row, Column column) {
        return columns.containsKey(column) ? grid.text(row, columns.get(column)) : "";
    }

    private Tenure tenure(int row) {
        Optional<LocalDate> from = day(row, Column.FROM);
        Optional<LocalDate> to = day(row, Column.TO);
        Optional<Tenure.Doubt> doubt = Stream.of(Column.FROM, Column.TO).filter(column -> day(row, column).isEmpty() && !NO_DAY.matcher(text(row, column)).matches())
            .map(column -> doubt(row, column, "认不出是哪一天")).findFirst();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            doubt = Optional.of(doubt(row, Column.TO, "早于任职开始 " + from.get()));
        }
        return new Tenure(from, to, text(row, Column.LEAVING), doubt);
    }

    private Tenure.Doubt doubt(int row, Column column, String what) {
        String name = column == Column.FROM ? "任职开始" : "任职结束";
        return new Tenure.Doubt(grid.cell(row, columns.get(column)).place(), text(row, column), name + "写的是\"" + text(row, column) + "\"，" + what);
    }

    /** 2026-09-01, 2026/9/1, 2026年9月1日, 20260901, or a date of the spreadsheet. */
    private Optional<LocalDate> day(int row, Column column) {
        if (!columns.containsKey(column)) {
            return Optional.empty();
        }
        if (grid.cell(row, columns.get(column)).content() instanceof Content.Day day) {
            return Optional.of(day.date());
        }
        Matcher written = DAY.matcher(text(row, column).replaceFirst("^(20\\d\\d)(\\d\\d)(\\d\\d)$", "$1-$2-$3"));
        try {
            return written.matches()
                ? Optional.of(LocalDate.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
