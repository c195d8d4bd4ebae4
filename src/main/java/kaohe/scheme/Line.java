package kaohe.scheme;

import java.util.List;
import java.util.Optional;

/**
 * One way to gain or lose points in an item (计分点).
 *
 * @param id             unique in the scheme: {@code 3.2a}
 * @param label          what it is about, short enough for a derivation or a reason: {@code 刑事案件}
 * @param wording        计分办法 as printed, its figures filled in from the rule
 * @param rule           how an entry becomes points
 * @param monthDaysLimit whether there can be no more occurrences than the month has days
 * @param honorsBar      the number of occurrences beyond which 先进 is ruled out; absent where it never is
 * @param evidence       whether 备注 has to name what it rests on, such as an award
 * @param contradictedBy ids of lines of the same table that can't have happened when this one is claimed
 */
public record Line(String id, String label, String wording, Rule rule, boolean monthDaysLimit,
                   Optional<Integer> honorsBar, boolean evidence, List<String> contradictedBy) {

    public Line {
        contradictedBy = List.copyOf(contradictedBy);
    }

    /** The body that a pending entry waits for; absent where nothing can be pending. */
    public Optional<String> decidedBy() {
        return rule instanceof Amount amount ? amount.decidedBy() : Optional.empty();
    }
}
