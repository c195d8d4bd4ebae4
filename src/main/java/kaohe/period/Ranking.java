package kaohe.period;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import kaohe.scheme.Points;

/**
 * The teachers of a month from the highest total down. Equal totals share a rank, and the next rank counts those before it (1, 2, 2, 4); who has no certain
 * total has no rank and stands last. Among equals the order is the given one.
 */
public record Ranking(List<Ranked> teachers) {

    public Ranking {
        teachers = List.copyOf(teachers);
    }

    /** @param rank from 1; absent where there is no total */
    public record Ranked(Optional<Integer> rank, Result result) {
    }

    public static Ranking of(List<Result> results) {
        List<Result> sorted = results.stream()
            .sorted(Comparator.comparing((Result result) -> result.total().map(Points::value).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))).toList();
        return new Ranking(sorted.stream().map(result -> new Ranked(result.total().map(total -> rank(total, sorted)), result)).toList());
    }

    private static int rank(Points total, List<Result> all) {
        return 1 + (int) all.stream().filter(other -> other.total().filter(points -> points.compareTo(total) > 0).isPresent()).count();
    }
}
