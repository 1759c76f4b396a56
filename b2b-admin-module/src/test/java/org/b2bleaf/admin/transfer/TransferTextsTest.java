package org.b2bleaf.admin.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.b2bleaf.jobs.JobState;
import org.b2bleaf.transfer.TransferPreview;
import org.b2bleaf.transfer.rules.EarlierOrder;
import org.b2bleaf.transfer.rules.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TransferTextsTest {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final TransferTexts texts = new TransferTexts();

    @BeforeEach
    void open() {
        messages.setBasename("messages/B2bAdminPageMessages");
        texts.messages = messages;
    }

    @Test
    void everyOutcomeAndStateHasAText() {
        assertThat(Stream.concat(
                        Arrays.stream(Outcome.values())
                                .filter(outcome -> !outcome.isMoved())
                                .flatMap(outcome ->
                                        Stream.of("B2bTransfer_reason_" + outcome, "B2bTransfer_count_" + outcome)),
                        Arrays.stream(JobState.values()).map(state -> "B2bJob_state_" + state)))
                .allMatch(key -> messages.getMessage(key, new Object[] {1L}, null, Locale.ENGLISH) != null);
    }

    @Test
    void reasonsAreCounted() {
        assertThat(texts.reasons(
                        new TreeMap<>(Map.of(Outcome.MOVED, 11L, Outcome.CANCELLED, 1L, Outcome.CART, 2L)),
                        Locale.ENGLISH))
                .isEqualTo("1 cancelled, 2 carts");
        assertThat(texts.reasons(Map.of(Outcome.CART, 1L), Locale.ENGLISH)).isEqualTo("1 cart");
        assertThat(texts.reasons(Map.of(Outcome.MOVED, 11L), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aPreviewShowsWhatStaysFirstAndSaysHowManyAreNotShown() {
        EarlierOrder order = new EarlierOrder(
                1, "1001", "SUBMITTED", new BigDecimal("24.50000"), "EUR", Instant.EPOCH, false, false, false);
        EarlierOrder cart = new EarlierOrder(2, null, "IN_PROCESS", null, "EUR", null, false, false, false);
        PreviewView view = texts.preview(
                new TransferPreview(
                        7,
                        "Dana Reyes",
                        8,
                        "Oslo Harbour",
                        "Northwind Cafes",
                        Map.of(Outcome.MOVED, 30L, Outcome.CART, 1L),
                        List.of(new TransferPreview.Row(order, Outcome.MOVED)),
                        List.of(new TransferPreview.Row(cart, Outcome.CART))),
                Locale.ENGLISH);

        assertThat(view.moving()).isEqualTo(30);
        assertThat(view.staying()).isEqualTo(1);
        assertThat(view.more()).isEqualTo(29);
        assertThat(view.rows()).extracting(OutcomeRow::orderNumber).containsExactly(null, "1001");
        assertThat(view.rows()).extracting(OutcomeRow::total).containsExactly("", "€24.50");
        assertThat(view.rows().get(0).submittedOn()).isEmpty();
        assertThat(view.rows().get(1).submittedOn()).contains("1970");
    }

    @Test
    void amountsHaveTheDigitsOfTheirCurrency() {
        assertThat(totals("JPY", "KWD"))
                .satisfiesExactly(yen -> assertThat(yen).isEqualTo("¥1,235"), dinars -> assertThat(dinars)
                        .endsWith("1,234.600"));
    }

    private List<String> totals(String... currencies) {
        List<TransferPreview.Row> rows = Arrays.stream(currencies)
                .map(currency -> new EarlierOrder(
                        1,
                        "1001",
                        "SUBMITTED",
                        new BigDecimal("1234.60000"),
                        currency,
                        Instant.EPOCH,
                        false,
                        false,
                        false))
                .map(order -> new TransferPreview.Row(order, Outcome.MOVED))
                .toList();
        TransferPreview preview = new TransferPreview(
                7, "Dana Reyes", 8, "Oslo Harbour", "Northwind Cafes", Map.of(Outcome.MOVED, 2L), rows, List.of());
        return texts.preview(preview, Locale.US).rows().stream()
                .map(OutcomeRow::total)
                .toList();
    }
}
