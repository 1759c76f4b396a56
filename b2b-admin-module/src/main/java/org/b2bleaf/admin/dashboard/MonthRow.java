package org.b2bleaf.admin.dashboard;

/**
 * A month, as text.
 *
 * @param number the total for a picture
 * @param link to the orders of the month
 */
public record MonthRow(String month, long orders, String total, String number, String link) {}
