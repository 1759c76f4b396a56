package org.b2bleaf.admin.dashboard;

import org.b2bleaf.ordering.aging.rules.Age;

/**
 * What is owed of one age, as text.
 *
 * @param number the amount for a picture, such as {@code 12.50}
 * @param link to these orders
 */
public record AgeRow(Age age, long orders, String amount, String number, String link) {}
