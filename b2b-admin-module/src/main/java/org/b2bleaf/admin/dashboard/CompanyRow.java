package org.b2bleaf.admin.dashboard;

import java.util.List;

/**
 * What a company owes, as text.
 *
 * @param amounts by age
 * @param numbers the same for a picture
 * @param overdue null for nothing
 * @param link to its orders that are not paid
 */
public record CompanyRow(
        long companyId,
        String name,
        List<String> amounts,
        List<String> numbers,
        String overdue,
        String outstanding,
        String link) {}
