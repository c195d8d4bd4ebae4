package kaohe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class KinsokuTest {

    @Test
    void closingPunctuationNeverBeginsALineAndOpeningNeverEndsOne() {
        assertThat(pieces("你好,(世界)!")).containsExactly("你", "好,", "(世", "界)!");
        assertThat(pieces("《班务日志》、记录")).containsExactly("《班", "务", "日", "志》、", "记", "录");
        assertThat(pieces("\u4f60\u597d\uff0c\uff08\u4e16\u754c\uff09\uff01")).containsExactly("\u4f60", "\u597d\uff0c", "\uff08\u4e16", "\u754c\uff09\uff01");
    }

    @Test
    void aNumberKeepsItsSignAndItsUnit() {
        assertThat(pieces("缺 2 次 −10")).containsExactly("缺 ", "2 次 ", "−10");
        assertThat(pieces("20 − 1×3 = 17")).containsExactly("20 ", "− 1×3 ", "= 17");
        assertThat(pieces("共3次")).containsExactly("共", "3次");
    }

    @Test
    void aCharacterBeyondTheBasicPlaneStaysWhole() {
        assertThat(pieces("欧𬭚阳")).containsExactly("欧", "𬭚", "阳");
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = Kinsoku.nextBreak(text, 0); end >= 0; end = Kinsoku.nextBreak(text, end)) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
