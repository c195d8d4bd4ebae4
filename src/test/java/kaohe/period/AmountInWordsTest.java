package kaohe.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kaohe.scheme.Money;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({"0,零元整", "600,陆佰元整", "190,壹佰玖拾元整", "190.5,壹佰玖拾元伍角整", "190.05,壹佰玖拾元零伍分", "0.05,伍分", "0.5,伍角整", "10,壹拾元整",
        "15.25,壹拾伍元贰角伍分", "1005.03,壹仟零伍元零叁分", "1010,壹仟零壹拾元整", "10000,壹万元整", "10010,壹万零壹拾元整", "10600,壹万零陆佰元整", "100000,壹拾万元整",
        "107000.50,壹拾万柒仟元伍角整", "1000001,壹佰万零壹元整", "23456789.12,贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分", "100000000,壹亿元整",
        "100010000,壹亿零壹万元整", "100000010,壹亿零壹拾元整", "20002000,贰仟万贰仟元整", "20000200,贰仟万零贰佰元整"})
    void anAmountIsWrittenAsAccountsWriteIt(BigDecimal yuan, String words) {
        assertThat(AmountInWords.of(new Money(yuan))).isEqualTo(words);
    }

    @Test
    void aNegativeAmountIsRefused() {
        assertThatThrownBy(() -> AmountInWords.of(new Money(new BigDecimal("-1")))).isInstanceOf(IllegalArgumentException.class);
    }
}
