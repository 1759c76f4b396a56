package org.b2bleaf.host;

import javax.servlet.http.HttpSession;
import org.b2bleaf.secret.rules.KeyedHash;

/**
 * The token that every form of a session carries. Broadleaf makes it when the first page asks for one, at random
 * ({@code ExploitProtectionServiceImpl.getCSRFToken}): of two pages that a session asks for at once, on one node or on two,
 * the one whose token is stored first has forms that cannot be sent. This one is the same for both. It stays when the session
 * gets another id, as Broadleaf's does.
 */
final class FormToken {

    /** Where Broadleaf looks for it. */
    static final String ATTRIBUTE = "csrfToken";

    private FormToken() {}

    /** @param session null when there is none, which is left so */
    static void give(HttpSession session, KeyedHash key) {
        if (session != null && session.getAttribute(ATTRIBUTE) == null) {
            session.setAttribute(ATTRIBUTE, key.hex("form token", session.getId()));
        }
    }
}
