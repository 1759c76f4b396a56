package org.b2bleaf.returns;

import org.b2bleaf.ordering.money.StaffAct;

/**
 * Who does something with a return, and what he or she saw before.
 *
 * @param version of the return that the page showed; when it is another by now the act is refused; null to act whatever it is
 * @param key names the form: sending it twice acts once; at most 64 characters
 * @param actor as {@link org.b2bleaf.audit.Actor} names people
 */
public record ReturnAtDesk(long returnId, Integer version, String key, String actor) {

    /** @throws IllegalArgumentException when the key does not fit */
    public ReturnAtDesk {
        if (key == null || key.isBlank() || key.length() > StaffAct.MAX_KEY) {
            throw new IllegalArgumentException("No key of a form: " + key);
        }
    }
}
