package org.b2bleaf.store.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewGateTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/coffee", "/espresso-1-kg", "/search", "/accounts-of-coffee", "/b2b/preview"})
    void productsAndPricesAreForLookingAt(String path) {
        assertThat(PreviewGate.allows("GET", path)).isTrue();
        assertThat(PreviewGate.allows("HEAD", path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/cart/add",
        "POST,/",
        "PUT,/coffee",
        "DELETE,/coffee",
        "PATCH,/coffee",
        "get,/coffee",
        "POST,/b2b/preview"
    })
    void nothingIsChanged(String method, String path) {
        assertThat(PreviewGate.allows(method, path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/orders",
                "/account/drafts/D-1/pay",
                "/cart",
                "/checkout",
                "/checkout/confirmation/1",
                "/orders",
                "/quick-order",
                "/pay/abc",
                "/sign-in",
                "/sign-out/everywhere",
                "/login",
                "/register",
                "/request-access",
                // As somebody may spell them.
                "/ACCOUNT/orders",
                "/account/",
                "/account.html",
                "/%61ccount",
                "/account;x=1/orders",
                "//account",
                "/./account",
                "/coffee/../account",
                "/account%2Forders",
                "/cart+",
                "/chec%6Bout"
            })
    void nothingPersonalIsThere(String path) {
        assertThat(PreviewGate.allows("GET", path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"POST,true", "GET,true", "PUT,false"})
    void aPreviewEndsItself(String method, boolean allowed) {
        assertThat(PreviewGate.allows(method, PreviewGate.END)).isEqualTo(allowed);
    }
}
