package org.b2bleaf.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.Posting;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.terms.rules.DueBy;
import org.b2bleaf.terms.rules.PaymentPlan;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.junit.jupiter.api.Test;

/** Writes docs/terms.md from the rules: what each kind of terms means at checkout. */
class TermsTableTest {

    private static final Path DOC = Path.of("..", "docs", "terms.md");
    private static final Path FRESH = Path.of("target", "terms.md");

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BigDecimal TOTAL = new BigDecimal("99.99");
    private static final Instant SUBMITTED = Instant.parse("2026-03-04T23:30:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final String HEAD =
            """
            # Payment terms at checkout

            What the button says, what is charged, what the cart becomes and when the rest is due, for each kind of payment
            terms, with and without "Submit all orders as drafts", and for each answer of the card. The example is an order of
            €99.99, submitted on 5 March 2026 in the location's time zone.

            This page is written by `TermsTableTest` from the rules (`PaymentPlan`, `DueBy`, `OrderSums`); the test fails
            when it is out of date and leaves the new one in `b2b-extension/target/terms.md`.

            - Deposits are rounded half-up to the minor unit of the currency (none in JPY and KRW) and are never more than the
              total; now and later always add up to the total.
            - Days are counted from the day of the submission, of a draft from the day of its approval, in the location's time
              zone. A later change of the location's terms moves nothing.
            - A card that is declined changes nothing: the cart stays. When the gateway gives no answer, the cart is set aside
              and the merchant settles the charge (B2B, Charges); then it becomes an order or the buyer's cart again by itself,
              and a mail says which.

            | terms | orders as drafts | button | card | becomes | payment status | charged now | reserved now | open | rest is due |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    @Test
    void theDocumentSaysWhatTheRulesDo() throws IOException {
        String table = HEAD + String.join("\n", rows()) + "\n";
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, table);

        assertThat(Files.exists(DOC) ? Files.readString(DOC) : "")
                .as("docs/terms.md is out of date, copy %s over it", FRESH)
                .isEqualTo(table);
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        terms().forEach((name, terms) -> {
            for (boolean drafts : new boolean[] {false, true}) {
                PaymentPlan plan = PaymentPlan.of(terms, drafts, TOTAL, EUR);
                for (Optional<ChargeOutcome> card : cards(plan)) {
                    rows.add(row(name, terms, plan, card));
                }
            }
        });
        return rows;
    }

    private static Map<String, PaymentTerms> terms() {
        BigDecimal quarter = new BigDecimal("25");
        PaymentTerms fixed = PaymentTerms.fixedDate(LocalDate.parse("2026-06-30"));
        Map<String, PaymentTerms> terms = new LinkedHashMap<>();
        terms.put("none", PaymentTerms.none());
        terms.put("net 30", PaymentTerms.net(30));
        terms.put("net 60, 25 % deposit", PaymentTerms.net(60).withDepositPercent(quarter));
        terms.put("net 60, €40 deposit", PaymentTerms.net(60).withDepositAmount(new BigDecimal("40")));
        terms.put("net 60, €500 deposit", PaymentTerms.net(60).withDepositAmount(new BigDecimal("500")));
        terms.put("due on fulfilment", PaymentTerms.dueOnFulfilment());
        terms.put(
                "due on fulfilment, 25 % deposit",
                PaymentTerms.dueOnFulfilment().withDepositPercent(quarter));
        terms.put("fixed date 30 June", fixed);
        terms.put("fixed date 30 June, 25 % deposit", fixed.withDepositPercent(quarter));
        return terms;
    }

    private static List<Optional<ChargeOutcome>> cards(PaymentPlan plan) {
        return plan.needsCard()
                ? Arrays.stream(ChargeOutcome.values()).map(Optional::of).toList()
                : List.of(Optional.empty());
    }

    private static String row(String name, PaymentTerms terms, PaymentPlan plan, Optional<ChargeOutcome> card) {
        boolean taken = card.isEmpty() || card.get().isGood();
        OrderSums sums = OrderSums.of(TOTAL, postings(plan, card));
        return String.join(
                " | ",
                "| " + name,
                plan.isDraft() ? "yes" : "no",
                button(plan),
                card.map(Enum::name).orElse("–"),
                taken ? (plan.isDraft() ? "draft" : "order") : becomes(card.get()),
                taken && !plan.isDraft() ? sums.status().name() : "–",
                money(sums.paid()),
                money(sums.authorized()),
                taken ? money(sums.open()) : "–",
                (taken ? due(DueBy.of(terms, plan, SUBMITTED, ZONE)) : "–") + " |");
    }

    private static List<Posting> postings(PaymentPlan plan, Optional<ChargeOutcome> card) {
        return card
                .filter(ChargeOutcome::isGood)
                .map(outcome -> new Posting(PaymentKind.valueOf(outcome.name()), plan.dueNow(), 1L))
                .stream()
                .toList();
    }

    private static String button(PaymentPlan plan) {
        return switch (plan.action()) {
            case PAY_NOW -> "Pay now";
            case SUBMIT_ORDER -> "Submit order";
            case SUBMIT_AND_PAY_DEPOSIT -> "Submit and pay deposit";
            case SUBMIT_FOR_APPROVAL -> "Submit for approval";
        };
    }

    private static String becomes(ChargeOutcome bad) {
        return bad == ChargeOutcome.DECLINED ? "stays a cart" : "set aside";
    }

    private static String money(BigDecimal amount) {
        return amount.signum() == 0 ? "–" : "€" + amount.toPlainString();
    }

    private static String due(DueBy due) {
        return switch (due.kind()) {
            case NOTHING_LATER -> "–";
            case DATE -> due.date().toString();
            case AFTER_FULFILMENT -> "on fulfilment";
            case DAYS_AFTER_APPROVAL -> due.netDays() + " days after approval";
            case WITH_INVOICE -> "with the invoice after approval";
        };
    }
}
