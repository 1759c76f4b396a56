package org.b2bleaf.api;

/**
 * Where goods or invoices go. Each part may be null.
 *
 * @param name of the receiver; null for the company's and the location's name
 * @param country ISO 3166 code of two capitals
 */
public record AddressView(
        String name, String address1, String address2, String city, String postalCode, String country) {}
