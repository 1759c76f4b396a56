package org.b2bleaf.storefront.pay;

import org.b2bleaf.storefront.card.CardChoice;

/**
 * What the fragment {@code b2b/orderPay :: form} shows.
 *
 * @param orderNumber of the order
 * @param open what is still to pay, in words; null when nothing is
 * @param reserved what of it is reserved on cards, in words; null when nothing is
 * @param payable what can be paid now, in words; null when nothing can
 * @param shown the same as a plain number, for the form
 * @param key names the form
 * @param cards what it can be paid with
 * @param underWay whether a payment is under way
 */
public record PayView(
        String orderNumber,
        String open,
        String reserved,
        String payable,
        String shown,
        String key,
        CardChoice cards,
        boolean underWay) {}
