package org.b2bleaf.admin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAddressTest {

    @Test
    void isDecodedAsItCame() {
        assertThat(ApiAddress.segments("/companies/ext:A+B%20%C3%A6/members"))
                .containsExactly("companies", "ext:A+B \u00e6", "members");
        assertThat(ApiAddress.segments("/")).containsExactly("");
        assertThat(ApiAddress.parameters("a=1&b=x+y%26&c&&d="))
                .isEqualTo(Map.of("a", "1", "b", "x y&", "c", "", "d", ""));
        assertThat(ApiAddress.parameters(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "a=%ff", "a=%c3", "a=1&a=2", "%80=1"})
    void whatIsNoTextIsRefused(String query) {
        assertThatThrownBy(() -> ApiAddress.parameters(query)).isInstanceOf(ApiProblem.class);
    }
}
