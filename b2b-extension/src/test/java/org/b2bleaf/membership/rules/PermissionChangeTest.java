package org.b2bleaf.membership.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;

import org.b2bleaf.company.rules.Permission;
import org.junit.jupiter.api.Test;

class PermissionChangeTest {

    @Test
    void everyChangeIsWhatItIs() {
        assertChange(null, null, false, false, false, false);
        assertChange(null, ORDERING_ONLY, true, true, false, false);
        assertChange(null, LOCATION_ADMIN, true, true, false, false);
        assertChange(ORDERING_ONLY, null, true, false, true, false);
        assertChange(ORDERING_ONLY, ORDERING_ONLY, false, false, false, false);
        assertChange(ORDERING_ONLY, LOCATION_ADMIN, true, true, false, false);
        assertChange(LOCATION_ADMIN, null, true, false, true, true);
        assertChange(LOCATION_ADMIN, ORDERING_ONLY, true, false, true, true);
        assertChange(LOCATION_ADMIN, LOCATION_ADMIN, false, false, false, false);
    }

    private static void assertChange(
            Permission before,
            Permission after,
            boolean isChange,
            boolean givesMore,
            boolean takesAway,
            boolean takesAdmin) {
        PermissionChange change = new PermissionChange(before, after);
        assertThat(change.isChange()).as(change.toString()).isEqualTo(isChange);
        assertThat(change.givesMore()).as(change.toString()).isEqualTo(givesMore);
        assertThat(change.takesAway()).as(change.toString()).isEqualTo(takesAway);
        assertThat(change.takesAdmin()).as(change.toString()).isEqualTo(takesAdmin);
    }
}
