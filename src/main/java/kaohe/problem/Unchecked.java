package kaohe.problem;

/**
 * A check that could not be made, because what it needs is itself broken. Listed, so that silence never passes for approval.
 *
 * @param code  the check's code
 * @param place what was not checked
 * @param why   what has to be put right first
 */
public record Unchecked(Code code, Place place, String why) {
}
