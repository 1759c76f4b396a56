package org.b2bleaf.signin.rules;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.b2bleaf.secret.rules.KeyedHash;

/**
 * The six digits that a person receives by mail and types to sign in (OWASP ASVS 6.5, NIST SP 800-63B 3.1.3). Never
 * stored and never logged: the database has its {@link #hash} only and {@link #toString} hides it.
 *
 * @param digits six of '0' to '9', leading zeros included
 */
public record SignInCode(String digits) {
    public static final int LENGTH = 6;

    private static final String PURPOSE = "sign-in-code";
    private static final int CODES = 1_000_000;
    /** Enough for a code with a space or dash around every digit; longer text is not a typed code. */
    private static final int MAX_TYPED = 40;

    /** @throws IllegalArgumentException unless there are six ASCII digits */
    public SignInCode {
        if (!digits.matches("[0-9]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("A sign-in code has six digits");
        }
    }

    /** Each code from 000000 to 999999 is equally likely: {@link SecureRandom#nextInt(int)} has no modulo bias. */
    public static SignInCode random(SecureRandom random) {
        return new SignInCode(String.format(Locale.ROOT, "%06d", random.nextInt(CODES)));
    }

    /**
     * Reads what somebody typed or pasted. Spaces and dashes of any kind are ignored. Full-width digits (U+FF10 to
     * U+FF19), which Korean and Chinese keyboards produce, count as the digits they show; digits of other scripts are
     * not accepted, as the mail never has them.
     *
     * @param typed null when the form had no such field
     * @return empty when it is not a code at all, which costs no attempt
     */
    public static Optional<SignInCode> parse(String typed) {
        if (typed == null || typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(LENGTH);
        for (char c : typed.toCharArray()) {
            if (isSpaceOrDash(c)) {
                continue;
            }
            if (c >= '\uFF10' && c <= '\uFF19') {
                digits.append((char) (c - '\uFF10' + '0'));
            } else if (c >= '0' && c <= '9') {
                digits.append(c);
            } else {
                return Optional.empty();
            }
        }
        return digits.length() == LENGTH ? Optional.of(new SignInCode(digits.toString())) : Optional.empty();
    }

    /**
     * What the database keeps. Bound to the address and the browser, so that equal codes have different hashes and a
     * row copied to another address opens nothing.
     *
     * @param browserHash see {@link BrowserToken#hash}
     * @return 64 hex digits
     */
    public String hash(KeyedHash key, EmailAddress email, String browserHash) {
        return key.hex(PURPOSE, email.value(), browserHash, digits);
    }

    /** Compares in constant time. */
    public boolean matches(String storedHash, KeyedHash key, EmailAddress email, String browserHash) {
        return key.matches(storedHash, PURPOSE, email.value(), browserHash, digits);
    }

    private static boolean isSpaceOrDash(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == '\u2212';
    }

    @Override
    public String toString() {
        return "SignInCode[hidden]";
    }
}
