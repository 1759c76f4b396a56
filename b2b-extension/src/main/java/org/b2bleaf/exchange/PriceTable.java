package org.b2bleaf.exchange;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.springframework.jdbc.core.JdbcOperations;

/** What catalogs say about SKUs, as it is stored. */
final class PriceTable {

    private static final String TERMS =
            "SELECT CATALOG_ID, SKU_ID, FIXED_PRICE, MIN_QUANTITY, MAX_QUANTITY, QUANTITY_INCREMENT, EXCLUDED"
                    + " FROM B2B_CATALOG_SKU WHERE ";
    private static final String BREAKS =
            "SELECT CATALOG_ID, SKU_ID, BREAK_QUANTITY, PERCENT_OFF, PRICE FROM B2B_CATALOG_BREAK WHERE ";

    /** Catalogs that are asked for one by one; a list that jumps between more of them asks for all their SKUs at once. */
    private static final int FEW = 8;

    private PriceTable() {}

    /** A SKU of a catalog. */
    record Key(long catalogId, long skuId) {}

    /** @param isListed whether the catalog has a row for it, besides volume prices */
    record Stored(SkuTerms terms, boolean isListed) {}

    /** Those that there are. */
    static Map<Key, Stored> find(JdbcOperations jdbc, Collection<Key> keys) {
        Map<Key, List<VolumeBreak>> breaks = new HashMap<>();
        Map<Key, Stored> found = new HashMap<>();
        Map<Long, List<Long>> skus = keys.stream()
                .collect(Collectors.groupingBy(Key::catalogId, Collectors.mapping(Key::skuId, Collectors.toList())));
        select(jdbc, BREAKS, skus, row -> breaks.computeIfAbsent(key(row), key -> new ArrayList<>())
                .add(new VolumeBreak(row.getInt(3), row.getBigDecimal(4), row.getBigDecimal(5))));
        breaks.forEach((key, volumes) ->
                found.put(key, new Stored(new SkuTerms(false, null, QuantityRule.ANY, volumes), false)));
        select(
                jdbc,
                TERMS,
                skus,
                row -> found.put(key(row), new Stored(terms(row, breaks.getOrDefault(key(row), List.of())), true)));
        return found;
    }

    /** @param row catalog, SKU, price, minimum, maximum, increment, whether it is kept out */
    static SkuTerms terms(ResultSet row, List<VolumeBreak> breaks) throws SQLException {
        BigDecimal price = row.getBigDecimal(3);
        QuantityRule quantities = QuantityRule.of(whole(row, 4), whole(row, 5), whole(row, 6));
        return new SkuTerms(row.getBoolean(7), price, quantities, breaks);
    }

    private static Integer whole(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getLong(1), row.getLong(2));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void select(JdbcOperations jdbc, String select, Map<Long, List<Long>> skus, RowReader rows) {
        if (skus.size() <= FEW) {
            skus.forEach((catalogId, skuIds) -> InLists.select(
                    jdbc, select + "CATALOG_ID = ? AND SKU_ID IN (%s)", List.of(catalogId), skuIds, rows::read));
            return;
        }
        StringBuilder sql = new StringBuilder(select);
        List<Object> values = new ArrayList<>();
        skus.forEach((catalogId, skuIds) -> {
            sql.append(values.isEmpty() ? "" : " OR ").append("CATALOG_ID = ? AND SKU_ID IN (");
            sql.append(skuIds.stream().map(id -> "?").collect(Collectors.joining(", ")))
                    .append(")");
            values.add(catalogId);
            values.addAll(skuIds);
        });
        jdbc.query(sql.toString(), rows::read, values.toArray());
    }
}
