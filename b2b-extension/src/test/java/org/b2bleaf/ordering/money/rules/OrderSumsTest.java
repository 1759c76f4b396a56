package org.b2bleaf.ordering.money.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderSumsTest {

    private static final BigDecimal TOTAL = new BigDecimal("100");

    /** Such as {@code "AUTHORIZED 25 #1; CAPTURED 25 #1"}; without a number there is no charge. */
    static List<Posting> postings(String lines) {
        return Arrays.stream(lines.split(";"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    String[] parts = line.split(" ");
                    Long charge = parts.length < 3 ? null : Long.valueOf(parts[2].substring(1));
                    return new Posting(PaymentKind.valueOf(parts[0]), new BigDecimal(parts[1]), charge);
                })
                .toList();
    }

    static OrderSums sums(String total, String lines) {
        return OrderSums.of(new BigDecimal(total), postings(lines));
    }

    @ParameterizedTest(name = "of {0}: {1} is {2}, {3} open, {4} reserved, {5} can be paid")
    @CsvSource({
        "100, '',                                              PENDING,        100, 0,   100",
        "0,   '',                                              PAID,           0,   0,   0",
        "100, 'AUTHORIZED 25 #1',                              PENDING,        100, 25,  75",
        "100, 'AUTHORIZED 100 #1',                             AUTHORIZED,     100, 100, 0",
        "100, 'AUTHORIZED 60 #1; AUTHORIZED 40 #2',            AUTHORIZED,     100, 100, 0",
        "100, 'AUTHORIZED 100 #1; VOIDED 100 #1',              PENDING,        100, 0,   100",
        "100, 'AUTHORIZED 100 #1; CAPTURED 100 #1',            PAID,           0,   0,   0",
        "100, 'AUTHORIZED 100 #1; CAPTURED 60 #1; VOIDED 40 #1', PARTIALLY_PAID, 40, 0,  40",
        "100, 'CAPTURED 25 #1',                                PARTIALLY_PAID, 75,  0,   75",
        "100, 'CAPTURED 25 #1; AUTHORIZED 75 #2',              PARTIALLY_PAID, 75,  75,  0",
        "100, 'CAPTURED 25 #1; RECEIVED 75',                   PAID,           0,   0,   0",
        "100, 'RECEIVED 99.99',                                PARTIALLY_PAID, 0.01, 0,  0.01",
        "100, 'RECEIVED 100.00000',                            PAID,           0,   0,   0",
        "100, 'CREDITED 20; RECEIVED 80',                      PAID,           0,   0,   0",
        "100, 'CREDITED 20',                                   PENDING,        80,  0,   80",
        "100, 'CREDITED 20; AUTHORIZED 80 #1',                 AUTHORIZED,     80,  80,  0",
        "100, 'CAPTURED 100 #1; CREDITED 30; REFUNDED 30 #1',  PAID,           0,   0,   0",
        "100, 'CAPTURED 100 #1; CREDITED 100; REFUNDED 100 #1', REFUNDED,      0,   0,   0",
        "100, 'CAPTURED 100 #1; REFUNDED 100 #1',              PENDING,        100, 0,   100",
        "100, 'CAPTURED 25 #1; CREDITED 100; REFUNDED 25 #1',  REFUNDED,       0,   0,   0",
        "100, 'CREDITED 100',                                  PENDING,        0,   0,   0",
        "100, 'AUTHORIZED 100; VOIDED 100',                    PENDING,        100, 0,   100",
        "100, 'AUTHORIZED 30; AUTHORIZED 30 #1; VOIDED 30 #1', PENDING,        100, 30,  70"
    })
    void theEntriesDecide(
            String total,
            String lines,
            PaymentStatus status,
            BigDecimal open,
            BigDecimal authorized,
            BigDecimal payable) {
        OrderSums sums = sums(total, lines);
        assertThat(sums.status()).isEqualTo(status);
        assertThat(sums.open()).isEqualByComparingTo(open);
        assertThat(sums.authorized()).isEqualByComparingTo(authorized);
        assertThat(sums.payable()).isEqualByComparingTo(payable);
    }

    @ParameterizedTest(name = "after {0}: {1} is {2}, at most {3}")
    @CsvSource({
        "'',                     'RECEIVED 100',                 , ",
        "'',                     'RECEIVED 100.01',              MORE_THAN_OPEN, 100",
        "'',                     'RECEIVED 0',                   AMOUNT_NOT_POSITIVE, ",
        "'',                     'RECEIVED -5',                  AMOUNT_NOT_POSITIVE, ",
        "'RECEIVED 100',         'RECEIVED 1',                   NOTHING_OPEN, 0",
        "'AUTHORIZED 60 #1',     'AUTHORIZED 41 #2',             MORE_THAN_OPEN, 40",
        "'AUTHORIZED 60 #1',     'RECEIVED 100',                 , ",
        "'AUTHORIZED 60 #1',     'CAPTURED 61 #1',               MORE_THAN_OPEN, 60",
        "'AUTHORIZED 60 #1',     'CAPTURED 50 #1; VOIDED 10 #1', , ",
        "'AUTHORIZED 60 #1; RECEIVED 50', 'CAPTURED 60 #1',      MORE_THAN_OPEN, 50",
        "'AUTHORIZED 60 #1',     'VOIDED 61 #1',                 NOTHING_RESERVED, 60",
        "'AUTHORIZED 60 #1',     'VOIDED 60 #2',                 NOTHING_RESERVED, 0",
        "'CAPTURED 40 #1',       'REFUNDED 41 #1',               MORE_THAN_PAID, 40",
        "'CAPTURED 40 #1; RECEIVED 60', 'REFUNDED 41 #1',        MORE_THAN_PAID, 40",
        "'CAPTURED 40 #1; RECEIVED 60', 'REFUNDED 60',           , ",
        "'',                     'REFUNDED 1',                   NOTHING_TO_REFUND, 0",
        "'RECEIVED 100',         'CREDITED 30',                  MORE_THAN_OPEN, 0",
        "'RECEIVED 100',         'CREDITED 30; REFUNDED 30',     , ",
        "'RECEIVED 50',          'CREDITED 101; REFUNDED 50',    MORE_THAN_OWED, 100",
        "'RECEIVED 50',          'CREDITED 100; REFUNDED 50',    , "
    })
    void onlyWhatFitsIsAdded(String before, String wanted, Refusal refusal, BigDecimal limit) {
        Optional<BookingRule.Problem> problem = BookingRule.check(TOTAL, postings(before), postings(wanted));
        assertThat(problem.map(BookingRule.Problem::refusal)).isEqualTo(Optional.ofNullable(refusal));
        if (limit != null) {
            assertThat(problem.orElseThrow().limit()).isEqualByComparingTo(limit);
        }
    }

    @Property
    void whateverIsTriedTheSumsHold(@ForAll("attempts") List<List<Posting>> attempts) {
        List<Posting> booked = new ArrayList<>();
        for (List<Posting> wanted : attempts) {
            if (BookingRule.check(TOTAL, booked, wanted).isEmpty()) {
                booked.addAll(wanted);
            }
            OrderSums sums = OrderSums.of(TOTAL, booked);
            assertThat(sums.open().add(sums.paid()).subtract(sums.refunded()).add(sums.credited()))
                    .isEqualByComparingTo(TOTAL);
            assertThat(List.of(
                            sums.open(), sums.authorized(), sums.kept(), sums.owed(), sums.payable(), sums.refunded()))
                    .allSatisfy(sum -> assertThat(sum).isNotNegative());
            assertThat(sums.status() == PaymentStatus.PAID)
                    .isEqualTo(sums.open().signum() == 0 && sums.kept().signum() > 0);
            for (Long charge : List.of(1L, 2L)) {
                assertThat(RefundPlan.kept(booked, charge)).isNotNegative();
            }
        }
    }

    @Property
    void whatWasPaidGoesBackWhereItCameFrom(
            @ForAll("attempts") List<List<Posting>> attempts, @ForAll("amounts") BigDecimal wanted) {
        List<Posting> booked = new ArrayList<>();
        attempts.stream()
                .filter(lines -> BookingRule.check(TOTAL, booked, lines).isEmpty())
                .forEach(booked::addAll);
        BigDecimal amount = wanted.min(OrderSums.of(TOTAL, booked).kept());
        if (amount.signum() <= 0) {
            return;
        }
        List<Posting> back = new ArrayList<>();
        back.add(new Posting(PaymentKind.CREDITED, amount, null));
        RefundPlan.of(booked, amount)
                .forEach(part -> back.add(new Posting(PaymentKind.REFUNDED, part.amount(), part.chargeId())));
        assertThat(back.stream().skip(1).map(Posting::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(amount);
        // Even where less is owed than was kept, the refund itself always fits.
        assertThat(BookingRule.check(TOTAL, booked, back.subList(1, back.size())))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<List<Posting>>> attempts() {
        return posting().list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.integers().between(1, 12000).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    private Arbitrary<Posting> posting() {
        return Combinators.combine(
                        Arbitraries.of(PaymentKind.class),
                        amounts(),
                        Arbitraries.of(1L, 2L).injectNull(0.3))
                .as(Posting::new);
    }
}
