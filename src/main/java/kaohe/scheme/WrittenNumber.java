package kaohe.scheme;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kaohe.problem.Code;

/** Tells a number, as a person wrote it, from what only looks like one. */
final class WrittenNumber {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,12}(\\.\\d{0,20})?|\\.\\d{1,20})");
    private static final Pattern HAN = Pattern.compile("[零〇一二两三四五六七八九十百]{1,9}");
    private static final Pattern WITH_WORDS = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*[\\p{IsHan}%A-Za-z]{1,6}[。.]?|[\\p{IsHan}]{1,4}\\s*(\\d+(?:\\.\\d+)?)\\s*[\\p{IsHan}]{0,2}");
    /** Two numbers side by side, each with a few words at most; but not a date. */
    private static final Pattern SEVERAL = Pattern.compile("[\\p{IsHan}]{0,8}\\d+(\\.\\d+)?[\\p{IsHan}]{0,8}(\\s*[、，,;；/+和及\\s]\\s*[\\p{IsHan}]{0,8}\\d+(\\.\\d+)?[\\p{IsHan}]{0,8})+");
    private static final String HAN_DIGITS = "零一二三四五六七八九";

    private WrittenNumber() {
    }

    /** Hands a clean decimal on to {@code rule}; anything else is refused with the code that fits. */
    static Reading read(String text, Function<BigDecimal, Reading> rule) {
        String plain = text.replace('\u2212', '-');
        if (DECIMAL.matcher(plain).matches()) {
            return rule.apply(new BigDecimal(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain));
        }
        if (HAN.matcher(text).matches()) {
            String digits = fromHan(text);
            return new Reading.Refused(Code.C03, "是汉字数字", digits.isEmpty() ? "请改填阿拉伯数字。" : "请填 " + digits + "。");
        }
        Matcher words = WITH_WORDS.matcher(plain);
        if (words.matches()) {
            String number = words.group(1) == null ? words.group(2) : words.group(1);
            return new Reading.Refused(Code.C04, "数字里带了文字", "请只填数字 " + number + "。");
        }
        if (SEVERAL.matcher(plain).matches()) {
            return new Reading.Refused(Code.C25, "一格里有几个数", "请只填一个数，几次的请填合计。");
        }
        return new Reading.Refused(Code.C05, "不是数", "请填数字。");
    }

    /** Up to 九十九; empty for anything beyond. */
    private static String fromHan(String text) {
        String han = text.replace('两', '二').replace('〇', '零');
        int ten = han.indexOf('十');
        if (ten < 0) {
            return han.length() == 1 && HAN_DIGITS.contains(han) ? String.valueOf(HAN_DIGITS.indexOf(han)) : "";
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(han.charAt(0));
        String rest = han.substring(ten + 1);
        int units = rest.isEmpty() ? 0 : HAN_DIGITS.indexOf(rest);
        return ten > 1 || tens < 0 || units < 0 || rest.length() > 1 ? "" : String.valueOf(tens * 10 + units);
    }
}
