package org.b2bleaf.ordering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.b2bleaf.ordering.rules.AfterSubmission.Becomes;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.terms.rules.PaymentPlan;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterSubmissionTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(
            value = {
                "none,       false, CAPTURED,   ORDER,     PAID,           100, 0,   0",
                "none,       false, AUTHORIZED, ORDER,     AUTHORIZED,     0,   100, 100",
                "none,       false, DECLINED,   CART,      -,              0,   0,   100",
                "none,       false, UNKNOWN,    SET_ASIDE, -,              0,   0,   100",
                "none,       true,  -,          DRAFT,     -,              0,   0,   100",
                "net,        false, -,          ORDER,     PENDING,        0,   0,   100",
                "net,        true,  -,          DRAFT,     -,              0,   0,   100",
                "deposit,    false, CAPTURED,   ORDER,     PARTIALLY_PAID, 25,  0,   75",
                "deposit,    false, AUTHORIZED, ORDER,     PENDING,        0,   25,  100",
                "deposit,    false, DECLINED,   CART,      -,              0,   0,   100",
                "deposit,    false, UNKNOWN,    SET_ASIDE, -,              0,   0,   100",
                "deposit,    true,  CAPTURED,   DRAFT,     -,              25,  0,   75",
                "deposit,    true,  AUTHORIZED, DRAFT,     -,              0,   25,  100",
                "deposit,    true,  DECLINED,   CART,      -,              0,   0,   100",
                "everything, false, CAPTURED,   ORDER,     PAID,           100, 0,   0"
            },
            nullValues = "-")
    void theCardDecides(
            String terms,
            boolean drafts,
            ChargeOutcome card,
            Becomes becomes,
            PaymentStatus status,
            BigDecimal captured,
            BigDecimal authorized,
            BigDecimal open) {
        AfterSubmission after =
                AfterSubmission.of(plan(terms, drafts, new BigDecimal("100.00")), Optional.ofNullable(card));

        assertThat(after.becomes()).isEqualTo(becomes);
        assertThat(after.paymentStatus()).isEqualTo(status);
        assertThat(after.captured()).isEqualByComparingTo(captured);
        assertThat(after.authorized()).isEqualByComparingTo(authorized);
        assertThat(after.open()).isEqualByComparingTo(open);
    }

    @Property
    void whatIsPaidAndWhatIsOpenAddUpToTheTotal(
            @ForAll @BigRange(min = "0.01", max = "9999999.99") @Scale(2) BigDecimal total,
            @ForAll ChargeOutcome outcome,
            @ForAll boolean drafts) {
        for (String terms : List.of("none", "net", "deposit", "everything")) {
            PaymentPlan plan = plan(terms, drafts, total);
            Optional<ChargeOutcome> card = plan.needsCard() ? Optional.of(outcome) : Optional.empty();
            AfterSubmission after = AfterSubmission.of(plan, card);

            assertThat(after.captured().add(after.open())).isEqualByComparingTo(total);
            assertThat(after.authorized()).isLessThanOrEqualTo(after.open());
        }
    }

    @Test
    void onlyAnOrderHasAPaymentStatus() {
        Stream<Optional<ChargeOutcome>> cards = Stream.concat(
                Stream.of(Optional.empty()),
                Arrays.stream(ChargeOutcome.values()).map(Optional::of));
        assertThat(cards.map(card -> AfterSubmission.of(plan("deposit", false, BigDecimal.TEN), card)))
                .allSatisfy(
                        after -> assertThat(after.paymentStatus() != null).isEqualTo(after.becomes() == Becomes.ORDER));
    }

    private static PaymentPlan plan(String terms, boolean drafts, BigDecimal total) {
        PaymentTerms named =
                switch (terms) {
                    case "none" -> PaymentTerms.none();
                    case "net" -> PaymentTerms.net(30);
                    case "deposit" -> PaymentTerms.net(60).withDepositPercent(new BigDecimal("25"));
                    default -> PaymentTerms.net(60).withDepositPercent(new BigDecimal("100"));
                };
        return PaymentPlan.of(named, drafts, total, EUR);
    }
}
