package org.b2bleaf.demo.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.b2bleaf.cart.CartChanges;
import org.b2bleaf.cart.rules.PriceChange;
import org.b2bleaf.demo.site.Form;
import org.b2bleaf.storefront.cart.QuickOrderResult;
import org.broadleafcommerce.core.order.service.call.MergeCartResponse;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.FlashMap;

class SessionBytesTest {

    private final SessionBytes bytes = new SessionBytes(getClass().getClassLoader());

    @Test
    void whatThePagesKeepComesBackAsItWas() {
        CartChanges changes = new CartChanges(
                "Oslo Harbour",
                List.of(new PriceChange(1, "Espresso", 2, new BigDecimal("24.00"), new BigDecimal("21.60"), "EUR")));
        assertThat(again(changes)).isEqualTo(changes);
        QuickOrderResult result = new QuickOrderResult(
                List.of(new QuickOrderResult.AddedRow("1", "COF", "Espresso", 2, 2)), List.of(), "rest");
        assertThat(again(result)).isEqualTo(result);
    }

    @Test
    void whatWaitsForTheNextPageComesBack() {
        FlashMap flash = new FlashMap();
        flash.put("form", new Form().with("city", "Oslo"));
        Object again = again(new ArrayList<>(List.of(flash)));
        assertThat(((Form) ((FlashMap) ((List<?>) again).get(0)).get("form")).value("city"))
                .isEqualTo("Oslo");
    }

    @Test
    void theCartThatBroadleafLeavesBehindIsLeftOut() {
        MergeCartResponse merged = new MergeCartResponse();
        merged.setMerged(true);
        assertThat(((MergeCartResponse) again(merged)).getOrder()).isNull();
    }

    @Test
    void whatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> SessionBytes.write(List.of(new Object())))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("java.lang.Object");
    }

    @Test
    void whatAnotherVersionWroteIsPassedOver() {
        assertThat(bytes.read("no object at all".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        byte[] renamed = new String(SessionBytes.write(new Form()), StandardCharsets.ISO_8859_1)
                .replace("site.Form", "site.Gone")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(bytes.read(renamed)).isNull();
    }

    private Object again(Object value) {
        return bytes.read(SessionBytes.write(value));
    }
}
