package org.b2bleaf.signin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,                             203.0.113.7",
        "127.0.0.1,                               127.0.0.1",
        "010.001.000.255,                         10.1.0.255",
        "2001:db8:0:1:2:3:4:5,                    2001:db8:0:1::/64",
        "2001:db8:0:1:ffff:ffff:ffff:ffff,        2001:db8:0:1::/64",
        "2001:0DB8:0000:0001:0000:0000:0000:0001, 2001:db8:0:1::/64",
        "2001:db8::1,                             2001:db8:0:0::/64",
        "::1,                                     0:0:0:0::/64",
        "fe80::1%eth0,                            fe80:0:0:0::/64",
        "fe80::1%1,                               fe80:0:0:0::/64",
        "[2001:db8::1],                           2001:db8:0:0::/64",
        "::ffff:203.0.113.7,                      203.0.113.7",
        "::ffff:cb00:7107,                        203.0.113.7"
    })
    void anIpv4AddressCountsAloneAnIpv6AddressWithItsNetwork(String remote, String key) {
        assertThat(ClientAddress.of(remote).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "localhost",
                "example.com",
                "2001:db8::1::2",
                "12345::",
                "::1.2.3.4.5",
                "1.2.3.4, 5.6.7.8",
                "g::1"
            })
    void whatCannotBeReadSharesOneAllowance(String remote) {
        assertThat(ClientAddress.of(remote)).isEqualTo(ClientAddress.UNKNOWN);
    }

    @Property
    void theKeyFitsItsColumn(@ForAll String remote) {
        assertThat(ClientAddress.of(remote).key()).hasSizeLessThanOrEqualTo(60).isNotBlank();
    }
}
