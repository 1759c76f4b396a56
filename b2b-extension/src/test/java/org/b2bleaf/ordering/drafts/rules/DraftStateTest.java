package org.b2bleaf.ordering.drafts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.junit.jupiter.api.Test;

class DraftStateTest {

    /** Every state: who may do what. */
    private static final String TABLE =
            """
            SUBMITTED NOT_ASKED EDIT CHECK APPROVE INVOICE DECLINE
            SUBMITTED ASKED     EDIT DECLINE ANSWER
            SUBMITTED GIVEN     EDIT CHECK APPROVE INVOICE DECLINE
            SUBMITTED REFUSED   EDIT CHECK APPROVE INVOICE DECLINE
            INVOICED  NOT_ASKED PAY WITHDRAW DECLINE
            INVOICED  ASKED     PAY WITHDRAW DECLINE
            INVOICED  GIVEN     PAY WITHDRAW DECLINE
            INVOICED  REFUSED   PAY WITHDRAW DECLINE
            APPROVED  NOT_ASKED
            APPROVED  ASKED
            APPROVED  GIVEN
            APPROVED  REFUSED
            DECLINED  NOT_ASKED
            DECLINED  ASKED
            DECLINED  GIVEN
            DECLINED  REFUSED
            """;

    @Test
    void eachStateAllowsWhatTheTableSays() {
        assertThat(TABLE.lines()).hasSize(DraftStatus.values().length * Consent.values().length);
        TABLE.lines().map(line -> line.strip().split(" +")).forEach(row -> {
            Set<DraftAct> allowed =
                    Arrays.stream(row).skip(2).map(DraftAct::valueOf).collect(Collectors.toSet());
            DraftState state = new DraftState(DraftStatus.valueOf(row[0]), Consent.valueOf(row[1]), false);
            for (DraftAct act : DraftAct.values()) {
                assertThat(state.allows(act)).as("%s: %s", state, act).isEqualTo(allowed.contains(act));
            }
        });
    }

    @Test
    void nobodyInterferesWithWhatIsUnderWay() {
        for (DraftStatus status : DraftStatus.values()) {
            for (Consent consent : Consent.values()) {
                assertThat(new DraftState(status, consent, true).allowed()).isEmpty();
            }
        }
    }

    @Test
    void whatIsDecidedStaysSo() {
        for (DraftStatus status : EnumSet.of(DraftStatus.APPROVED, DraftStatus.DECLINED)) {
            assertThat(status.isOpen()).isFalse();
            assertThat(new DraftState(status, Consent.NOT_ASKED, false).allowed())
                    .isEmpty();
        }
    }
}
