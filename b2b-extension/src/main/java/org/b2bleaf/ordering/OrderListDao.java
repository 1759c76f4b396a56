package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.ordering.rules.ListPlace;
import org.b2bleaf.ordering.rules.ListedStatus;
import org.b2bleaf.ordering.rules.OrderSort;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.ordering.rules.Scope;
import org.b2bleaf.persistence.Where;
import org.b2bleaf.terms.rules.TermsType;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/**
 * Reads lists of orders that a viewer may see. What may be seen is part of the statement, and each list is one statement
 * that reads the rows that it shows and no others: each location is looked up in an index of its own and the results are
 * merged, as no database follows an index in the order of the list across several locations.
 */
@Repository("b2bOrderListDao")
public class OrderListDao {

    /** With more locations their orders are sorted together, which costs more the more orders there are. */
    private static final int MOST_BRANCHES = 40;

    private static final long MICROS = 1_000_000;

    private static final String ROWS =
            """
            select o.ORDER_NUMBER, o.SUBMITTED_AT, o.COMPANY_NAME, o.LOCATION_NAME, o.PLACED_BY_NAME, o.PO_NUMBER, o.STATUS,
            o.PAYMENT_STATUS, o.TERMS_TYPE, o.DUE_DATE, o.TOTAL, o.OPEN_AMOUNT, o.CURRENCY, o.TRANSFER_ID, l.TIME_ZONE,
            p.SORT_KEY, p.ID
            from (%s) p join B2B_ORDER o on o.B2B_ORDER_ID = p.ID join B2B_LOCATION l on l.LOCATION_ID = o.LOCATION_ID
            order by p.SORT_KEY %2$s, p.ID %2$s""";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Its zone is that of personal orders. */
    @Resource(name = "b2bClock")
    protected Clock clock;

    /** Part of what may be seen. @param placedBy the customer whose orders alone may be seen; null for everybody's */
    private record Branch(Set<Long> locations, Long placedBy) {}

    /**
     * @param now for what is overdue
     * @return nothing when the filter leaves nothing that may be seen
     */
    OrderPage list(List<Scope> scopes, OrderFilter filter, OrderSort sort, PageWanted page, Instant now) {
        boolean ascending = sort.isAscending() != page.isBackwards();
        Statement statement = new Statement(clock.getZone());
        Map<Long, ZoneId> zones = zones(scopes, filter);
        List<Branch> branches = branches(scopes, filter, zones);
        if (branches.isEmpty()) {
            return OrderPage.EMPTY;
        }
        String direction = ascending ? "asc" : "desc";
        // One more than wanted says whether there are more.
        String ids = merged(branches, page.offset(), page.size() + 1, direction, branch -> {
            String key = column(sort);
            return "select o.B2B_ORDER_ID as ID, " + key + " as SORT_KEY from B2B_ORDER o"
                    + statement.where(branch, filter, zones, now)
                    + statement.from(page.place().orElse(null), sort, ascending) + " order by " + key + " " + direction
                    + ", o.B2B_ORDER_ID " + direction;
        });
        List<OrderListing> found = read(String.format(Locale.ROOT, ROWS, ids, direction), statement, sort);
        boolean hasMore = found.size() > page.size();
        List<OrderListing> orders = new ArrayList<>(hasMore ? found.subList(0, page.size()) : found);
        if (page.isBackwards()) {
            Collections.reverse(orders);
            // The list goes on at least with the place that was asked about.
            hasMore = true;
        }
        return new OrderPage(orders, hasMore);
    }

    /** How many there are, but no more than the given number. */
    long countUpTo(int most, List<Scope> scopes, OrderFilter filter, Instant now) {
        Statement statement = new Statement(clock.getZone());
        Map<Long, ZoneId> zones = zones(scopes, filter);
        List<Branch> branches = branches(scopes, filter, zones);
        if (branches.isEmpty()) {
            return 0;
        }
        String ids = merged(
                branches,
                0,
                most,
                null,
                branch -> "select o.B2B_ORDER_ID as ID, 0 as SORT_KEY from B2B_ORDER o"
                        + statement.where(branch, filter, zones, now));
        return run("select count(*) from (" + ids + ") c", statement, row -> {
            row.next();
            return row.getLong(1);
        });
    }

    private interface BranchSql {
        String of(Branch branch);
    }

    /** @param direction null when the order of the rows does not matter */
    private static String merged(List<Branch> branches, long offset, int limit, String direction, BranchSql sql) {
        String rest = " limit " + limit + (offset == 0 ? "" : " offset " + offset);
        if (branches.size() == 1) {
            return sql.of(branches.get(0)) + rest;
        }
        return branches.stream()
                        .map(branch -> "(" + sql.of(branch) + " limit " + (offset + limit) + ")")
                        .collect(Collectors.joining(" union all ", "select ID, SORT_KEY from (", ") u"))
                + (direction == null ? "" : " order by SORT_KEY " + direction + ", ID " + direction)
                + rest;
    }

    /** One for each location, or, when there are very many, for each time zone. */
    private static List<Branch> branches(List<Scope> scopes, OrderFilter filter, Map<Long, ZoneId> zones) {
        boolean single = scopes.stream()
                        .mapToInt(scope -> locations(scope, filter).size())
                        .sum()
                <= MOST_BRANCHES;
        List<Branch> branches = new ArrayList<>();
        for (Scope scope : scopes) {
            Long placedBy = scope instanceof Scope.OwnAtLocations own ? own.customerId() : null;
            locations(scope, filter).stream()
                    .collect(Collectors.groupingBy(
                            id -> single ? id.toString() : String.valueOf(zones.get(id)),
                            Collectors.toCollection(TreeSet::new)))
                    .values()
                    .forEach(ids -> branches.add(new Branch(ids, placedBy)));
        }
        return branches;
    }

    /** {@link Scope.Personal} adds nothing: those orders are Broadleaf's. */
    private static Set<Long> locations(Scope scope, OrderFilter filter) {
        Set<Long> all = new TreeSet<>();
        if (scope instanceof Scope.AllAtLocations here) {
            all.addAll(here.locationIds());
        } else if (scope instanceof Scope.OwnAtLocations own) {
            all.addAll(own.locationIds());
        }
        if (filter.locationId() != null) {
            all.retainAll(Set.of(filter.locationId()));
        }
        return all;
    }

    private Map<Long, ZoneId> zones(List<Scope> scopes, OrderFilter filter) {
        Set<Long> ids = scopes.stream()
                .flatMap(scope -> locations(scope, filter).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!filter.isAboutDays() || ids.isEmpty()) {
            return Map.of();
        }
        Statement statement = new Statement(clock.getZone());
        return run(
                "select l.LOCATION_ID, l.TIME_ZONE from B2B_LOCATION l where l.LOCATION_ID in (" + statement.bind(ids)
                        + ")",
                statement,
                row -> {
                    Map<Long, ZoneId> zones = new HashMap<>();
                    while (row.next()) {
                        zones.put(row.getLong(1), ZoneId.of(row.getString(2)));
                    }
                    return zones;
                });
    }

    private static String column(OrderSort sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> "o.SUBMITTED_AT";
            case DUE -> "o.DUE_SORT";
            case TOTAL -> "o.TOTAL";
        };
    }

    private List<OrderListing> read(String sql, Statement statement, OrderSort sort) {
        return run(sql, statement, row -> {
            List<OrderListing> orders = new ArrayList<>();
            while (row.next()) {
                orders.add(listing(row, sort, clock.getZone()));
            }
            return orders;
        });
    }

    private static OrderListing listing(ResultSet row, OrderSort sort, ZoneId personal) throws SQLException {
        row.getLong(14);
        boolean transferred = !row.wasNull();
        return new OrderListing(
                row.getString(1),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                OrderStatus.valueOf(row.getString(7)),
                PaymentStatus.valueOf(row.getString(8)),
                TermsType.valueOf(row.getString(9)),
                row.getDate(10) == null ? null : row.getDate(10).toLocalDate(),
                row.getBigDecimal(11),
                row.getBigDecimal(12),
                Currency.getInstance(row.getString(13)),
                transferred,
                transferred ? personal : ZoneId.of(row.getString(15)),
                new ListPlace(key(row, sort), row.getLong(17)));
    }

    private static BigDecimal key(ResultSet row, OrderSort sort) throws SQLException {
        return switch (sort) {
            case NEWEST, OLDEST -> micros(row.getTimestamp(16).toInstant());
            case DUE -> BigDecimal.valueOf(row.getDate(16).toLocalDate().toEpochDay());
            case TOTAL -> row.getBigDecimal(16);
        };
    }

    private static BigDecimal micros(Instant moment) {
        return BigDecimal.valueOf(moment.getEpochSecond())
                .multiply(BigDecimal.valueOf(MICROS))
                .add(BigDecimal.valueOf(moment.getNano() / 1000));
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T run(String sql, Statement statement, Reading<T> reading) {
        return em.unwrap(Session.class).doReturningWork(connection -> run(connection, sql, statement, reading));
    }

    private static <T> T run(Connection connection, String sql, Statement statement, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            for (int i = 0; i < statement.values.size(); i++) {
                prepared.setObject(i + 1, statement.values.get(i));
            }
            try (ResultSet rows = prepared.executeQuery()) {
                return reading.of(rows);
            }
        }
    }

    /** Collects the values of a statement while its text is written. */
    private static final class Statement {

        private final List<Object> values = new ArrayList<>();
        private final ZoneId personal;

        Statement(ZoneId personal) {
            this.personal = personal;
        }

        private String bind(Collection<Long> ids) {
            values.addAll(ids);
            return String.join(", ", Collections.nCopies(ids.size(), "?"));
        }

        /** @return the clause, with at least one condition */
        private String where(Branch branch, OrderFilter filter, Map<Long, ZoneId> zones, Instant now) {
            StringBuilder where = new StringBuilder(" where o.LOCATION_ID ");
            where.append(branch.locations().size() == 1 ? "= " : "in (").append(bind(branch.locations()));
            where.append(branch.locations().size() == 1 ? "" : ")");
            add(where, "o.PLACED_BY_ID = ?", branch.placedBy());
            ZoneId zone = zones.get(branch.locations().iterator().next());
            if (filter.from() != null) {
                submitted(where, ">=", filter.from(), zone);
            }
            if (filter.to() != null) {
                submitted(where, "<", filter.to().plusDays(1), zone);
            }
            if (filter.status() != null) {
                filter.status().order().ifPresent(status -> add(where, "o.STATUS = ?", status.name()));
                filter.status().payment().ifPresent(status -> add(where, "o.PAYMENT_STATUS = ?", status.name()));
                if (filter.status().isOpen()) {
                    where.append(" and o.OPEN_AMOUNT > 0 and o.STATUS <> 'CANCELLED'");
                }
                if (filter.status() == ListedStatus.OVERDUE) {
                    add(where, "o.DUE_SORT < ?", Date.valueOf(LocalDate.ofInstant(now, zone)));
                }
            }
            if (filter.poNumber() != null) {
                add(where, "o.PO_NUMBER_KEY like ? escape '!'", Where.beginning(filter.poNumber()));
            }
            if (filter.placedBy() != null) {
                add(where, "lower(o.PLACED_BY_EMAIL) = ?", filter.placedBy().toLowerCase(Locale.ROOT));
            }
            return where.toString();
        }

        private void add(StringBuilder where, String condition, Object value) {
            if (value != null) {
                where.append(" and ").append(condition);
                values.add(value);
            }
        }

        /** The day is the location's, or the shop's for an order that was added from personal ones. */
        private void submitted(StringBuilder where, String comparison, LocalDate day, ZoneId zone) {
            Timestamp here = start(day, zone);
            Timestamp there = start(day, personal);
            boolean isFrom = comparison.equals(">=");
            // What an index can follow, and only then what is to be decided row by row.
            add(where, "o.SUBMITTED_AT " + comparison + " ?", here.before(there) == isFrom ? here : there);
            if (!here.equals(there)) {
                where.append(String.format(
                        " and (o.TRANSFER_ID is null and o.SUBMITTED_AT %1$s ?"
                                + " or o.TRANSFER_ID is not null and o.SUBMITTED_AT %1$s ?)",
                        comparison));
                values.addAll(List.of(here, there));
            }
        }

        private static Timestamp start(LocalDate day, ZoneId zone) {
            return Timestamp.from(day.atStartOfDay(zone).toInstant());
        }

        /**
         * In a form that every database looks up in an index: a comparison of rows needs a cast that each spells in its
         * own way.
         *
         * @param place null for the beginning
         */
        private String from(ListPlace place, OrderSort sort, boolean ascending) {
            if (place == null) {
                return "";
            }
            Object key = key(place, sort);
            values.addAll(List.of(key, key, place.id()));
            return String.format(
                    " and %1$s %2$s= ? and (%1$s %2$s ? or o.B2B_ORDER_ID %2$s ?)",
                    column(sort), ascending ? ">" : "<");
        }

        private static Object key(ListPlace place, OrderSort sort) {
            return switch (sort) {
                case NEWEST, OLDEST -> timestamp(place.key().longValue());
                case DUE -> Date.valueOf(LocalDate.ofEpochDay(place.key().longValue()));
                case TOTAL -> place.key();
            };
        }

        private static Timestamp timestamp(long micros) {
            return Timestamp.from(
                    Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000));
        }
    }
}
