package org.b2bleaf.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void nothingCannotBeCharged(String amount) {
        assertThatThrownBy(() -> request(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLogLearnsNothingOfTheCard() {
        assertThat(request("1").toString()).doesNotContain("4111").doesNotContain("123");
    }

    private static ChargeRequest request(String amount) {
        return new ChargeRequest(
                "k",
                ChargePurpose.ORDER,
                "7",
                7,
                null,
                new BigDecimal(amount),
                Currency.getInstance("EUR"),
                new CardDetails("4111111111111111", "12/30", "123"));
    }
}
