package org.b2bleaf.exchange;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.b2bleaf.exchange.rules.LocationState;
import org.b2bleaf.exchange.rules.Postal;
import org.b2bleaf.exchange.rules.RecordKey;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Locations as they are stored. */
final class LocationTable {

    /** What an import can change, in the order of {@link #values}. */
    private static final String[] CHANGEABLE = {
        "NAME",
        "PHONE",
        "BILLING_EMAIL",
        "LANGUAGE",
        "TIME_ZONE",
        "TAX_ID",
        "TAX_EXEMPT",
        "TAX_EXEMPT_REASON",
        "TERMS_TYPE",
        "NET_DAYS",
        "DEPOSIT_PERCENT",
        "DEPOSIT_AMOUNT",
        "FIXED_DUE_DATE",
        "SUBMIT_AS_DRAFTS",
        "ONLY_CATALOG_PRODUCTS",
        "PO_RULE",
        "PO_PATTERN",
        "SHIP_NAME",
        "SHIP_ADDRESS1",
        "SHIP_ADDRESS2",
        "SHIP_CITY",
        "SHIP_POSTAL_CODE",
        "SHIP_COUNTRY",
        "BILL_SAME_AS_SHIP",
        "BILL_NAME",
        "BILL_ADDRESS1",
        "BILL_ADDRESS2",
        "BILL_CITY",
        "BILL_POSTAL_CODE",
        "BILL_COUNTRY"
    };

    /** Read by {@link #state} and {@link #stored}. */
    static final String COLUMNS = "l.LOCATION_ID, l.COMPANY_ID, l.VERSION, l.EXTERNAL_ID, "
            + Arrays.stream(CHANGEABLE).map(column -> "l." + column).collect(Collectors.joining(", "));

    /** Its parameters: {@link #values}, id, version. */
    static final String UPDATE = "UPDATE B2B_LOCATION SET "
            + Arrays.stream(CHANGEABLE).map(column -> column + " = ?").collect(Collectors.joining(", "))
            + ", VERSION = VERSION + 1 WHERE LOCATION_ID = ? AND VERSION = ?";

    private LocationTable() {}

    record Stored(long id, long companyId, int version, LocationState state) {}

    /** Where a location is and whose. */
    record Place(long id, long companyId) {}

    /** The columns of a new location: those of {@link #values} first. */
    static String[] insertColumns() {
        List<String> columns = new ArrayList<>(Arrays.asList(CHANGEABLE));
        columns.addAll(List.of(
                "LOCATION_ID",
                "COMPANY_ID",
                "EXTERNAL_ID",
                "STATUS",
                "ONE_TIME_ADDRESS_ALLOWED",
                "CREATED_AT",
                "VERSION"));
        return columns.toArray(String[]::new);
    }

    /** @return a list to add to */
    static List<Object> values(LocationState location) {
        PaymentTerms terms = location.terms();
        Postal shipping = location.shipping();
        Postal billing = location.billing();
        return new ArrayList<>(Arrays.asList(
                location.name(),
                location.phone(),
                location.billingEmail(),
                location.language(),
                location.timeZone(),
                location.taxId(),
                location.taxExempt(),
                location.taxExemptReason(),
                terms.type().name(),
                terms.netDays(),
                terms.depositPercent(),
                terms.depositAmount(),
                terms.fixedDate() == null ? null : Date.valueOf(terms.fixedDate()),
                location.submitAsDrafts(),
                location.onlyCatalogProducts(),
                location.poRule().name(),
                location.poPattern(),
                shipping.name(),
                shipping.address1(),
                shipping.address2(),
                shipping.city(),
                shipping.postalCode(),
                shipping.country(),
                location.billingSameAsShipping(),
                billing.name(),
                billing.address1(),
                billing.address2(),
                billing.city(),
                billing.postalCode(),
                billing.country()));
    }

    /** Those that there are, by the keys that were asked for. */
    static Map<RecordKey, Stored> find(JdbcOperations jdbc, Collection<RecordKey> keys) {
        Map<RecordKey, Stored> found = new HashMap<>();
        select(jdbc, COLUMNS, keys, row -> {
            Stored stored = new Stored(
                    row.getLong("LOCATION_ID"), row.getLong("COMPANY_ID"), row.getInt("VERSION"), state(row));
            put(found, row, stored);
        });
        return found;
    }

    /** The same, for whoever needs to know no more. */
    static Map<RecordKey, Place> findPlaces(JdbcOperations jdbc, Collection<RecordKey> keys) {
        Map<RecordKey, Place> found = new HashMap<>();
        select(
                jdbc,
                "l.LOCATION_ID, l.COMPANY_ID, l.EXTERNAL_ID",
                keys,
                row -> put(found, row, new Place(row.getLong("LOCATION_ID"), row.getLong("COMPANY_ID"))));
        return found;
    }

    private static void select(
            JdbcOperations jdbc, String columns, Collection<RecordKey> keys, RowCallbackHandler reader) {
        String select = "SELECT " + columns + " FROM B2B_LOCATION l WHERE ";
        InLists.select(jdbc, select + "l.EXTERNAL_ID IN (%s)", List.of(), CompanyTable.externalIds(keys), reader);
        InLists.select(jdbc, select + "l.LOCATION_ID IN (%s)", List.of(), CompanyTable.ids(keys), reader);
    }

    private static <T> void put(Map<RecordKey, T> found, ResultSet row, T value) throws SQLException {
        found.put(RecordKey.ofId(row.getLong("LOCATION_ID")), value);
        String externalId = row.getString("EXTERNAL_ID");
        if (externalId != null) {
            found.put(RecordKey.ofExternalId(externalId), value);
        }
    }

    static LocationState state(ResultSet row) throws SQLException {
        return new LocationState(
                row.getString("EXTERNAL_ID"),
                row.getString("NAME"),
                row.getString("PHONE"),
                row.getString("BILLING_EMAIL"),
                row.getString("LANGUAGE"),
                row.getString("TIME_ZONE"),
                row.getString("TAX_ID"),
                row.getBoolean("TAX_EXEMPT"),
                row.getString("TAX_EXEMPT_REASON"),
                terms(row),
                row.getBoolean("SUBMIT_AS_DRAFTS"),
                row.getBoolean("ONLY_CATALOG_PRODUCTS"),
                PoRule.valueOf(row.getString("PO_RULE")),
                row.getString("PO_PATTERN"),
                address(row, "SHIP_"),
                row.getBoolean("BILL_SAME_AS_SHIP"),
                address(row, "BILL_"));
    }

    private static PaymentTerms terms(ResultSet row) throws SQLException {
        int netDays = row.getInt("NET_DAYS");
        boolean hasNone = row.wasNull();
        Date fixedDate = row.getDate("FIXED_DUE_DATE");
        return new PaymentTerms(
                TermsType.valueOf(row.getString("TERMS_TYPE")),
                hasNone ? null : netDays,
                row.getBigDecimal("DEPOSIT_PERCENT"),
                row.getBigDecimal("DEPOSIT_AMOUNT"),
                fixedDate == null ? null : fixedDate.toLocalDate());
    }

    private static Postal address(ResultSet row, String prefix) throws SQLException {
        return new Postal(
                row.getString(prefix + "NAME"),
                row.getString(prefix + "ADDRESS1"),
                row.getString(prefix + "ADDRESS2"),
                row.getString(prefix + "CITY"),
                row.getString(prefix + "POSTAL_CODE"),
                row.getString(prefix + "COUNTRY"));
    }
}
