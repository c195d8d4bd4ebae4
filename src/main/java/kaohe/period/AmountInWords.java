package kaohe.period;

import java.math.BigInteger;

import kaohe.scheme.Money;

/** An amount in the capital numerals that Chinese accounts ask for (大写金额): {@code 壹仟零伍元零叁分}, {@code 陆佰元整}. */
public final class AmountInWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private AmountInWords() {
    }

    /** @throws IllegalArgumentException if the amount is negative or beyond any budget */
    public static String of(Money money) {
        BigInteger cents = money.yuan().unscaledValue();
        if (cents.signum() < 0 || cents.bitLength() > 60) {
            throw new IllegalArgumentException(money.toString());
        }
        long yuan = cents.longValueExact() / 100;
        int jiao = (int) (cents.longValueExact() / 10 % 10);
        int fen = (int) (cents.longValueExact() % 10);
        StringBuilder words = new StringBuilder(yuan == 0 && (jiao > 0 || fen > 0) ? "" : whole(yuan) + "元");
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        } else if (fen > 0 && !words.isEmpty()) {
            words.append('零');
        }
        return fen > 0 ? words.append(DIGITS.charAt(fen)).append('分').toString() : words.append('整').toString();
    }

    /** Group by group of four digits from the highest; a gap of zeros, however long, is one 零. */
    private static String whole(long number) {
        if (number == 0) {
            return "零";
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (number / Math.round(Math.pow(GROUP, group)) % GROUP);
            if (part == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || part < 1_000)) {
                words.append('零');
            }
            words.append(part(part)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static String part(int part) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = part / (int) Math.round(Math.pow(10, place)) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
            } else {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                gap = false;
            }
        }
        return words.toString();
    }
}
