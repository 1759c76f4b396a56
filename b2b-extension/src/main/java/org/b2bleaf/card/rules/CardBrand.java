package org.b2bleaf.card.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a card by the beginning of its number, for people; by ISO/IEC 7812 ranges that the schemes publish. */
public enum CardBrand {
    VISA("Visa", "4.*"),
    MASTERCARD("Mastercard", "5[1-5].*|222[1-9].*|22[3-9].*|2[3-6].*|27[01].*|2720.*"),
    AMEX("American Express", "3[47].*"),
    DINERS("Diners Club", "30[0-5].*|3[689].*"),
    DISCOVER("Discover", "6011.*|64[4-9].*|65.*"),
    JCB("JCB", "35(2[89]|[3-8][0-9]).*"),
    UNION_PAY("UnionPay", "62.*"),
    MAESTRO("Maestro", "50.*|5[6-8].*");

    private final String title;
    private final Pattern numbers;

    CardBrand(String title, String numbers) {
        this.title = title;
        this.numbers = Pattern.compile(numbers);
    }

    /** As people call it, in every language. */
    public String title() {
        return title;
    }

    /** @param digits of the number, without anything between them */
    public static Optional<CardBrand> of(String digits) {
        for (CardBrand brand : values()) {
            if (brand.numbers.matcher(digits).matches()) {
                return Optional.of(brand);
            }
        }
        return Optional.empty();
    }
}
