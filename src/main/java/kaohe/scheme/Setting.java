package kaohe.scheme;

import java.util.Optional;

import kaohe.problem.Code;

/**
 * A place where the official text leaves open what is meant, and what was decided (本校口径).
 *
 * @param says  the decision as the report's footnote prints it
 * @param why   the reason for it
 * @param doubt the code under which checking the scheme mentions it; absent where it is beyond doubt
 */
public record Setting(String id, String value, String says, String why, Optional<Code> doubt) {

    /** The same question decided otherwise. */
    Setting with(String other) {
        return new Setting(id, other, says.replace(value, other), why, doubt);
    }
}
