package org.b2bleaf.ordering.overview;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.hibernate.SQLQuery;
import org.hibernate.Session;
import org.hibernate.type.BigDecimalType;
import org.hibernate.type.IntegerType;
import org.hibernate.type.LongType;
import org.hibernate.type.StringType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bOrderStatistics")
@Transactional(value = "blTransactionManager", readOnly = true)
public class OrderStatisticsImpl implements OrderStatistics {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Override
    public List<MonthOfOrders> months(YearMonth first, YearMonth last, Long companyId) {
        SQLQuery query = em.unwrap(Session.class)
                .createSQLQuery(
                        """
                select extract(year from o.SUBMITTED_AT) as IN_YEAR, extract(month from o.SUBMITTED_AT) as IN_MONTH,
                    o.CURRENCY as CURRENCY, count(*) as ORDERS, sum(o.TOTAL) as TOTAL
                from B2B_ORDER o
                where o.SUBMITTED_AT >= :first and o.SUBMITTED_AT < :after and o.STATUS <> 'CANCELLED'%s
                group by extract(year from o.SUBMITTED_AT), extract(month from o.SUBMITTED_AT), o.CURRENCY
                order by IN_YEAR, IN_MONTH, CURRENCY"""
                                .formatted(companyId == null ? "" : " and o.COMPANY_ID = :company"));
        query.setTimestamp("first", startOf(first)).setTimestamp("after", startOf(last.plusMonths(1)));
        if (companyId != null) {
            query.setLong("company", companyId);
        }
        query.addScalar("IN_YEAR", IntegerType.INSTANCE)
                .addScalar("IN_MONTH", IntegerType.INSTANCE)
                .addScalar("CURRENCY", StringType.INSTANCE)
                .addScalar("ORDERS", LongType.INSTANCE)
                .addScalar("TOTAL", BigDecimalType.INSTANCE);
        List<MonthOfOrders> months = new ArrayList<>();
        for (Object row : query.list()) {
            Object[] columns = (Object[]) row;
            months.add(new MonthOfOrders(
                    YearMonth.of((Integer) columns[0], (Integer) columns[1]),
                    Currency.getInstance((String) columns[2]),
                    (Long) columns[3],
                    (BigDecimal) columns[4]));
        }
        return months;
    }

    /** In the zone in which moments are stored. */
    private Date startOf(YearMonth month) {
        return Date.from(month.atDay(1).atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
