package org.b2bleaf.requestaccess.rules;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.secret.rules.KeyedHash;

/**
 * What a page with the form carries in a hidden field: when it was shown, signed with the shop's key. It slows machines
 * down without a puzzle and without a script. Nobody loses what was typed: a form that comes too soon or too late is shown
 * again, filled in, and goes through when it is sent once more.
 *
 * @param text the value of the field
 * @param shownAt in whole seconds
 */
public record FormStamp(String text, Instant shownAt) {

    /** Nobody fills in six fields in less. */
    public static final Duration SOONEST = Duration.ofSeconds(3);

    /** So that a stamp that was read once is not good for ever. */
    public static final Duration LATEST = Duration.ofHours(24);

    private static final String PURPOSE = "request-access-form";
    private static final int NONCE_BYTES = 12;
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,12})\\.([0-9a-f]{24})\\.([0-9a-f]{64})");

    /** How the time between showing and sending looks. */
    public enum Age {
        TOO_SOON,
        FINE,
        TOO_OLD
    }

    public static FormStamp issue(KeyedHash key, Instant now, SecureRandom random) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String seconds = Long.toString(now.getEpochSecond());
        String nonce = HexFormat.of().formatHex(bytes);
        String text = seconds + "." + nonce + "." + key.hex(PURPOSE, seconds, nonce);
        return new FormStamp(text, Instant.ofEpochSecond(now.getEpochSecond()));
    }

    /**
     * @param text what the form sent; may be null
     * @return empty when the shop has not signed it
     */
    public static Optional<FormStamp> read(String text, KeyedHash key) {
        Matcher parts = SHAPE.matcher(text == null ? "" : text);
        if (!parts.matches() || !key.matches(parts.group(3), PURPOSE, parts.group(1), parts.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new FormStamp(text, Instant.ofEpochSecond(Long.parseLong(parts.group(1)))));
    }

    /** A stamp from the future, of a node whose clock is ahead, counts as just issued. */
    public Age ageAt(Instant now) {
        Duration age = Duration.between(shownAt, now);
        if (age.compareTo(SOONEST) < 0) {
            return Age.TOO_SOON;
        }
        return age.compareTo(LATEST) > 0 ? Age.TOO_OLD : Age.FINE;
    }
}
