package org.b2bleaf.event.rules;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses of the internet a webhook may be sent to: those of the public internet. Everything else is the merchant's
 * own network or the machine itself, which nobody shall reach by the name of an endpoint (OWASP, Server Side Request
 * Forgery). The ranges are those of the IANA special-purpose registries for IPv4 and IPv6 (RFC 6890).
 */
public final class Reachable {

    private static final List<Range> CLOSED = List.of(
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10),
            range("127.0.0.0", 8),
            range("169.254.0.0", 16),
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.0.2.0", 24),
            range("192.88.99.0", 24),
            range("192.168.0.0", 16),
            range("198.18.0.0", 15),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 4),
            range("240.0.0.0", 4),
            // What Azure's machines are told about themselves.
            range("168.63.129.16", 32),
            // Teredo, benchmarks, documentation and the like.
            range("2001::", 23),
            range("2001:db8::", 32),
            // 6to4 leads to an IPv4 address.
            range("2002::", 16),
            range("3fff::", 20));

    /** All of IPv6 that is routed as global unicast (RFC 4291); loopback, link-local, unique local and NAT64 are not in it. */
    private static final Range GLOBAL_IPV6 = range("2000::", 3);

    private Reachable() {}

    private record Range(byte[] from, int bits) {

        boolean contains(byte[] address) {
            if (address.length != from.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (from[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Range range(String from, int bits) {
        try {
            return new Range(InetAddress.getByName(from).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(from, e);
        }
    }

    /** Whether an address is one of the public internet. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address instanceof Inet4Address ? address.getAddress() : withoutMapping(address.getAddress());
        return (bytes.length == 4 || GLOBAL_IPV6.contains(bytes))
                && CLOSED.stream().noneMatch(range -> range.contains(bytes));
    }

    /** ::ffff:10.0.0.1 is 10.0.0.1. Java says so itself of what it parses, not of what it is given as bytes. */
    private static byte[] withoutMapping(byte[] address) {
        boolean mapped = address.length == 16 && address[10] == -1 && address[11] == -1;
        for (int i = 0; i < 10 && mapped; i++) {
            mapped = address[i] == 0;
        }
        return mapped ? Arrays.copyOfRange(address, 12, 16) : address;
    }
}
