package org.b2bleaf.payment;

import java.time.YearMonth;

/**
 * A card that a gateway keeps, as the gateway knows it.
 *
 * @param gateway its name among Broadleaf's types
 * @param customer whom the gateway keeps it for; null when it does not ask
 * @param token what stands for the card
 * @param lastFour last four digits
 * @param expiry null when it is not known
 */
public record StoredCard(String gateway, String customer, String token, String lastFour, YearMonth expiry) {

    /** Without the token, which is worth money to whoever may talk to the gateway. */
    @Override
    public String toString() {
        return "StoredCard[" + gateway + ", " + lastFour + "]";
    }
}
