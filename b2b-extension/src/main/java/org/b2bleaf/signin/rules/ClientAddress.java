package org.b2bleaf.signin.rules;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The network that a request comes from, as limits count it: one IPv4 address, or the /64 of an IPv6 address, which is
 * what one household or office is given.
 *
 * @param key at most 64 characters: "203.0.113.7", "2001:db8:0:1::/64", or "unknown"
 */
public record ClientAddress(String key) {
    /** What cannot be read shares one allowance. */
    public static final ClientAddress UNKNOWN = new ClientAddress("unknown");

    /**
     * @param remote as {@code ServletRequest.getRemoteAddr()} gives it, or a literal from a trusted proxy; never
     *     resolved by name; may be null
     */
    public static ClientAddress of(String remote) {
        if (remote == null || remote.length() > 100) {
            return UNKNOWN;
        }
        String literal = withoutBracketsAndZone(remote.strip().toLowerCase(Locale.ROOT));
        if (literal.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
            return ofIpv4(literal);
        }
        return literal.contains(":") && literal.matches("[0-9a-f:.]+") ? ofIpv6(literal) : UNKNOWN;
    }

    private static String withoutBracketsAndZone(String text) {
        String inner = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        int zone = inner.indexOf('%');
        return zone < 0 ? inner : inner.substring(0, zone);
    }

    private static ClientAddress ofIpv4(String literal) {
        int[] parts =
                Arrays.stream(literal.split("\\.")).mapToInt(Integer::parseInt).toArray();
        if (Arrays.stream(parts).anyMatch(part -> part > 255)) {
            return UNKNOWN;
        }
        return new ClientAddress(parts[0] + "." + parts[1] + "." + parts[2] + "." + parts[3]);
    }

    private static ClientAddress ofIpv6(String literal) {
        try {
            // A text of hex digits and colons is never looked up in the DNS.
            InetAddress address = InetAddress.getByName(literal);
            if (address instanceof Inet4Address) {
                return ofIpv4(address.getHostAddress());
            }
            byte[] bytes = address.getAddress();
            StringBuilder prefix = new StringBuilder();
            for (int group = 0; group < 4; group++) {
                int value = ((bytes[2 * group] & 0xff) << 8) | (bytes[2 * group + 1] & 0xff);
                prefix.append(Integer.toHexString(value)).append(':');
            }
            return new ClientAddress(prefix + ":/64");
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
