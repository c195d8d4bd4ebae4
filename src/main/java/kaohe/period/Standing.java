package kaohe.period;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /** @param office every assessment since the teacher took office, in any order; what does not count is passed over */
    public static Standing of(Scheme scheme, List<Assessed> office) {
        List<Assessed> counting = office.stream().filter(Assessed::counts).sorted(Comparator.comparing(Assessed::month)).toList();
        List<Assessed> run = new ArrayList<>();
        List<Assessed> failed = new ArrayList<>();
        List<Assessed> inARow = List.of();
        for (Assessed each : counting) {
            if (scheme.fails(each.result().total().orElseThrow())) {
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
}
