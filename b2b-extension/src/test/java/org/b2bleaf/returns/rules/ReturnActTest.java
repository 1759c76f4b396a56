package org.b2bleaf.returns.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ReturnActTest {

    @Test
    void eachStatusHasItsActs() {
        assertThat(ReturnAct.possible(ReturnStatus.REQUESTED)).containsExactly(ReturnAct.APPROVE, ReturnAct.DECLINE);
        assertThat(ReturnAct.possible(ReturnStatus.APPROVED)).containsExactly(ReturnAct.DECLINE, ReturnAct.RECEIVE);
        assertThat(ReturnAct.possible(ReturnStatus.RECEIVED)).containsExactly(ReturnAct.SETTLE);
        assertThat(ReturnAct.possible(ReturnStatus.DECLINED)).isEmpty();
        assertThat(ReturnAct.possible(ReturnStatus.REFUNDED)).isEmpty();
    }

    @Test
    void whatIsOpenHasAnActAndWhatIsFinishedHasNone() {
        for (ReturnStatus status : ReturnStatus.values()) {
            assertThat(ReturnAct.possible(status).isEmpty()).isEqualTo(!status.isOpen());
        }
    }

    @Test
    void everyStatusButTheFirstIsReached() {
        EnumSet<ReturnStatus> reached = EnumSet.of(ReturnStatus.REQUESTED);
        for (ReturnAct act : ReturnAct.values()) {
            reached.add(act.leadsTo());
        }
        assertThat(reached).containsExactlyInAnyOrder(ReturnStatus.values());
    }

    @Test
    void onlyADeclinedReturnGivesItsQuantitiesFree() {
        assertThat(LeftToReturn.of(
                        10,
                        java.util.List.of(
                                new ReturnedQuantity(ReturnStatus.REQUESTED, 2, null, null),
                                new ReturnedQuantity(ReturnStatus.DECLINED, 5, 5, null),
                                new ReturnedQuantity(ReturnStatus.APPROVED, 3, 1, null),
                                new ReturnedQuantity(ReturnStatus.REFUNDED, 3, 2, 1))))
                .isEqualTo(10 - 2 - 1 - 1);
        assertThat(LeftToReturn.of(1, java.util.List.of(new ReturnedQuantity(ReturnStatus.REQUESTED, 2, null, null))))
                .isZero();
    }
}
