package org.b2bleaf.privacy.rules;

import org.b2bleaf.signin.rules.EmailAddress;

/** What somebody types before an erasure, so that nobody is erased by a slip: the address itself. */
public final class ConfirmWord {

    private ConfirmWord() {}

    /** @param typed in any case, with spaces around; null for nothing */
    public static boolean confirms(String typed, String email) {
        return EmailAddress.parse(typed)
                .map(address -> address.value().equals(email))
                .orElse(false);
    }
}
