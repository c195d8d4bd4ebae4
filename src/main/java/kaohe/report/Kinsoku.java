package kaohe.report;

import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Where a line may end (禁则): between Chinese characters and at spaces, but never before closing punctuation, after an opening bracket, or between a number
 * and what belongs to it: its sign, its unit.
 */
final class Kinsoku implements LineBreakingStrategy {

    private static final String NEVER_FIRST = ",.;:!?)]}>%、。》〉」』】〕〗’”…—·～‰℃¢\uff0c\uff0e\uff1b\uff1a\uff01\uff1f\uff09\uff05";
    private static final String NEVER_LAST = "([{<《〈「『【〔〖‘“¥$#\uff08\uffe5";
    private static final String OPERATORS = "+=−×";

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        return new BreakPointsProvider() {
            private int at;

            @Override
            public BreakPoint next() {
                at = nextBreak(text, at);
                return at < 0 ? BreakPoint.getDonePoint() : new BreakPoint(at);
            }
        };
    }

    /** The first position after {@code from} at which a line may end, the end of the text being the last; −1 after that. */
    static int nextBreak(String text, int from) {
        if (from < 0 || from >= text.length()) {
            return -1;
        }
        for (int i = text.offsetByCodePoints(from, 1); i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (mayEndBefore(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean mayEndBefore(String text, int i) {
        int last = text.codePointBefore(i);
        int first = text.codePointAt(i);
        if (first == ' ' || NEVER_FIRST.indexOf(first) >= 0 || NEVER_LAST.indexOf(last) >= 0) {
            return false;
        }
        if (last == ' ') {
            int before = i < 2 ? ' ' : text.codePointBefore(i - 1);
            boolean sign = OPERATORS.indexOf(before) >= 0;
            boolean unit = Character.isDigit(before) && isChinese(first);
            return !sign && !unit;
        }
        boolean number = Character.isDigit(last) && isChinese(first) || last == '\u2212';
        boolean bracketOpens = NEVER_FIRST.indexOf(last) >= 0 && NEVER_LAST.indexOf(first) >= 0;
        return (isChinese(last) || isChinese(first) || bracketOpens) && !number;
    }

    private static boolean isChinese(int c) {
        return Character.isIdeographic(c) || c >= 0x2E80 && c <= 0x9FFF || c >= 0xFF01 && c <= 0xFF60;
    }
}
