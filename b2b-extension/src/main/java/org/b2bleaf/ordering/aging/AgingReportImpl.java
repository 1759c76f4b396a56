package org.b2bleaf.ordering.aging;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.ordering.aging.rules.Age;
import org.b2bleaf.persistence.Days;
import org.hibernate.SQLQuery;
import org.hibernate.Session;
import org.hibernate.type.BigDecimalType;
import org.hibernate.type.IntegerType;
import org.hibernate.type.LongType;
import org.hibernate.type.StringType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bAgingReport")
@Transactional(value = "blTransactionManager", readOnly = true)
public class AgingReportImpl implements AgingReport {

    private static final Comparator<Aging> WORST_FIRST = Comparator.comparing(Aging::overdue)
            .thenComparing(Aging::outstanding)
            .reversed()
            .thenComparing(Aging::companyName)
            .thenComparing(aging -> aging.currency().getCurrencyCode());

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bLocalCalendar")
    protected LocalCalendar calendar;

    @Override
    public List<Aging> companies() {
        return read(null);
    }

    @Override
    public List<Aging> ofCompany(long companyId) {
        return read(companyId);
    }

    @Override
    public List<Aging> totals(List<Aging> companies) {
        Map<Currency, Aging> totals = new LinkedHashMap<>();
        for (Aging company : companies) {
            Aging total = totals.computeIfAbsent(company.currency(), currency -> Aging.none(0, null, currency));
            company.parts().forEach(total::add);
        }
        return totals.values().stream()
                .sorted(Comparator.comparing(Aging::outstanding).reversed())
                .toList();
    }

    /** @param companyId null for all of them */
    private List<Aging> read(Long companyId) {
        LocalDays days = calendar.today();
        DueSql due = new DueSql(days);
        SQLQuery query = em.unwrap(Session.class)
                .createSQLQuery(
                        """
                select g.COMPANY_ID, c.NAME, g.CURRENCY, g.AGE, g.ORDERS, g.AMOUNT
                from (
                  select t.COMPANY_ID, t.CURRENCY, t.AGE, count(*) ORDERS, sum(t.OPEN_AMOUNT) AMOUNT
                  from (
                    select o.COMPANY_ID, o.CURRENCY, o.OPEN_AMOUNT, %s AGE
                    from B2B_ORDER o%s
                    where o.OPEN_AMOUNT > 0 and o.STATUS <> 'CANCELLED'%s) t
                  group by t.COMPANY_ID, t.CURRENCY, t.AGE) g
                join B2B_COMPANY c on c.COMPANY_ID = g.COMPANY_ID"""
                                .formatted(
                                        due.age(),
                                        days.isOneDay() ? "" : " join B2B_LOCATION l on l.LOCATION_ID = o.LOCATION_ID",
                                        companyId == null ? "" : " and o.COMPANY_ID = :company"));
        due.zones().forEach(query::setParameterList);
        if (companyId != null) {
            query.setLong("company", companyId);
        }
        query.addScalar("COMPANY_ID", LongType.INSTANCE)
                .addScalar("NAME", StringType.INSTANCE)
                .addScalar("CURRENCY", StringType.INSTANCE)
                .addScalar("AGE", IntegerType.INSTANCE)
                .addScalar("ORDERS", LongType.INSTANCE)
                .addScalar("AMOUNT", BigDecimalType.INSTANCE);
        record Debtor(long companyId, String currency) {}
        Map<Debtor, Aging> all = new LinkedHashMap<>();
        for (Object row : query.list()) {
            Object[] columns = (Object[]) row;
            Debtor debtor = new Debtor((Long) columns[0], (String) columns[2]);
            all.computeIfAbsent(
                            debtor,
                            it -> Aging.none(it.companyId(), (String) columns[1], Currency.getInstance(it.currency())))
                    .add(Age.values()[(Integer) columns[3]], new Aging.Part((Long) columns[4], (BigDecimal)
                            columns[5]));
        }
        return all.values().stream().sorted(WORST_FIRST).toList();
    }

    @Override
    public List<OpenItem> openItems(long companyId, int limit) {
        LocalDays days = calendar.today();
        List<OpenItem> items = new ArrayList<>();
        for (Object[] row : em.createQuery(
                        """
                select o.id, o.orderNumber, o.locationName, o.poNumber, o.submittedAt, o.dueDate, o.currency, o.total,
                    o.openAmount, l.timeZone
                from B2bOrder o join o.location l
                where o.company.id = :company and o.openAmount > 0 and o.status <> 'CANCELLED'
                order by o.dueDate nulls last, o.id""",
                        Object[].class)
                .setParameter("company", companyId)
                .setMaxResults(limit)
                .getResultList()) {
            LocalDate due = Days.of((Date) row[5]);
            items.add(new OpenItem(
                    (Long) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    ((Timestamp) row[4]).toInstant(),
                    due,
                    Age.of(due, days.at(ZoneId.of((String) row[9]))),
                    Currency.getInstance((String) row[6]),
                    (BigDecimal) row[7],
                    (BigDecimal) row[8]));
        }
        return items;
    }
}
