package org.b2bleaf.transfer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,            MOVED",
        "CANCELLED,            CANCELLED",
        "IN_PROCESS,           CART",
        "CSR_OWNED,            CART",
        ",                     CART",
        "NAMED,                SAVED_LIST",
        "QUOTE,                QUOTE",
        "B2B_PENDING_APPROVAL, UNKNOWN_STATUS",
        "submitted,            UNKNOWN_STATUS",
        "'',                   UNKNOWN_STATUS",
        "ON_HOLD,              UNKNOWN_STATUS"
    })
    void theStatusDecides(String status, Outcome expected) {
        assertThat(Outcome.of(order(status, false, false, false))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // status, at a location, a draft, number taken
        "SUBMITTED,  true,  false, false, AT_A_LOCATION",
        "SUBMITTED,  true,  true,  false, AT_A_LOCATION",
        "SUBMITTED,  true,  true,  true,  AT_A_LOCATION",
        "SUBMITTED,  true,  false, true,  AT_A_LOCATION",
        "SUBMITTED,  false, true,  false, DRAFT",
        "SUBMITTED,  false, true,  true,  DRAFT",
        "SUBMITTED,  false, false, true,  NUMBER_TAKEN",
        "SUBMITTED,  false, false, false, MOVED",
        "CANCELLED,  true,  false, false, AT_A_LOCATION",
        "CANCELLED,  true,  true,  true,  AT_A_LOCATION",
        "CANCELLED,  false, true,  false, DRAFT",
        "CANCELLED,  false, false, true,  CANCELLED",
        "IN_PROCESS, true,  false, false, AT_A_LOCATION",
        "IN_PROCESS, false, true,  true,  DRAFT",
        "IN_PROCESS, false, false, true,  CART"
    })
    void whatItIsAlreadyComesFirst(
            String status, boolean atALocation, boolean draft, boolean numberTaken, Outcome expected) {
        assertThat(Outcome.of(order(status, atALocation, draft, numberTaken))).isEqualTo(expected);
    }

    @Test
    void whatNoListCouldShowIsLeftOut() {
        assertThat(Outcome.of(order(null, MARCH, BigDecimal.TEN))).isEqualTo(Outcome.INCOMPLETE);
        assertThat(Outcome.of(order("1", null, BigDecimal.TEN))).isEqualTo(Outcome.INCOMPLETE);
        assertThat(Outcome.of(order("1", MARCH, null))).isEqualTo(Outcome.INCOMPLETE);
        assertThat(Outcome.of(order("1", MARCH, BigDecimal.ZERO))).isEqualTo(Outcome.MOVED);
    }

    @Property
    void onlyASubmittedOrderOfNobodyElseMoves(
            @ForAll @WithNull String status,
            @ForAll boolean atALocation,
            @ForAll boolean draft,
            @ForAll boolean numberTaken) {
        boolean moved =
                Outcome.of(order(status, atALocation, draft, numberTaken)).isMoved();
        assertThat(moved).isEqualTo("SUBMITTED".equals(status) && !atALocation && !draft && !numberTaken);
    }

    @Test
    void nothingButMovedIsMoved() {
        assertThat(Set.of(Outcome.values())).filteredOn(Outcome::isMoved).containsExactly(Outcome.MOVED);
    }

    private static EarlierOrder order(String status, boolean atALocation, boolean draft, boolean numberTaken) {
        return new EarlierOrder(1, "2026030112", status, BigDecimal.TEN, "EUR", MARCH, atALocation, draft, numberTaken);
    }

    private static EarlierOrder order(String number, Instant submittedAt, BigDecimal total) {
        return new EarlierOrder(1, number, "SUBMITTED", total, "EUR", submittedAt, false, false, false);
    }
}
