package kaohe.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import kaohe.form.Row;
import kaohe.scheme.Combinations;
import kaohe.scheme.Each;
import kaohe.scheme.Entry;
import kaohe.scheme.Line;
import kaohe.scheme.Points;

/**
 * How often a line's event may have happened, as far as a row tells: exactly where it has 登记, within bounds where only the 得分 of several lines is known
 * (−10 in 3.2 is one 刑事案件 or two 治安案件).
 */
public record Occurrences(Line line, int least, int most) {

    /** Far beyond what a month can hold. */
    private static final int MOST = 366;

    public static Occurrences of(Row row, Line line) {
        if (!(row.answer().entry().orElse(Entry.BLANK) instanceof Entry.Quantity quantity) || !(line.rule() instanceof Each each)) {
            return new Occurrences(line, 0, 0);
        }
        if (line.honorsBar().isEmpty() && !line.monthDaysLimit()) {
            return new Occurrences(line, 0, MOST); // nothing hangs on it
        }
        if (row.line().isPresent()) {
            int count = quantity.value().intValueExact();
            return new Occurrences(line, count, count);
        }
        List<Line> others = row.lines().stream().filter(other -> !other.equals(line)).toList();
        Points points = new Points(quantity.value());
        int[] possible = IntStream.rangeClosed(0, MOST)
            .filter(count -> Combinations.of(others).reach(points.minus(each.per().times(BigDecimal.valueOf(count)))))
            .toArray();
        return possible.length == 0 ? new Occurrences(line, 0, 0) : new Occurrences(line, possible[0], possible[possible.length - 1]);
    }

    public boolean surelyBarHonors() {
        return line.honorsBar().filter(bar -> least > bar).isPresent();
    }

    /** Whether 先进 hangs on a count that the row does not tell. */
    public boolean mayBarHonors() {
        return line.honorsBar().filter(bar -> least <= bar && most > bar).isPresent();
    }
}
