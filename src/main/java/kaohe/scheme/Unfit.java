package kaohe.scheme;

/**
 * When a teacher is an unfit one (不合格班主任): so many months below the last pass mark, one after another or in the whole of the office.
 *
 * @param inARow by the assessments that exist, so that a month without one does not break the row
 * @param inAll  since the teacher took office
 * @param clause where the official text says so
 */
public record Unfit(int inARow, int inAll, String clause) {
}
