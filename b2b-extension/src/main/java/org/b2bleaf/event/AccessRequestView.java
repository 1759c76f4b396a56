package org.b2bleaf.event;

import java.time.Instant;
import org.b2bleaf.requestaccess.rules.RequestStatus;

/**
 * What somebody typed into the public form, and what was decided about it.
 *
 * @param email nobody has proved it
 * @param country ISO 3166 code
 * @param language tag of the language in which the applicant is written to
 * @param reason why it was rejected, or what it is a duplicate of; null otherwise
 * @param companyId that an approval made or joined, or that a duplicate is about; null otherwise
 * @param locationId that an approval made or joined; null otherwise
 * @param customerId who was given the permission; null otherwise
 */
public record AccessRequestView(
        String id,
        RequestStatus status,
        String companyName,
        String contactName,
        String email,
        String phone,
        String taxId,
        String address1,
        String city,
        String postalCode,
        String country,
        String message,
        String language,
        Instant createdAt,
        Instant decidedAt,
        String reason,
        String companyId,
        String locationId,
        String customerId) {}
