package org.b2bleaf.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.exchange.ImportWork.Ids;
import org.b2bleaf.exchange.ImportWork.Read;
import org.b2bleaf.exchange.PriceTable.Key;
import org.b2bleaf.exchange.PriceTable.Stored;
import org.b2bleaf.exchange.SeenKeys.Kind;
import org.b2bleaf.exchange.Tally.Effect;
import org.b2bleaf.exchange.rules.Column;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.PriceGroup;
import org.b2bleaf.exchange.rules.PriceRow;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.RecordKey;
import org.b2bleaf.persistence.BulkInsert;

/** Prices of catalogs: the rows of each SKU together, so many SKUs at once as rows are read at once. */
final class PriceStep {

    private static final ImportFile FILE = ImportFile.PRICES;
    private static final String SKU_SEGMENT = "B2bCatalogSkuImpl";
    private static final String BREAK_SEGMENT = "B2bCatalogBreakImpl";

    /** SKUs that a file may name: their keys are held in memory. */
    private static final int MOST_SKUS = 1_000_000;

    private final ImportWork work;
    private final SkuCodes skuCodes;
    private final Set<RecordKey> named = new HashSet<>();
    private final Map<RecordKey, Long> skuIds = new HashMap<>();
    private final Map<RecordKey, Long> catalogIds = new HashMap<>();
    /** Of which something changes. */
    private final Set<Long> changing = new TreeSet<>();

    PriceStep(ImportWork work, SkuCodes skuCodes) {
        this.work = work;
        this.skuCodes = skuCodes;
    }

    /** Remembers which SKUs the file names. */
    void note(PriceRow row) {
        if (row.sku() != null && named.add(row.sku()) && named.size() > MOST_SKUS) {
            throw new UploadRefused(Reason.TOO_MANY_SKUS, FILE.fileName());
        }
    }

    private void lookUp() {
        work.jdbc.query("SELECT CATALOG_ID, EXTERNAL_ID FROM B2B_CATALOG", row -> {
            catalogIds.put(RecordKey.ofId(row.getLong(1)), row.getLong(1));
            if (row.getString(2) != null) {
                catalogIds.put(RecordKey.ofExternalId(row.getString(2)), row.getLong(1));
            }
        });
        skuCodes.skuIdsOf(named.stream()
                        .filter(key -> key.id() == null)
                        .map(RecordKey::externalId)
                        .toList())
                .forEach((code, id) -> skuIds.put(RecordKey.ofExternalId(code), id));
        InLists.select(
                work.jdbc,
                "SELECT SKU_ID FROM BLC_SKU WHERE SKU_ID IN (%s)",
                List.of(),
                CompanyTable.ids(named),
                row -> skuIds.put(RecordKey.ofId(row.getLong(1)), row.getLong(1)));
        named.clear();
    }

    void check() {
        lookUp();
        Groups groups = new Groups(this::check);
        work.check(FILE, PriceRow::of, rows -> rows.forEach(read -> add(read, groups)));
        groups.end();
        work.reportDoubled(Kind.PRICE, FILE, Column.SKU, Reason.DOUBLED_PRICE);
    }

    private void add(Read<PriceRow> read, Groups groups) {
        PriceRow row = read.row();
        Long catalogId = known(catalogIds, row.catalog(), row, Column.CATALOG, Reason.UNKNOWN_CATALOG);
        Long skuId = known(skuIds, row.sku(), row, Column.SKU, Reason.UNKNOWN_SKU);
        if (catalogId != null && skuId != null && read.isClean()) {
            groups.add(new Key(catalogId, skuId), row);
        }
    }

    /** @return null, and reported, when there is none; null when the row names none */
    private Long known(Map<RecordKey, Long> ids, RecordKey key, PriceRow row, String column, Reason otherwise) {
        Long id = key == null ? null : ids.get(key);
        if (key != null && id == null) {
            work.report(FILE, row.line(), column, otherwise, key);
        }
        return id;
    }

    private void check(Map<Key, PriceGroup> groups) {
        Map<Key, Stored> stored = PriceTable.find(work.jdbc, groups.keySet());
        groups.forEach((key, group) -> {
            work.keys.add(Kind.PRICE, key.catalogId() + ":" + key.skuId(), group.line());
            var problems = group.problems();
            problems.forEach(work.problems::add);
            if (problems.isEmpty() && tally(key, stored.get(key), group) != Effect.UNCHANGED) {
                changing.add(key.catalogId());
            }
        });
        work.keys.flush();
    }

    private Effect tally(Key key, Stored before, PriceGroup group) {
        Effect effect = effect(before, group);
        work.tally.add(Tally.Kind.PRICES, effect);
        return effect;
    }

    private static Effect effect(Stored before, PriceGroup group) {
        if (before == null || !before.isListed()) {
            return Effect.CREATED;
        }
        boolean isSame =
                group.onto(before.terms()).stamp().equals(before.terms().stamp());
        return isSame ? Effect.UNCHANGED : Effect.CHANGED;
    }

    /** Whoever else changes one of the catalogs waits from here on; what it was meanwhile is read anew. */
    void apply() {
        changing.forEach(this::touch);
        work.tally.forget(Tally.Kind.PRICES);
        Groups groups = new Groups(this::apply);
        work.readAgain(
                FILE,
                PriceRow::of,
                rows -> rows.forEach(read -> groups.add(
                        new Key(
                                catalogIds.get(read.row().catalog()),
                                skuIds.get(read.row().sku())),
                        read.row())));
        groups.end();
    }

    private void touch(long catalogId) {
        work.jdbc.update("UPDATE B2B_CATALOG SET VERSION = VERSION + 1 WHERE CATALOG_ID = ?", catalogId);
    }

    private void apply(Map<Key, PriceGroup> groups) {
        Map<Key, Stored> stored = PriceTable.find(work.jdbc, groups.keySet());
        Map<Key, SkuTerms> created = new LinkedHashMap<>();
        Map<Key, SkuTerms> changed = new LinkedHashMap<>();
        groups.forEach((key, group) -> {
            Stored before = stored.get(key);
            Effect effect = tally(key, before, group);
            if (effect != Effect.UNCHANGED) {
                if (changing.add(key.catalogId())) {
                    touch(key.catalogId());
                }
                SkuTerms after = group.onto(before == null ? null : before.terms());
                (effect == Effect.CREATED ? created : changed).put(key, after);
                work.audit.record(
                        effect == Effect.CREATED ? "added" : "changed",
                        AuditSubject.of(CatalogService.CATALOG, key.catalogId()),
                        "sku " + key.skuId(),
                        before == null ? null : before.terms().text(),
                        after.text());
            }
        });
        insert(created);
        update(changed);
        created.putAll(changed);
        replaceBreaks(created, stored);
    }

    private void insert(Map<Key, SkuTerms> created) {
        BulkInsert rows = new BulkInsert(
                work.jdbc,
                "B2B_CATALOG_SKU",
                "CATALOG_SKU_ID",
                "CATALOG_ID",
                "SKU_ID",
                "FIXED_PRICE",
                "MIN_QUANTITY",
                "MAX_QUANTITY",
                "QUANTITY_INCREMENT",
                "EXCLUDED");
        Ids ids = work.reserve(SKU_SEGMENT, created.keySet());
        created.forEach((key, terms) -> rows.add(
                ids.next(),
                key.catalogId(),
                key.skuId(),
                terms.fixedPrice(),
                unlessOne(terms.quantities().minimum()),
                terms.quantities().maximum(),
                unlessOne(terms.quantities().increment()),
                false));
        rows.flush();
    }

    private static Integer unlessOne(int quantity) {
        return quantity == 1 ? null : quantity;
    }

    private void update(Map<Key, SkuTerms> changed) {
        List<Object[]> rows = new ArrayList<>();
        changed.forEach((key, terms) -> rows.add(new Object[] {
            terms.fixedPrice(),
            unlessOne(terms.quantities().minimum()),
            terms.quantities().maximum(),
            unlessOne(terms.quantities().increment()),
            key.catalogId(),
            key.skuId()
        }));
        work.run(
                """
                UPDATE B2B_CATALOG_SKU SET FIXED_PRICE = ?, MIN_QUANTITY = ?, MAX_QUANTITY = ?, QUANTITY_INCREMENT = ?,
                EXCLUDED = FALSE WHERE CATALOG_ID = ? AND SKU_ID = ?""",
                rows);
    }

    private void replaceBreaks(Map<Key, SkuTerms> written, Map<Key, Stored> stored) {
        List<Object[]> gone = new ArrayList<>();
        BulkInsert rows = new BulkInsert(
                work.jdbc,
                "B2B_CATALOG_BREAK",
                "CATALOG_BREAK_ID",
                "CATALOG_ID",
                "SKU_ID",
                "BREAK_QUANTITY",
                "PERCENT_OFF",
                "PRICE");
        written.keySet().stream()
                .filter(key -> stored.containsKey(key)
                        && !stored.get(key).terms().breaks().isEmpty())
                .forEach(key -> gone.add(new Object[] {key.catalogId(), key.skuId()}));
        work.run("DELETE FROM B2B_CATALOG_BREAK WHERE CATALOG_ID = ? AND SKU_ID = ?", gone);
        List<VolumeBreak> all =
                written.values().stream().flatMap(it -> it.breaks().stream()).toList();
        Ids ids = work.reserve(BREAK_SEGMENT, all);
        written.forEach((key, terms) -> terms.breaks()
                .forEach(volume -> rows.add(
                        ids.next(),
                        key.catalogId(),
                        key.skuId(),
                        volume.fromQuantity(),
                        volume.percentOff(),
                        volume.price())));
        rows.flush();
    }

    private interface Chunk {
        void take(Map<Key, PriceGroup> groups);
    }

    /** Puts rows that follow each other together, and so many groups as are worked on at once. */
    private static final class Groups {

        private final Chunk chunk;
        private final Map<Key, PriceGroup> closed = new LinkedHashMap<>();
        private Key key;
        private PriceGroup open;

        Groups(Chunk chunk) {
            this.chunk = chunk;
        }

        void add(Key next, PriceRow row) {
            if (!next.equals(key)) {
                close();
                if (closed.size() >= ImportWork.CHUNK || closed.containsKey(next)) {
                    take();
                }
                key = next;
                open = new PriceGroup();
            }
            open.add(row);
        }

        private void close() {
            if (open != null) {
                closed.put(key, open);
            }
            open = null;
            key = null;
        }

        private void take() {
            chunk.take(closed);
            closed.clear();
        }

        void end() {
            close();
            if (!closed.isEmpty()) {
                take();
            }
        }
    }
}
