package org.b2bleaf.terms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.terms.rules.SubmitAction.PAY_NOW;
import static org.b2bleaf.terms.rules.SubmitAction.SUBMIT_AND_PAY_DEPOSIT;
import static org.b2bleaf.terms.rules.SubmitAction.SUBMIT_FOR_APPROVAL;
import static org.b2bleaf.terms.rules.SubmitAction.SUBMIT_ORDER;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.terms.rules.DueBy.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentPlanTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant NOW = Instant.parse("2026-03-04T23:30:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FIXED = LocalDate.parse("2026-05-01");
    private static final BigDecimal QUARTER = new BigDecimal("25");

    @ParameterizedTest
    @MethodSource("plans")
    void aButtonAndTwoAmounts(
            PaymentTerms terms, boolean drafts, SubmitAction action, String now, String later, DueBy due) {
        PaymentPlan plan = PaymentPlan.of(terms, drafts, new BigDecimal("100.00"), EUR);

        assertThat(plan.action()).isEqualTo(action);
        assertThat(plan.dueNow()).isEqualByComparingTo(now);
        assertThat(plan.dueLater()).isEqualByComparingTo(later);
        assertThat(plan.isDraft()).isEqualTo(drafts);
        assertThat(plan.needsCard()).isEqualTo(!now.equals("0"));
        assertThat(DueBy.of(terms, plan, NOW, PARIS)).isEqualTo(due);
    }

    static Stream<Arguments> plans() {
        PaymentTerms none = PaymentTerms.none();
        PaymentTerms net = PaymentTerms.net(30);
        PaymentTerms netDeposit = net.withDepositPercent(QUARTER);
        PaymentTerms fulfilment = PaymentTerms.dueOnFulfilment();
        PaymentTerms fixed = PaymentTerms.fixedDate(FIXED);
        // It is the fifth of March in Paris already.
        DueBy april = on("2026-04-04");
        return Stream.of(
                arguments(none, false, PAY_NOW, "100", "0", nothingLater()),
                arguments(none, true, SUBMIT_FOR_APPROVAL, "0", "100", by(Kind.WITH_INVOICE)),
                arguments(net, false, SUBMIT_ORDER, "0", "100", april),
                arguments(net, true, SUBMIT_FOR_APPROVAL, "0", "100", afterApproval(30)),
                arguments(netDeposit, false, SUBMIT_AND_PAY_DEPOSIT, "25", "75", april),
                arguments(netDeposit, true, SUBMIT_FOR_APPROVAL, "25", "75", afterApproval(30)),
                arguments(
                        net.withDepositAmount(new BigDecimal("500")),
                        false,
                        SUBMIT_AND_PAY_DEPOSIT,
                        "100",
                        "0",
                        nothingLater()),
                arguments(fulfilment, false, SUBMIT_ORDER, "0", "100", by(Kind.AFTER_FULFILMENT)),
                arguments(fulfilment, true, SUBMIT_FOR_APPROVAL, "0", "100", by(Kind.AFTER_FULFILMENT)),
                arguments(
                        fulfilment.withDepositPercent(QUARTER),
                        true,
                        SUBMIT_FOR_APPROVAL,
                        "25",
                        "75",
                        by(Kind.AFTER_FULFILMENT)),
                arguments(fixed, false, SUBMIT_ORDER, "0", "100", on("2026-05-01")),
                arguments(fixed, true, SUBMIT_FOR_APPROVAL, "0", "100", on("2026-05-01")));
    }

    @Test
    void nothingIsDueForNothing() {
        PaymentPlan plan = PaymentPlan.of(PaymentTerms.none(), false, BigDecimal.ZERO, EUR);
        assertThat(plan.needsCard()).isFalse();
        assertThat(DueBy.of(PaymentTerms.none(), plan, NOW, PARIS)).isEqualTo(nothingLater());
    }

    @Property
    void nowAndLaterAddUpToTheTotalInWholeMinorUnits(
            @ForAll @BigRange(min = "0", max = "99999999.999") @Scale(3) BigDecimal price,
            @ForAll("percents") BigDecimal percent,
            @ForAll("currencies") Currency currency,
            @ForAll boolean drafts) {
        BigDecimal total = MinorUnit.round(price, currency);
        PaymentPlan plan = PaymentPlan.of(PaymentTerms.net(30).withDepositPercent(percent), drafts, total, currency);

        assertThat(plan.dueNow().add(plan.dueLater())).isEqualByComparingTo(total);
        assertThat(plan.dueNow()).isBetween(BigDecimal.ZERO, total);
        assertThat(MinorUnit.round(plan.dueNow(), currency)).isEqualByComparingTo(plan.dueNow());
        assertThat(MinorUnit.round(plan.dueLater(), currency)).isEqualByComparingTo(plan.dueLater());
    }

    @Property
    void aDraftOfTermsWithoutADepositTakesNothing(
            @ForAll @BigRange(min = "0", max = "99999999.99") @Scale(2) BigDecimal total,
            @ForAll("currencies") Currency currency) {
        for (PaymentTerms terms : new PaymentTerms[] {
            PaymentTerms.none(), PaymentTerms.net(7), PaymentTerms.dueOnFulfilment(), PaymentTerms.fixedDate(FIXED)
        }) {
            PaymentPlan plan = PaymentPlan.of(terms, true, total, currency);
            assertThat(plan.needsCard()).isFalse();
            assertThat(plan.dueLater()).isEqualByComparingTo(total);
        }
    }

    @Provide
    Arbitrary<BigDecimal> percents() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("100"))
                .ofScale(4);
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("EUR", "NOK", "PLN", "KRW", "JPY", "TWD", "TND").map(Currency::getInstance);
    }

    private static DueBy nothingLater() {
        return by(Kind.NOTHING_LATER);
    }

    private static DueBy by(Kind kind) {
        return new DueBy(kind, null, null);
    }

    private static DueBy on(String date) {
        return new DueBy(Kind.DATE, LocalDate.parse(date), null);
    }

    private static DueBy afterApproval(int days) {
        return new DueBy(Kind.DAYS_AFTER_APPROVAL, null, days);
    }
}
