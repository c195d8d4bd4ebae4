package kaohe.scheme;

/**
 * One way in which an entry could have been better.
 *
 * @param points what the line would then be worth
 * @param words  what that would have taken, behind the line's label: {@code 少 1 次}, {@code 评为好}
 */
public record Better(Points points, String words) {
}
