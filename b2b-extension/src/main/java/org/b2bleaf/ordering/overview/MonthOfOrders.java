package org.b2bleaf.ordering.overview;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;

/**
 * What was ordered in a month in one currency.
 *
 * @param orders how many, without cancelled ones
 * @param total of these orders, with tax and shipping
 */
public record MonthOfOrders(YearMonth month, Currency currency, long orders, BigDecimal total) {}
