package org.b2bleaf.demo.testing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the six digits in a mail. */
public final class Codes {

    /** Six digits that stand alone, perhaps parted in the middle for the eye. */
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![\\d#])(\\d{3})[ \\u00a0-]?(\\d{3})(?!\\d)");

    private Codes() {}

    /** @return the code of a sign-in mail, empty in any other mail */
    public static Optional<String> find(Mailbox.Mail mail) {
        return find(mail.text().isBlank() ? mail.html().replaceAll("<[^>]*>", " ") : mail.text());
    }

    /** @return the code in a text, empty when there is none */
    public static Optional<String> find(String text) {
        Matcher matcher = SIX_DIGITS.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1) + matcher.group(2)) : Optional.empty();
    }

    /** @throws AssertionError when the mail has no code */
    public static String in(Mailbox.Mail mail) {
        return find(mail).orElseThrow(() -> new AssertionError("No code in: " + mail));
    }

    /** @return six digits that are not the code */
    public static String otherThan(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }
}
