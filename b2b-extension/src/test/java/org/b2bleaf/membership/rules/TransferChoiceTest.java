package org.b2bleaf.membership.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TransferChoiceTest {

    @Test
    void anUntickedBoxMovesNothing() {
        assertThat(TransferChoice.NONE.receiver(Set.of(1L))).isEmpty();
        assertThat(TransferChoice.NONE.isUnclear(Set.of(1L, 2L))).isFalse();
        assertThat(new TransferChoice(false, 1L).receiver(Set.of(1L))).isEmpty();
    }

    @Test
    void theOnlyLocationReceivesWithoutBeingNamed() {
        TransferChoice unnamed = new TransferChoice(true, null);
        assertThat(unnamed.receiver(Set.of(1L))).contains(1L);
        assertThat(unnamed.isUnclear(Set.of(1L))).isFalse();
    }

    @Test
    void ofSeveralLocationsOneIsNamed() {
        assertThat(new TransferChoice(true, null).isUnclear(Set.of(1L, 2L))).isTrue();
        assertThat(TransferChoice.to(2).isUnclear(Set.of(1L, 2L))).isFalse();
        assertThat(TransferChoice.to(2).receiver(Set.of(1L, 2L))).contains(2L);
    }

    @Test
    void aLocationThatWasNotChosenCannotReceive() {
        assertThat(TransferChoice.to(3).receiver(Set.of(1L))).isEmpty();
        assertThat(TransferChoice.to(3).isUnclear(Set.of(1L))).isTrue();
        assertThat(TransferChoice.to(3).isUnclear(Set.of())).isTrue();
    }
}
