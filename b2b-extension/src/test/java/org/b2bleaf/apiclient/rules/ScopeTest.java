package org.b2bleaf.apiclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void areWrittenAsInTheDescription() {
        assertThat(Scope.COMPANIES_READ.text()).isEqualTo("companies:read");
        assertThat(Scope.join(EnumSet.of(Scope.ORDERS_READ, Scope.COMPANIES_READ)))
                .isEqualTo("companies:read orders:read");
        assertThat(Scope.split(Scope.join(EnumSet.allOf(Scope.class)))).isEqualTo(EnumSet.allOf(Scope.class));
        assertThat(Scope.split("companies:read nonsense  ")).isEqualTo(Set.of(Scope.COMPANIES_READ));
        assertThat(Scope.split("")).isEmpty();
    }
}
