package org.b2bleaf.api;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.rules.Overdue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bApiViews")
@Transactional(value = "blTransactionManager", readOnly = true)
public class ApiViewsImpl implements ApiViews {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bOrderLines")
    protected OrderLines orderLines;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    public Map<Long, CompanyView> companies(Collection<Long> companyIds) {
        Map<Long, CompanyView> found = new HashMap<>();
        // The id alone, as the contact would be loaded otherwise, one by one.
        rows("select c, c.mainContact.id from B2bCompany c where c.id in (:ids)", companyIds)
                .forEach(row -> {
                    Company company = (Company) row[0];
                    found.put(company.getId(), view(company, (Long) row[1]));
                });
        return inOrder(companyIds, found);
    }

    private static CompanyView view(Company company, Long mainContact) {
        return new CompanyView(
                id(company.getId()),
                company.getExternalId(),
                company.getName(),
                company.getStatus(),
                company.getNotes(),
                id(mainContact),
                moment(company.getCreatedAt()),
                company.getVersion());
    }

    @Override
    public Map<Long, LocationView> locations(Collection<Long> locationIds) {
        Map<Long, LocationView> found = new HashMap<>();
        rows("select l, l.company.id from B2bLocation l where l.id in (:ids)", locationIds)
                .forEach(row -> {
                    CompanyLocation location = (CompanyLocation) row[0];
                    found.put(location.getId(), view(location, (Long) row[1]));
                });
        return inOrder(locationIds, found);
    }

    private static LocationView view(CompanyLocation location, Long company) {
        return new LocationView(
                id(location.getId()),
                id(company),
                location.getExternalId(),
                location.getName(),
                location.getStatus(),
                location.getPhone(),
                location.getBillingEmail(),
                location.getLanguage(),
                location.getTimeZone().getId(),
                location.getTaxId(),
                location.isTaxExempt(),
                location.getTaxExemptReason(),
                TermsView.of(location.getTerms()),
                location.isSubmitAsDrafts(),
                location.isOnlyCatalogProducts(),
                location.isOneTimeAddressAllowed(),
                location.getPoRule(),
                location.getPoPattern(),
                view(location.getShippingAddress()),
                location.isBillingSameAsShipping(),
                view(location.getBillingAddress()),
                moment(location.getCreatedAt()),
                location.getVersion());
    }

    private static AddressView view(LocationAddress address) {
        return new AddressView(
                address.getName(),
                address.getAddress1(),
                address.getAddress2(),
                address.getCity(),
                address.getPostalCode(),
                address.getCountry());
    }

    @Override
    public Map<Long, MemberView> members(long companyId, Collection<Long> customerIds) {
        if (customerIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<MemberView.AtLocation>> permissions = new HashMap<>();
        em.createQuery(
                        """
                        select p.customer.id, l.id, p.permission from B2bPermission p join p.location l
                        where l.company.id = :company and p.customer.id in (:ids) order by l.id""",
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("ids", customerIds)
                .getResultList()
                .forEach(row -> permissions
                        .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new MemberView.AtLocation(id((Long) row[1]), Permission.valueOf((String) row[2]))));
        Map<Long, MemberView> found = new HashMap<>();
        em.createQuery(
                        """
                        select c.id, c.emailAddress, c.firstName, c.lastName, m.createdAt
                        from B2bMember m join m.customer c
                        where m.company.id = :company and c.id in (:ids)""",
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("ids", customerIds)
                .getResultList()
                .forEach(row -> found.put(
                        (Long) row[0],
                        new MemberView(
                                id((Long) row[0]),
                                id(companyId),
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                permissions.getOrDefault((Long) row[0], List.of()),
                                moment((Date) row[4]))));
        return inOrder(customerIds, found);
    }

    @Override
    public Map<Long, PermissionView> permissions(long locationId, Collection<Long> customerIds) {
        if (customerIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, PermissionView> found = new HashMap<>();
        em.createQuery(
                        """
                        select c.id, l.company.id, c.emailAddress, p.permission, p.createdAt, p.version
                        from B2bPermission p join p.location l join p.customer c
                        where l.id = :location and c.id in (:ids)""",
                        Object[].class)
                .setParameter("location", locationId)
                .setParameter("ids", customerIds)
                .getResultList()
                .forEach(row -> found.put(
                        (Long) row[0],
                        new PermissionView(
                                id(locationId),
                                id((Long) row[1]),
                                id((Long) row[0]),
                                (String) row[2],
                                Permission.valueOf((String) row[3]),
                                moment((Date) row[4]),
                                (Integer) row[5])));
        return inOrder(customerIds, found);
    }

    /** What of an order Broadleaf keeps. */
    private record Sums(BigDecimal subtotal, BigDecimal shipping, BigDecimal tax) {}

    /** What an order is together with it. */
    private record Around(
            Long order,
            Long company,
            Long location,
            Long placedBy,
            ZoneId zone,
            Sums sums,
            AddressView shipping,
            List<OrderView.Line> lines) {}

    @Override
    public Map<Long, OrderView> orders(Collection<Long> b2bOrderIds) {
        List<Object[]> orders = rows(
                """
                select o, o.order.id, o.company.id, l.id, o.placedBy.id, l.timeZone
                from B2bOrder o join o.location l where o.id in (:ids)""",
                b2bOrderIds);
        List<Long> ids = orders.stream().map(row -> (Long) row[1]).toList();
        Map<Long, Sums> sums = sums(ids);
        Map<Long, AddressView> addresses = shippingAddresses(ids);
        Map<Long, List<OrderLines.Line>> lines = orderLines.of(ids);
        Map<Long, OrderView> found = new HashMap<>();
        for (Object[] row : orders) {
            B2bOrder order = (B2bOrder) row[0];
            Long id = (Long) row[1];
            found.put(
                    order.getId(),
                    view(
                            order,
                            new Around(
                                    id,
                                    (Long) row[2],
                                    (Long) row[3],
                                    (Long) row[4],
                                    ZoneId.of((String) row[5]),
                                    sums.getOrDefault(id, new Sums(null, null, null)),
                                    addresses.get(id),
                                    lines.getOrDefault(id, List.of()).stream()
                                            .map(line -> view(line, order.getCurrency()))
                                            .toList())));
        }
        return inOrder(b2bOrderIds, found);
    }

    private OrderView view(B2bOrder order, Around around) {
        Currency currency = order.getCurrency();
        return new OrderView(
                id(order.getId()),
                order.getOrderNumber(),
                id(around.company),
                order.getCompanyName(),
                id(around.location),
                order.getLocationName(),
                new OrderView.PlacedBy(id(around.placedBy), order.getPlacedByName(), order.getPlacedByEmail()),
                order.getPoNumber(),
                order.getStatus(),
                order.getPaymentStatus(),
                Overdue.isOverdue(
                        order.getStatus(),
                        Optional.ofNullable(order.getDueDate()),
                        order.getOpenAmount(),
                        clock.instant(),
                        around.zone),
                TermsView.of(order.getTerms()),
                order.getDueDate(),
                moment(order.getSubmittedAt()),
                MoneyView.of(around.sums.subtotal, currency),
                MoneyView.of(around.sums.shipping, currency),
                MoneyView.of(around.sums.tax, currency),
                MoneyView.of(order.getTotal(), currency),
                MoneyView.of(order.getOpenAmount(), currency),
                MoneyView.of(order.getAuthorizedAmount(), currency),
                order.getTaxId(),
                order.isTaxExempt(),
                around.shipping,
                order.isTransferred() ? null : view(order.getBillingAddress()),
                order.getFulfilledOn(),
                order.getCarrier(),
                order.getTrackingNumber(),
                moment(order.getCancelledAt()),
                order.getCancelReason(),
                order.isTransferred(),
                around.lines,
                order.getVersion());
    }

    private static OrderView.Line view(OrderLines.Line line, Currency currency) {
        return new OrderView.Line(
                line.sku(),
                line.name(),
                line.quantity(),
                MoneyView.of(line.unitPrice(currency), currency),
                MoneyView.of(line.total(), currency));
    }

    private Map<Long, Sums> sums(Collection<Long> orderIds) {
        Map<Long, Sums> sums = new HashMap<>();
        rows(
                        "select o.id, o.subTotal, o.totalFulfillmentCharges, o.totalTax from " + OrderLines.BROADLEAF
                                + "OrderImpl o where o.id in (:ids)",
                        orderIds)
                .forEach(row -> sums.put(
                        (Long) row[0], new Sums((BigDecimal) row[1], (BigDecimal) row[2], (BigDecimal) row[3])));
        return sums;
    }

    /** Of the first group that has one, as B2B orders have one group. */
    private Map<Long, AddressView> shippingAddresses(Collection<Long> orderIds) {
        Map<Long, AddressView> addresses = new HashMap<>();
        rows(
                        """
                        select g.order.id, a.firstName, a.lastName, a.addressLine1, a.addressLine2, a.city, a.postalCode,
                            a.country.abbreviation
                        from %sFulfillmentGroupImpl g join g.address a where g.order.id in (:ids) order by g.id"""
                                .formatted(OrderLines.BROADLEAF),
                        orderIds)
                .forEach(row -> addresses.putIfAbsent(
                        (Long) row[0],
                        new AddressView(
                                CustomerName.of((String) row[1], (String) row[2], null),
                                (String) row[3],
                                (String) row[4],
                                (String) row[5],
                                (String) row[6],
                                (String) row[7])));
        return addresses;
    }

    private List<Object[]> rows(String query, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(query, Object[].class).setParameter("ids", ids).getResultList();
    }

    private static <T> Map<Long, T> inOrder(Collection<Long> ids, Map<Long, T> found) {
        Map<Long, T> ordered = new LinkedHashMap<>();
        ids.stream().filter(found::containsKey).forEach(id -> ordered.put(id, found.get(id)));
        return ordered;
    }

    private static String id(Long id) {
        return id == null ? null : id.toString();
    }

    /** No database of ours keeps more than microseconds, and some round them. */
    private static Instant moment(Date date) {
        return date == null ? null : Instant.ofEpochMilli(date.getTime());
    }
}
