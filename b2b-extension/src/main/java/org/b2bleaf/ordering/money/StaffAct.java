package org.b2bleaf.ordering.money;

/**
 * Who does something with an order, and what he or she saw before.
 *
 * @param version of the order that the page showed; when it is another by now the act is refused; null to act whatever it is
 * @param key names the form: sending it twice acts once; at most 64 characters
 * @param actor as {@link org.b2bleaf.audit.Actor} names people
 */
public record StaffAct(long b2bOrderId, Integer version, String key, String actor) {

    public static final int MAX_KEY = 64;

    /** @throws IllegalArgumentException when the key does not fit */
    public StaffAct {
        if (key == null || key.isBlank() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("No key of a form: " + key);
        }
    }
}
