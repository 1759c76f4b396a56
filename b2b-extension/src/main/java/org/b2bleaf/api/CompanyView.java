package org.b2bleaf.api;

import java.time.Instant;
import org.b2bleaf.company.rules.ActiveStatus;

/**
 * A company.
 *
 * @param externalId the merchant's own key; null for none
 * @param mainContactId the customer id of the member who is asked first; null for nobody
 * @param version grows with each change of the company itself
 */
public record CompanyView(
        String id,
        String externalId,
        String name,
        ActiveStatus status,
        String notes,
        String mainContactId,
        Instant createdAt,
        int version) {}
