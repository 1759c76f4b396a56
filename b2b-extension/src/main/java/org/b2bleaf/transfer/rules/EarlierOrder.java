package org.b2bleaf.transfer.rules;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An order of the customer as it is stored.
 *
 * @param id of Broadleaf's order
 * @param number null while it has none
 * @param status as Broadleaf's OrderStatus names it
 * @param total with tax and shipping; null while it has none
 * @param currency its ISO code
 * @param submittedAt null while it is not submitted
 * @param atALocation whether it is a B2B order already
 * @param draft whether it is or was a draft
 * @param numberTaken whether another B2B order has its number
 */
public record EarlierOrder(
        long id,
        String number,
        String status,
        BigDecimal total,
        String currency,
        Instant submittedAt,
        boolean atALocation,
        boolean draft,
        boolean numberTaken) {}
