package org.b2bleaf.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.b2bleaf.storefront.web.StoppedForm.Field;
import org.junit.jupiter.api.Test;

class StoppedFormTest {

    @Test
    void aFormGoesOnWhereItWouldHaveGoneWithWhatWasTyped() {
        StoppedForm form = StoppedForm.of(
                "/cart/add",
                Map.of(
                        "sku", new String[] {"COF-ESP-1KG"},
                        "quantity", new String[] {"7"},
                        "option", new String[] {"a", "b"},
                        "csrfToken", new String[] {"secret"},
                        "locationId", new String[] {"12"}));

        assertThat(form.action()).isEqualTo("/cart/add");
        assertThat(form.fields())
                .containsExactly(
                        new Field("option", "a"),
                        new Field("option", "b"),
                        new Field("quantity", "7"),
                        new Field("sku", "COF-ESP-1KG"),
                        new Field("b2bLocationMeant", "true"));
    }

    @Test
    void noPageRepeatsACard() {
        assertThat(StoppedForm.of("/pay", Map.of("cardNumber", new String[] {"4111"}, "cardCvc", new String[] {"1"}))
                        .fields())
                .extracting(Field::name)
                .containsExactly("b2bLocationMeant");
    }

    @Test
    void aCheckoutStartsAnewWithThePoNumber() {
        StoppedForm form = StoppedForm.of(
                "/checkout/submit",
                Map.of(
                        "poNumber",
                        new String[] {"PO-7"},
                        "submissionKey",
                        new String[] {"k"},
                        "shownTotal",
                        new String[] {"1"}));

        assertThat(form.action()).isEqualTo("/account/location");
        assertThat(form.fields()).containsExactly(new Field("poNumber", "PO-7"), new Field("to", "checkout"));
    }

    @Test
    void whatIsTooLongForAPageIsNotRepeated() {
        assertThat(StoppedForm.of("/quick-order", Map.of("lines", new String[] {"x".repeat(200_000)})))
                .isEqualTo(new StoppedForm("/account/location", java.util.List.of()));
    }
}
