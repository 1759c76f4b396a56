package org.b2bleaf.demo.site;

import java.util.List;
import org.broadleafcommerce.common.money.Money;

/**
 * An order as its buyer sees it.
 *
 * @param date as the visitor's language writes it
 * @param statusKey key of the text for its status
 * @param paymentKey key of the text for its payment; null when it has none
 * @param address where it went, line by line
 */
public record PlacedOrder(
        String number,
        String date,
        String email,
        String statusKey,
        String paymentKey,
        Money total,
        List<CartLine> lines,
        List<String> address) {}
