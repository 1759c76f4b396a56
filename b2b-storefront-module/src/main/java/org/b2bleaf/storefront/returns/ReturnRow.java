package org.b2bleaf.storefront.returns;

import org.b2bleaf.returns.rules.ReturnStatus;

/**
 * A return as lists show it.
 *
 * @param amount what it was refunded or credited with, in words; null before
 */
public record ReturnRow(
        String reference,
        String requestedOn,
        String orderNumber,
        String locationName,
        String requestedBy,
        ReturnStatus status,
        String amount) {}
