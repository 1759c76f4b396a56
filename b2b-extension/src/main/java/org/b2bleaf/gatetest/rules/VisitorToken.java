package org.b2bleaf.gatetest.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.secret.rules.KeyedHash;

/**
 * With it the self-test is taken for a D2C customer: somebody signed in who is nobody in particular, has no permission,
 * no orders and no name. Signed with the shop's key, for one address of one running test, within a minute; for reading
 * only. Whoever stole one would see what any visitor sees who registers.
 */
public final class VisitorToken {
    /** The name of the request's header; the answer has it too when the token was accepted. */
    public static final String HEADER = "B2b-Gate-Test";

    /** Also what the clocks of two nodes may differ by. */
    static final Duration VALID = Duration.ofSeconds(60);

    private static final String PURPOSE = "gate-test-visitor";
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,12})\\.([0-9a-f]{64})");

    private VisitorToken() {}

    /** @param address path and query of the request */
    public static String issue(KeyedHash hash, long testId, String address, Instant now) {
        String seconds = String.valueOf(now.getEpochSecond());
        return testId + "." + seconds + "." + hash.hex(PURPOSE, String.valueOf(testId), seconds, address);
    }

    /**
     * @param token as it came; may be anything, null too
     * @param address path and query of the request that it came with
     * @return the id of the test; empty when the token is not of this shop, for another address or out of date
     */
    public static OptionalLong read(KeyedHash hash, String token, String address, Instant now) {
        Matcher parts = FORM.matcher(token == null ? "" : token);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        Instant issued = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        boolean fresh = Duration.between(issued, now).abs().compareTo(VALID) <= 0;
        return fresh && hash.matches(parts.group(3), PURPOSE, parts.group(1), parts.group(2), address)
                ? OptionalLong.of(Long.parseLong(parts.group(1)))
                : OptionalLong.empty();
    }
}
