package org.b2bleaf.admin.returns;

import org.b2bleaf.returns.rules.ReturnStatus;

/**
 * A return as lists of the admin show it.
 *
 * @param orderId of the B2B order
 * @param amount what it was settled with, in words; null before
 */
public record ReturnRow(
        long id,
        String reference,
        String requestedAt,
        long orderId,
        String orderNumber,
        String companyName,
        String locationName,
        String requestedBy,
        String email,
        ReturnStatus status,
        String amount) {}
