package org.b2bleaf.membership;

import java.util.List;

/**
 * What the merchant should know before customers are removed from a company.
 *
 * @param withoutAdmin the locations whose last location admin would leave, by name
 * @param mainContact who would leave as the company's main contact, to be replaced or cleared; null when nobody does
 */
public record RemovalWarnings(List<AdminlessLocation> withoutAdmin, CustomerHit mainContact) {

    public RemovalWarnings {
        withoutAdmin = List.copyOf(withoutAdmin);
    }

    public boolean isEmpty() {
        return withoutAdmin.isEmpty() && mainContact == null;
    }
}
