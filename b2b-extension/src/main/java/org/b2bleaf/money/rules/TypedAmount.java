package org.b2bleaf.money.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of money as somebody types it, with a point or a comma before the decimals. */
public final class TypedAmount {

    /** No thousands separators: "1.234" is one and a bit, or refused, and never a thousand. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,14}([.,][0-9]{1,5})?");

    private TypedAmount() {}

    /**
     * @param typed null counts as empty; blanks within it are passed over
     * @return empty when it is no amount
     */
    public static Optional<BigDecimal> of(String typed) {
        String amount = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        return AMOUNT.matcher(amount).matches()
                ? Optional.of(new BigDecimal(amount.replace(',', '.')))
                : Optional.empty();
    }
}
