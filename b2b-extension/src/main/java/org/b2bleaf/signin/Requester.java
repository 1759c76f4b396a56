package org.b2bleaf.signin;

import org.b2bleaf.secret.rules.KeyedHash;
import org.b2bleaf.signin.rules.ClientAddress;

/**
 * Whose allowance a request for a code counts against: a browser that has signed in as this address before, or the
 * network that the request comes from. Addresses of networks are personal data, so only a keyed hash is kept.
 *
 * @param key at most 64 characters
 * @param known whether it is a known browser
 */
record Requester(String key, boolean known) {
    /** Holds characters that are no hex digits, so no network is ever taken for a known browser. */
    static final String KNOWN_PREFIX = "known:";

    static Requester knownBrowser(String id) {
        return new Requester(KNOWN_PREFIX + id, true);
    }

    /** @param key as stored with a code */
    static boolean isKnown(String key) {
        return key.startsWith(KNOWN_PREFIX);
    }

    static Requester network(ClientAddress address, KeyedHash hash) {
        return new Requester(hash.hex("network", address.key()), false);
    }

    /** Tells networks apart in the audit trail without naming them. */
    String label() {
        return "network " + key.substring(0, 12);
    }
}
