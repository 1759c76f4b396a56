package org.b2bleaf.admin.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.b2bleaf.ordering.aging.rules.Age;
import org.b2bleaf.ordering.money.rules.DeskAct;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.overview.OrderColumn;
import org.b2bleaf.ordering.overview.OrderHeap;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** A key without a text shows as ??key?? in the admin. */
class OrderDeskMessagesTest {

    private static final Pattern KEY = Pattern.compile("(?:#\\{|msg\\(')(B2b[A-Za-z_]*[A-Za-z])(?=[}('])");

    private static final List<String> TEMPLATES = List.of(
            "views/b2bOrders", "views/b2bOrder", "views/b2bDashboard", "views/b2b/orderAct", "fields/b2b_order");

    @Test
    void everythingThatThePagesSayHasAText() throws IOException {
        Properties texts = new Properties();
        for (String bundle : List.of("B2bCatalogMessages", "B2bAdminPageMessages", "B2bAdminMessages")) {
            texts.putAll(
                    PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/" + bundle + ".properties")));
        }

        assertThat(texts).containsKeys(keysOfTemplates());
        assertThat(texts).containsKeys(of("B2bOrder_heap_", OrderHeap.values()));
        assertThat(texts).containsKeys(of("B2bOrder_none_", OrderHeap.values()));
        assertThat(texts).containsKeys(of("B2bOrder_column_", OrderColumn.values()));
        assertThat(texts).containsKeys(of("B2bOrder_paymentStatus_", PaymentStatus.values()));
        assertThat(texts).containsKeys(of("B2bOrder_status_", OrderStatus.values()));
        assertThat(texts).containsKeys(of("B2bOrder_payment_", PaymentKind.values()));
        assertThat(texts).containsKeys(of("B2bAge_", Age.values()));
        for (String part : List.of("open_", "title_", "about_", "button_", "done_")) {
            assertThat(texts).containsKeys(of("B2bOrderAct_" + part, DeskAct.values()));
        }
    }

    private static Object[] of(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value).toArray();
    }

    private static Object[] keysOfTemplates() throws IOException {
        Stream.Builder<String> keys = Stream.builder();
        for (String template : TEMPLATES) {
            Matcher key = KEY.matcher(new String(
                    new ClassPathResource("open_admin_style/templates/" + template + ".html")
                            .getInputStream()
                            .readAllBytes(),
                    StandardCharsets.UTF_8));
            while (key.find()) {
                keys.add(key.group(1));
            }
        }
        return keys.build().distinct().toArray();
    }
}
