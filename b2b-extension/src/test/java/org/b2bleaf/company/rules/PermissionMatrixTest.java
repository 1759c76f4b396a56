package org.b2bleaf.company.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionMatrixTest {

    @ParameterizedTest
    @CsvSource({
        "ORDERING_ONLY,  BUY,            true",
        "ORDERING_ONLY,  SEE_OWN_ORDERS, true",
        "ORDERING_ONLY,  SEE_ALL_ORDERS, false",
        "ORDERING_ONLY,  EDIT_ADDRESSES, false",
        "LOCATION_ADMIN, BUY,            true",
        "LOCATION_ADMIN, SEE_OWN_ORDERS, true",
        "LOCATION_ADMIN, SEE_ALL_ORDERS, true",
        "LOCATION_ADMIN, EDIT_ADDRESSES, true",
        "ORDERING_ONLY,  REMOVE_CARDS,   false",
        "LOCATION_ADMIN, REMOVE_CARDS,   true",
        ",               REMOVE_CARDS,   false",
        ",               BUY,            false",
        ",               SEE_OWN_ORDERS, false",
        ",               SEE_ALL_ORDERS, false",
        ",               EDIT_ADDRESSES, false"
    })
    void thePermissionDecidesWhatIsAllowed(Permission permission, LocationAct act, boolean allowed) {
        assertThat(PermissionMatrix.allows(permission, act)).isEqualTo(allowed);
    }
}
