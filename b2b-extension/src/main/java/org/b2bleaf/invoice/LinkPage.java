package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/**
 * What a payment link shows.
 *
 * @param open what is still to pay of the order
 * @param locale the language of the invoice
 */
public record LinkPage(
        long linkId,
        long b2bOrderId,
        String orderNumber,
        String invoiceNumber,
        String seller,
        BigDecimal open,
        Currency currency,
        Locale locale) {}
