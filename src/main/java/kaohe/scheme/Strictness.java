package kaohe.scheme;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import kaohe.problem.Code;
import kaohe.problem.Problem;
import kaohe.problem.Severity;

/** What a school has decided to take more or less seriously than the catalogue does. Every decision has its reason and date, and is printed with the others. */
public final class Strictness {

    /** A school that weighs everything as the catalogue does. */
    public static final Strictness USUAL = new Strictness(Map.of());

    /** A score or an output rests on these: weighing them less would let through a month that has no certain score. */
    private static final Set<Code> NOT_LESS = EnumSet.of(Code.S01, Code.S02, Code.S03, Code.S05, Code.S09, Code.C01, Code.C03, Code.C04, Code.C05, Code.C09, Code.C10,
        Code.C11, Code.C12, Code.C13, Code.C14, Code.C15, Code.C18, Code.C19, Code.C25, Code.C27, Code.C28, Code.R02, Code.R05, Code.R07, Code.R15, Code.R20,
        Code.X01, Code.X02, Code.X11, Code.F13);

    private final Map<Code, Decision> decisions;

    public Strictness(Map<Code, Decision> decisions) {
        this.decisions = decisions.isEmpty() ? Map.of() : new EnumMap<>(decisions);
    }

    /**
     * @param severity absent where the code is not raised at all
     * @param since    when it was decided
     */
    public record Decision(Optional<Severity> severity, String why, LocalDate since) {
    }

    /** Whether a school may decide so. */
    static boolean allows(Code code, Optional<Severity> severity) {
        boolean aboutWorkbooks = "FSCRX".indexOf(code.name().charAt(0)) >= 0 && code.severity() != Severity.BLOCKING;
        boolean less = severity.isEmpty() || severity.get().compareTo(code.severity()) > 0;
        return aboutWorkbooks && severity.filter(Severity.BLOCKING::equals).isEmpty() && !(less && NOT_LESS.contains(code));
    }

    /** The problem as the school weighs it; empty where it is not to be raised. */
    public Optional<Problem> weigh(Problem problem) {
        Decision decision = decisions.get(problem.code());
        return decision == null ? Optional.of(problem) : decision.severity().map(problem::weighing);
    }

    /** Why a problem of this kind is not raised. */
    public String reason(Code code) {
        Decision decision = decisions.get(code);
        return decision == null ? "" : "本校不查：" + decision.why() + "（" + decision.since() + "）";
    }
}
