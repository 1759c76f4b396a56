package org.b2bleaf.requestaccess.rules;

import org.b2bleaf.signin.rules.EmailAddress;

/**
 * A request that can be stored. Texts are stripped; what was left empty is null.
 *
 * @param phone may be null
 * @param taxId as typed; may be null
 * @param postalCode may be null
 * @param country ISO 3166 code of two capitals
 * @param message with line feeds; may be null
 */
public record RequestDetails(
        String companyName,
        String contactName,
        EmailAddress email,
        String phone,
        String taxId,
        String address1,
        String city,
        String postalCode,
        String country,
        String message) {}
