package kaohe.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.scheme.Better;
import kaohe.scheme.Entry;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;

/**
 * What a teacher can learn from a month (反馈): what cost points, and what would have changed the grade. A fault costs what the total would have had more
 * without it; what the cap or the floor of a table swallows costs nothing.
 *
 * @param losses   the most costly first
 * @param next     the next better grade; absent for the best, and where there is no total
 * @param missing  what the total lacks to it; 0 where there is none
 * @param changes  single changes, the least that would have been enough, each by itself
 * @param together the losses that would have been enough only together, where no single change is; empty where they are not enough either
 */
public record Feedback(List<Loss> losses, Optional<GradeBand> next, Points missing, List<Change> changes, List<Loss> together) {

    public Feedback {
        losses = List.copyOf(losses);
        changes = List.copyOf(changes);
        together = List.copyOf(together);
    }

    /** A row that cost points, and how many. */
    public record Loss(TableScore table, RowScore row, Points cost) {
    }

    /**
     * @param words what it would have taken: {@code 少 1 次}
     * @param gain  of the total
     */
    public record Change(RowScore row, String words, Points gain) {
    }

    public static Feedback of(Assessment assessment) {
        Scheme scheme = assessment.scheme();
        List<Loss> losses = new ArrayList<>();
        assessment.tables().stream().filter(table -> table.score().isPresent()).forEach(table -> table.rows().forEach(row -> {
            List<Better> better = better(row);
            Points cost = better.isEmpty() ? Points.ZERO : gain(scheme, table, row.points().orElseThrow(), better.get(better.size() - 1).points());
            if (cost.isPositive()) {
                losses.add(new Loss(table, row, cost));
            }
        }));
        losses.sort(Comparator.comparing(Loss::cost).reversed());
        Optional<GradeBand> next = assessment.grade().map(scheme.grades()::indexOf).filter(at -> at > 0).map(at -> scheme.grades().get(at - 1));
        if (next.isEmpty()) {
            return new Feedback(losses, next, Points.ZERO, List.of(), List.of());
        }
        Points missing = next.get().from().orElseThrow().minus(assessment.total().orElseThrow());
        List<Change> changes = losses.stream().flatMap(loss -> least(scheme, loss, missing).stream()).toList();
        return new Feedback(losses, next, missing, changes, changes.isEmpty() ? enough(scheme, losses, missing) : List.of());
    }

    /** How a row could have been better, from the least change up. Where only its 得分 is known, it could only have been without fault. */
    private static List<Better> better(RowScore row) {
        if (row.points().isEmpty()) {
            return List.of();
        }
        if (row.row().line().isPresent()) {
            return row.row().line().get().rule().better(row.row().answer().entry().orElse(Entry.BLANK));
        }
        Points faultless = row.row().lines().stream().map(line -> line.rule().faultless()).reduce(Points.ZERO, Points::plus);
        boolean written = row.row().answer().entry().orElse(Entry.BLANK) instanceof Entry.Quantity;
        return written && row.points().get().compareTo(faultless) < 0 ? List.of(new Better(faultless, "不失分")) : List.of();
    }

    /** What the table's score gains if a row is worth {@code better} instead. */
    private static Points gain(Scheme scheme, TableScore table, Points was, Points better) {
        return scheme.bounded(table.table(), table.raw().orElseThrow().minus(was).plus(better)).minus(table.score().orElseThrow());
    }

    private static Optional<Change> least(Scheme scheme, Loss loss, Points missing) {
        return better(loss.row()).stream()
            .map(each -> new Change(loss.row(), each.words(), gain(scheme, loss.table(), loss.row().points().orElseThrow(), each.points())))
            .filter(change -> change.gain().compareTo(missing) >= 0).findFirst();
    }

    /** The most costly losses, as many as are needed; those of one table count together, since its bounds hold for all of them. */
    private static List<Loss> enough(Scheme scheme, List<Loss> losses, Points missing) {
        Map<TableScore, Points> raised = new LinkedHashMap<>();
        List<Loss> taken = new ArrayList<>();
        for (Loss loss : losses) {
            List<Better> better = better(loss.row());
            Points more = better.get(better.size() - 1).points().minus(loss.row().points().orElseThrow());
            raised.merge(loss.table(), more, Points::plus);
            taken.add(loss);
            Points gained = raised.entrySet().stream().map(each -> scheme.bounded(each.getKey().table(), each.getKey().raw().orElseThrow().plus(each.getValue()))
                .minus(each.getKey().score().orElseThrow())).reduce(Points.ZERO, Points::plus);
            if (gained.compareTo(missing) >= 0) {
                return taken;
            }
        }
        return List.of();
    }
}
