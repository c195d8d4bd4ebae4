package kaohe.period;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import kaohe.problem.Place;
import kaohe.scheme.Points;

/**
 * Something that is held against a teacher over a term or year, and what it rests on.
 *
 * @param what   as papers put it: 刑事案件, 连续 2 次不合格, 一票否决：撤换
 * @param proofs the months that show it; none where the roster says so
 */
public record Evidence(String what, List<Proof> proofs) {

    public Evidence {
        proofs = List.copyOf(proofs);
    }

    /**
     * @param total of that month; absent where there is none
     * @param place the cell that shows it
     */
    public record Proof(YearMonth month, Optional<Points> total, Place place) {

        /** A month whose total shows it. */
        static Proof of(Assessed each) {
            return new Proof(each.month(), each.result().total(), each.result().place());
        }
    }
}
