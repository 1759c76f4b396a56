package org.b2bleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.b2bleaf.privacy.rules.RunStatus;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

/** Nodes that die in an erasure. */
class ErasureFaultsTest extends PersonsOfOslo {

    @SliceTest
    void whereverANodeDiesAnotherOneGoesOn(Slice shop) {
        boolean died = true;
        int survived = 0;
        for (int last = 0; died; last += 29) {
            set(shop);
            order(lars);
            long id = start();
            int[] done = {0};
            int dies = last;
            shop.bean(Erasure.class).afterStep = step -> {
                if (done[0]++ == dies) {
                    throw new Dead();
                }
            };
            died = dies(() -> worker.work(() -> false));
            shop.bean(Erasure.class).afterStep = step -> {};
            worker.work(() -> false);
            assertThat(runs.findRun(id).orElseThrow().status())
                    .as("the other node might live")
                    .isEqualTo(died ? RunStatus.RUNNING : RunStatus.DONE);
            shop.clock().advance(PrivacyClaims.LEASE.plusSeconds(1));
            worker.work(() -> false);

            assertThat(runs.findRun(id).orElseThrow().status()).isEqualTo(RunStatus.DONE);
            assertThat(count(
                            "select count(*) from B2B_ORDER where PLACED_BY_EMAIL = ? or PLACED_BY_NAME = 'Lars Haugen'",
                            email))
                    .isZero();
            assertThat(count("select count(*) from BLC_CUSTOMER where EMAIL_ADDRESS = ?", email))
                    .isZero();
            survived++;
        }
        assertThat(survived).isGreaterThan(3);
    }

    private static boolean dies(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Dead e) {
            return true;
        }
    }

    /** One that stood still, and whose run another node has finished meanwhile. */
    @SliceTest
    void whoWasTakenForDeadChangesNothingMore(Slice shop) {
        order(lars);
        long id = start();
        List<String> tooLate = new ArrayList<>();
        boolean[] stoodStill = {false};
        shop.bean(Erasure.class).afterStep = step -> {
            if (stoodStill[0]) {
                tooLate.add(step);
                return;
            }
            stoodStill[0] = true;
            shop.bean(Erasure.class).afterStep = other -> {};
            shop.clock().advance(PrivacyClaims.LEASE.plusSeconds(1));
            worker.work(() -> false);
        };
        worker.work(() -> false);
        shop.bean(Erasure.class).afterStep = step -> {};

        assertThat(tooLate).isEmpty();
        assertThat(runs.findRun(id).orElseThrow().status()).isEqualTo(RunStatus.DONE);
        assertThat(count("select count(*) from B2B_AUDIT_EVENT where ACTION = 'person-erased'"))
                .isEqualTo(1);
    }

    @SliceTest
    void whatFailsIsTriedAgainAndThenWaitsForStaff(Slice shop) {
        shop.bean(Erasure.class).afterStep = step -> {
            throw new IllegalStateException("No database");
        };
        long id = start();
        worker.work(() -> false);
        assertThat(runs.findRun(id).orElseThrow().status()).isEqualTo(RunStatus.FAILED);
        shop.bean(Erasure.class).afterStep = step -> {};
        worker.work(() -> false);
        assertThat(runs.findRun(id).orElseThrow().status()).isEqualTo(RunStatus.FAILED);

        assertThat(runs.retry(id, ADMIN)).isTrue();
        worker.work(() -> false);
        assertThat(runs.findRun(id).orElseThrow().status()).isEqualTo(RunStatus.DONE);
        assertThat(runs.retry(id, ADMIN)).isFalse();
    }
}
