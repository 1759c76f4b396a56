package org.b2bleaf.card.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Until when a card is valid: to the end of the month that is printed on it. */
public final class CardExpiry {

    private static final Pattern TYPED =
            Pattern.compile("([0-9]{1,2})\\s*[/.-]\\s*([0-9]{4}|[0-9]{2})|([0-9]{2})([0-9]{2})");
    private static final int CENTURY = 2000;
    private static final int LONGEST = 10;

    private CardExpiry() {}

    /** @param typed such as {@code 12/29}, {@code 12/2029} or {@code 1229}; null for nothing */
    public static Optional<YearMonth> parse(String typed) {
        String text = typed == null ? "" : typed.strip();
        Matcher matcher = TYPED.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        boolean separated = matcher.group(1) != null;
        int month = Integer.parseInt(matcher.group(separated ? 1 : 3));
        int year = Integer.parseInt(matcher.group(separated ? 2 : 4));
        try {
            return Optional.of(YearMonth.of(year < 100 ? CENTURY + year : year, month));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * @param expiry null when it is not known: the gateway will say
     * @param today where the card is used
     */
    public static boolean isOver(YearMonth expiry, LocalDate today) {
        return expiry != null && expiry.isBefore(YearMonth.from(today));
    }
}
