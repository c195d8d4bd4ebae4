package kaohe.period;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.scheme.Unfit;

/**
 * Whether a teacher is an unfit one (不合格班主任), and the months that led to it.
 *
 * @param inARow the first run of failed assessments that is long enough; empty where there is none
 * @param inAll  every failed assessment, where they are enough; else empty
 */
public record Standing(List<Assessed> inARow, List<Assessed> inAll) {

    public Standing {
        inARow = List.copyOf(inARow);
        inAll = List.copyOf(inAll);
    }

    public boolean unfit() {
        return !inARow.isEmpty() || !inAll.isEmpty();
    }

    /** What makes the teacher an unfit one. */
    public List<Evidence> evidence(Unfit unfit) {
        List<Evidence> evidence = new ArrayList<>();
        if (!inARow.isEmpty()) {
            evidence.add(new Evidence("连续 " + unfit.inARow() + " 次不合格", inARow.stream().map(Evidence.Proof::of).toList()));
        }
        if (!inAll.isEmpty()) {
            evidence.add(new Evidence("任期内累计 " + unfit.inAll() + " 次不合格", inAll.stream().map(Evidence.Proof::of).toList()));
        }
        return evidence;
    }

    /**
     * A teacher with several classes is assessed once a month, and fails it where any of them does.
     *
     * @param known every assessment since the teacher took office, in any order; what does not count is passed over
     */
    public static Standing of(Scheme scheme, List<Assessed> known) {
        Map<YearMonth, Assessed> months = known.stream().filter(Assessed::counts)
            .collect(Collectors.toMap(Assessed::month, Function.identity(), BinaryOperator.minBy(Comparator.comparing(Standing::total)), TreeMap::new));
        List<Assessed> run = new ArrayList<>();
        List<Assessed> failed = new ArrayList<>();
        List<Assessed> inARow = List.of();
        for (Assessed each : months.values()) {
            if (scheme.fails(total(each))) {
                run.add(each);
                failed.add(each);
            } else {
                run.clear();
            }
            if (inARow.isEmpty() && run.size() == scheme.unfit().inARow()) {
                inARow = List.copyOf(run);
            }
        }
        return new Standing(inARow, failed.size() >= scheme.unfit().inAll() ? failed : List.of());
    }

    private static Points total(Assessed each) {
        return each.result().total().orElseThrow();
    }
}
