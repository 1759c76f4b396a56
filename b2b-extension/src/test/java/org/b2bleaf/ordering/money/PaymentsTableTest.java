package org.b2bleaf.ordering.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.b2bleaf.ordering.money.rules.CaptureLimit;
import org.b2bleaf.ordering.money.rules.DeskAct;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.Posting;
import org.b2bleaf.ordering.money.rules.RefundLimit;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.junit.jupiter.api.Test;

/** Writes the tables of docs/payments.md from the rules: what is paid of an order, and what can be done with it. */
class PaymentsTableTest {

    private static final Path DOC = Path.of("..", "docs", "payments.md");
    private static final Path FRESH = Path.of("target", "payments.md");
    private static final String START = "<!-- written by PaymentsTableTest -->\n";
    private static final BigDecimal TOTAL = new BigDecimal("100");

    /** What happened, with a deposit of 25 in the terms where one was charged. */
    private static Map<String, List<Posting>> cases() {
        Map<String, List<Posting>> cases = new LinkedHashMap<>();
        cases.put("nothing", List.of());
        cases.put("all reserved", List.of(card(PaymentKind.AUTHORIZED, 100)));
        cases.put("all reserved, let go", List.of(card(PaymentKind.AUTHORIZED, 100), card(PaymentKind.VOIDED, 100)));
        cases.put("all reserved, taken", List.of(card(PaymentKind.AUTHORIZED, 100), card(PaymentKind.CAPTURED, 100)));
        cases.put("deposit of 25 reserved", List.of(card(PaymentKind.AUTHORIZED, 25)));
        cases.put("deposit of 25 taken", List.of(card(PaymentKind.CAPTURED, 25)));
        cases.put(
                "deposit of 25 taken, 50 received",
                List.of(card(PaymentKind.CAPTURED, 25), other(PaymentKind.RECEIVED, 50)));
        cases.put(
                "deposit of 25 taken, 75 received",
                List.of(card(PaymentKind.CAPTURED, 25), other(PaymentKind.RECEIVED, 75)));
        cases.put("40 received", List.of(other(PaymentKind.RECEIVED, 40)));
        cases.put(
                "100 received, 30 refunded",
                List.of(
                        other(PaymentKind.RECEIVED, 100),
                        other(PaymentKind.CREDITED, 30),
                        other(PaymentKind.REFUNDED, 30)));
        cases.put(
                "100 received, all refunded",
                List.of(
                        other(PaymentKind.RECEIVED, 100),
                        other(PaymentKind.CREDITED, 100),
                        other(PaymentKind.REFUNDED, 100)));
        cases.put("30 credited", List.of(other(PaymentKind.CREDITED, 30)));
        return cases;
    }

    private static Posting card(PaymentKind kind, int amount) {
        return new Posting(kind, BigDecimal.valueOf(amount), 1L);
    }

    private static Posting other(PaymentKind kind, int amount) {
        return new Posting(kind, BigDecimal.valueOf(amount), null);
    }

    @Test
    void theDocumentSaysWhatTheRulesDo() throws IOException {
        String doc = Files.exists(DOC) ? Files.readString(DOC) : "";
        int start = doc.indexOf(START);
        String fresh = (start < 0 ? doc : doc.substring(0, start)) + START + "\n" + String.join("\n", rows()) + "\n";
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, fresh);

        assertThat(doc)
                .as("docs/payments.md is out of date, copy %s over it", FRESH)
                .isEqualTo(fresh);
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        rows.add("| of €100 | payment status | open | reserved | the buyer can pay | staff can, before the fulfilment |"
                + " staff can, after it |");
        rows.add("| --- | --- | --- | --- | --- | --- | --- |");
        cases().forEach((name, postings) -> {
            OrderSums sums = OrderSums.of(TOTAL, postings);
            BigDecimal deposit = BigDecimal.valueOf(name.startsWith("deposit") ? 25 : 0);
            rows.add("| %s | %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            name,
                            sums.status(),
                            euros(sums.open()),
                            euros(sums.authorized()),
                            euros(sums.payable()),
                            acts(OrderStatus.SUBMITTED, postings, sums, deposit),
                            acts(OrderStatus.FULFILLED, postings, sums, deposit)));
        });
        return rows;
    }

    private static String acts(OrderStatus status, List<Posting> postings, OrderSums sums, BigDecimal deposit) {
        BigDecimal refundable = RefundLimit.of(sums, deposit);
        BigDecimal capturable = CaptureLimit.of(postings, sums);
        Set<DeskAct> acts = DeskAct.possible(status, sums, refundable, capturable, false);
        return acts.isEmpty()
                ? "–"
                : acts.stream()
                        .map(act -> act.name().toLowerCase(java.util.Locale.ROOT)
                                + (act == DeskAct.REFUND ? " up to " + euros(refundable) : ""))
                        .collect(Collectors.joining(", "));
    }

    private static String euros(BigDecimal amount) {
        return amount.signum() == 0 ? "–" : "€" + amount.stripTrailingZeros().toPlainString();
    }
}
