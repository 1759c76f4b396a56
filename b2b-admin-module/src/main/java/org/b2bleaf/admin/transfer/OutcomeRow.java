package org.b2bleaf.admin.transfer;

import org.b2bleaf.transfer.rules.Outcome;

/**
 * What becomes of an order, as a row.
 *
 * @param orderNumber null for a cart
 * @param submittedOn empty while it is not submitted
 * @param total empty while it has none
 */
public record OutcomeRow(String orderNumber, String submittedOn, String total, Outcome outcome) {}
