package org.b2bleaf.admin.transfer;

import java.util.List;

/**
 * A dry run, written out.
 *
 * @param moving orders that would be added
 * @param staying orders that would be left out
 * @param reasons why so many would be left out, in words; empty when none would
 * @param rows orders of both kinds, the newest of each
 * @param more orders that are not among the rows
 */
public record PreviewView(
        long customerId,
        String customerName,
        long locationId,
        String locationName,
        String companyName,
        long moving,
        long staying,
        String reasons,
        List<OutcomeRow> rows,
        long more) {}
