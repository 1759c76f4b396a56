package org.b2bleaf.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "phone, B2bAudit_field_phone, ''",
        "sku 17, B2bAudit_field_sku, 17",
        "volume price, B2bAudit_field_volume-price, ''",
        "volume price of sku 17, B2bAudit_field_volume-price-of-sku, 17",
        "4711, B2bAudit_field_4711, ''",
    })
    void aFieldIsItsWordsAndTheRecordBehindThem(String field, String key, String number) {
        assertThat(Wording.ofField(field)).isEqualTo(key);
        assertThat(Wording.numberOf(field)).isEqualTo(number.isEmpty() ? Optional.empty() : Optional.of(number));
    }

    @Test
    void aValueIsWordedByItsFieldUnlessItIsYesOrNo() {
        assertThat(Wording.ofValue("permission", "LOCATION_ADMIN"))
                .isEqualTo("B2bAudit_value_permission_LOCATION_ADMIN");
        assertThat(Wording.ofValue("taxExempt", "true")).isEqualTo("B2bAudit_value_true");
        assertThat(Wording.ofValue(null, "Northwind")).isEqualTo("B2bAudit_value_Northwind");
    }
}
