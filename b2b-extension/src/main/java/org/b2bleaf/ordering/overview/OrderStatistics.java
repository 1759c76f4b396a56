package org.b2bleaf.ordering.overview;

import java.time.YearMonth;
import java.util.List;

/** What the merchant's dashboard shows of orders, beside their {@link org.b2bleaf.ordering.aging.AgingReport age}. */
public interface OrderStatistics {

    /**
     * Each month in which something was ordered, by the time zone of the server; in one statement.
     *
     * @param first the first month
     * @param last the last month, included
     * @param companyId null for all companies
     * @return by month, then by currency
     */
    List<MonthOfOrders> months(YearMonth first, YearMonth last, Long companyId);
}
