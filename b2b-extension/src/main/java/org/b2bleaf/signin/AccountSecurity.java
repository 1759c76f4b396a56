package org.b2bleaf.signin;

/**
 * Ends what was opened for a customer before. Sessions are ended by time: each remembers when it was opened, and on any
 * node its next request finds out that this was too early, see {@link org.b2bleaf.signin.rules.SessionAge}.
 */
public interface AccountSecurity {

    /**
     * Takes a customer's account away from whoever may have made it: anybody can register somebody else's address with a
     * password in a shop that does not check it, wait until the merchant gives that customer a permission, and share the
     * account from then on ("pre-hijacking"). So when a customer with a permission proves the address by a code for the
     * first time, the password is replaced by one that nobody knows, sessions that were not opened by a code end, and a
     * mail to the address says so. Does nothing from the second time on.
     *
     * @param withCart whether the cart is set aside as well, because nobody has looked at it in this session yet
     */
    void secure(long customerId, boolean withCart);

    /** The customer's password belongs to the owner of the address, as far as the shop knows: {@link #secure} keeps it. */
    void trust(long customerId);

    /**
     * Ends every session of the customer, on every node.
     *
     * @param actor for the audit trail
     */
    void signOutEverywhere(long customerId, String actor);
}
