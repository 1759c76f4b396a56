package org.b2bleaf.storefront.account;

/** The sums below the lines, as text. */
public record SumsView(String subTotal, String shipping, String tax, String total) {}
