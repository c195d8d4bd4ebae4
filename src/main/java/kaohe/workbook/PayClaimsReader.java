package kaohe.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kaohe.form.Cell;
import kaohe.form.PayClaims;

/** Reads a pay sheet that somebody filled: a column of names and one of amounts, found by their texts; 工号 and 班级 where they are there. */
final class PayClaimsReader {

    private static final Pattern NAME = Pattern.compile("班主任|班主任姓名|姓名");
    private static final Pattern AMOUNT = Pattern.compile("(绩效|发放)?(金额|绩效)(\\(元\\))?|应发(金额|绩效)?(\\(元\\))?");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(20\\d\\d)\\s*[年.\\-/]\\s*(1[0-2]|0?[1-9])(?!\\d)(?!\\s*(月\\s*\\d{1,2}\\s*日|[.\\-/]\\s*\\d))");
    private static final String SUM = "合计";
    private static final int SEARCHED_ROWS = 20;

    private PayClaimsReader() {
    }

    /** Empty where no sheet looks like a pay sheet. */
    static Optional<PayClaims> read(List<Grid> grids) {
        return grids.stream().map(PayClaimsReader::read).flatMap(Optional::stream).findFirst();
    }

    private static Optional<PayClaims> read(Grid grid) {
        for (int row = 0; row <= Math.min(SEARCHED_ROWS, grid.lastRow()); row++) {
            Map<Pattern, Integer> columns = new HashMap<>();
            Map<String, Integer> plain = new HashMap<>();
            for (int column : grid.columns(row)) {
                String head = grid.key(row, column);
                plain.putIfAbsent(head, column);
                List.of(NAME, AMOUNT).stream().filter(each -> each.matcher(head).matches()).forEach(each -> columns.putIfAbsent(each, column));
            }
            if (columns.size() == 2) {
                return Optional.of(claims(grid, row, columns.get(NAME), columns.get(AMOUNT), plain)).filter(PayClaimsReader::isPaySheet);
            }
        }
        return Optional.empty();
    }

    /** A roster, too, may have a column for pay; then there is no amount in it. */
    private static boolean isPaySheet(PayClaims sheet) {
        return sheet.claims().stream().anyMatch(claim -> claim.yuan().isPresent()) && (sheet.month().isPresent() || sheet.total().isPresent());
    }

    private static PayClaims claims(Grid grid, int header, int name, int amount, Map<String, Integer> columns) {
        List<PayClaims.Claim> claims = new ArrayList<>();
        Optional<Cell> total = Optional.empty();
        for (int row = header + 1; row <= grid.lastRow() && total.isEmpty(); row++) {
            int current = row;
            if (grid.columns(row).stream().anyMatch(column -> grid.key(current, column).startsWith(SUM))) {
                total = Optional.of(grid.cell(row, amount));
            } else if (!grid.text(row, name).isEmpty()) {
                claims.add(new PayClaims.Claim(grid.cell(row, name), text(grid, row, columns.get("工号")), text(grid, row, columns.get("班级")), grid.cell(row, amount)));
            }
        }
        return new PayClaims(grid.place(), month(grid, header), claims, total);
    }

    private static String text(Grid grid, int row, Integer column) {
        return column == null ? "" : grid.text(row, column);
    }

    /** The first month that is named above the table; a day is that on which somebody filled or signed it. */
    private static Optional<YearMonth> month(Grid grid, int header) {
        for (int row = 0; row < header; row++) {
            for (int column : grid.columns(row)) {
                Matcher matcher = MONTH.matcher(grid.text(row, column));
                if (matcher.find()) {
                    return Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
                }
            }
        }
        return Optional.empty();
    }
}
