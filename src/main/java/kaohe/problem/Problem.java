package kaohe.problem;

import java.util.Objects;

/**
 * One thing that is wrong in a document, or that someone should know of: where, what stands there, what the rules say, what to do.
 *
 * @param code     the frozen code
 * @param severity how heavily it weighs: the code's, unless a school's scheme says otherwise
 * @param place   where
 * @param found   what stands there, in its author's own words; may be empty
 * @param message what is the matter, a whole sentence without the place
 * @param clause  the rule it rests on; may be empty
 * @param fix     what to do; may be empty
 */
public record Problem(Code code, Severity severity, Place place, String found, String message, String clause, String fix) {

    private static final int LONGEST = 400;

    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(place);
        found = shortened(Objects.requireNonNullElse(found, ""));
        message = shortened(message);
        clause = Objects.requireNonNullElse(clause, "");
        fix = Objects.requireNonNullElse(fix, "");
    }

    /** What people write can be as long as a book; lists show the beginning and say how long it is. */
    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "……（共 " + length + " 字）";
    }

    /** One that weighs what its code says. */
    public Problem(Code code, Place place, String found, String message, String clause, String fix) {
        this(code, code.severity(), place, found, message, clause, fix);
    }

    public Problem weighing(Severity severity) {
        return new Problem(code, severity, place, found, message, clause, fix);
    }

    /** {@code 表4!H6 早操缺:登记为"2.5",次数应为整数。请填 2 或 3。} */
    public String sentence() {
        StringBuilder out = new StringBuilder(place.address());
        if (!place.row().isEmpty()) {
            out.append(out.isEmpty() ? "" : " ").append(place.row());
        }
        return out.append(out.isEmpty() ? "" : "：").append(message).append(fix).toString();
    }
}
