package org.b2bleaf.event.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.b2bleaf.event.rules.EndpointAddress.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.7",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.2.3",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "4000::1",
                "2130706433",
                "0x7f.1"
            })
    void closed(String address) {
        InetAddress parsed;
        try {
            parsed = InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            // Java does not read it as an address, so it is asked of the DNS, which knows none.
            return;
        }
        assertThat(Reachable.isPublic(parsed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "168.63.129.17",
                "2600::1",
                "2a00:1450:4001::1",
                "2001:4860:4860::8888"
            })
    void open(String address) throws UnknownHostException {
        assertThat(Reachable.isPublic(InetAddress.getByName(address))).isTrue();
    }

    /** As an own resolver may build it: Java takes the mapping off only where it parses itself. */
    @Test
    void aMappedAddressIsTheOneBehindIt() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = -1;
        mapped[11] = -1;
        mapped[12] = 10;
        assertThat(Reachable.isPublic(InetAddress.getByAddress(mapped))).isFalse();
        assertThat(Reachable.isPublic(Inet6Address.getByAddress(null, mapped, -1)))
                .isFalse();
        mapped[12] = 8;
        mapped[15] = 8;
        assertThat(Reachable.isPublic(Inet6Address.getByAddress(null, mapped, -1)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://erp.example.com/hooks",
                "http://erp.example.com",
                "HTTPS://ERP.EXAMPLE.COM/hooks?token=a%20b",
                "https://erp.example.com:443/",
                "https://erp.example.com:8443/",
                "http://93.184.216.34:8080/x",
                "https://[2600::1]/x",
            })
    void fits(String address) {
        assertThat(EndpointAddress.problemOf(address, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "'   ', MISSING",
        "erp.example.com/hooks, NOT_UNDERSTOOD",
        "/hooks, NOT_UNDERSTOOD",
        "ftp://erp.example.com/, NOT_UNDERSTOOD",
        "file:///etc/passwd, NOT_UNDERSTOOD",
        "gopher://erp.example.com/, NOT_UNDERSTOOD",
        "javascript:alert(1), NOT_UNDERSTOOD",
        "http:erp.example.com, NOT_UNDERSTOOD",
        "https://, NOT_UNDERSTOOD",
        "https:///hooks, NOT_UNDERSTOOD",
        "https://erp example.com/, NOT_UNDERSTOOD",
        "https://erp_1.example.com/, NOT_UNDERSTOOD",
        "https://ërp.example.com/, NOT_UNDERSTOOD",
        "https://erp.example.com/<x>, NOT_UNDERSTOOD",
        "https://sol:secret@erp.example.com/, CREDENTIALS",
        "https://sol@erp.example.com/, CREDENTIALS",
        "https://erp.example.com@10.0.0.1/, CREDENTIALS",
        "https://erp.example.com/#x, FRAGMENT",
        "http://erp.example.com:25/, PORT",
        "http://erp.example.com:22/, PORT",
        "http://erp.example.com:0/, PORT",
        "http://erp.example.com:6667/, PORT",
        "http://erp.example.com:65536/, PORT",
        "http://localhost/, PRIVATE",
        "http://LOCALHOST./, PRIVATE",
        "http://erp.localhost/, PRIVATE",
        "http://printer.local/, PRIVATE",
        "http://metadata.google.internal/, PRIVATE",
        "http://127.0.0.1/, PRIVATE",
        "http://10.0.0.1:8080/, PRIVATE",
        "http://169.254.169.254/latest, PRIVATE",
        "http://[::1]/, PRIVATE",
        "http://[::ffff:10.0.0.1]/, PRIVATE",
        "http://[fd00::1]/, PRIVATE",
    })
    void doesNotFit(String address, Problem problem) {
        assertThat(EndpointAddress.problemOf(address, false)).contains(problem);
        assertThat(EndpointAddress.problemOf(address, true))
                .isEqualTo(problem == Problem.PRIVATE ? Optional.empty() : Optional.of(problem));
    }

    @Test
    void anAddressHasALength() {
        assertThat(EndpointAddress.problemOf("https://erp.example.com/" + "x".repeat(1000), false))
                .contains(Problem.TOO_LONG);
        assertThat(EndpointAddress.problemOf(null, false)).contains(Problem.MISSING);
    }
}
