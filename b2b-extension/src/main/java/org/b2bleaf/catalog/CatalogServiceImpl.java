package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.catalog.CatalogDao.BreakRow;
import org.b2bleaf.catalog.CatalogDao.SkuRow;
import org.b2bleaf.catalog.rules.CatalogEntry;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bCatalogService")
public class CatalogServiceImpl implements CatalogService {

    @Resource(name = "b2bCatalogDao")
    protected CatalogDao dao;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Map<Long, List<CatalogEntry>> entries(long locationId, Collection<Long> skuIds) {
        List<Catalog> catalogs = skuIds.isEmpty() ? List.of() : dao.assigned(locationId);
        if (catalogs.isEmpty()) {
            return Map.of();
        }
        List<Long> catalogIds = catalogs.stream().map(Catalog::getId).toList();
        Map<Key, SkuRow> skus = dao.skuRows(catalogIds, skuIds).stream()
                .collect(Collectors.toMap(row -> new Key(row.catalogId(), row.skuId()), Function.identity()));
        Map<Key, List<VolumeBreak>> breaks = dao.breakRows(catalogIds, skuIds).stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(row.catalogId(), row.skuId()),
                        Collectors.mapping(BreakRow::volumeBreak, Collectors.toList())));

        Map<Long, List<CatalogEntry>> entries = new LinkedHashMap<>();
        for (Long skuId : skuIds) {
            List<CatalogEntry> ofSku = catalogs.stream()
                    .filter(catalog -> catalog.isAllProducts() || skus.containsKey(new Key(catalog.getId(), skuId)))
                    .map(catalog -> entry(catalog, skuId, skus, breaks))
                    .toList();
            if (!ofSku.isEmpty()) {
                entries.put(skuId, ofSku);
            }
        }
        return entries;
    }

    private static CatalogEntry entry(
            Catalog catalog, Long skuId, Map<Key, SkuRow> skus, Map<Key, List<VolumeBreak>> breaks) {
        Key key = new Key(catalog.getId(), skuId);
        SkuRow sku = skus.get(key);
        return new CatalogEntry(
                catalog.getId(),
                catalog.getPercentOff(),
                sku == null ? null : sku.fixedPrice(),
                sku == null ? QuantityRule.ANY : sku.quantities(),
                CatalogEntry.breaksFor(
                        breaks.getOrDefault(key, List.of()),
                        breaks.getOrDefault(new Key(catalog.getId(), null), List.of())));
    }

    /**
     * A SKU in a catalog.
     *
     * @param skuId null for every product of the catalog
     */
    private record Key(long catalogId, Long skuId) {}

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Set<Long> visible(long locationId, Collection<Long> skuIds) {
        if (skuIds.isEmpty() || !dao.buysOnlyCatalogProducts(locationId)) {
            return Set.copyOf(skuIds);
        }
        return Set.copyOf(dao.skusInCatalogs(locationId, skuIds));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public boolean isVisible(long locationId, long skuId) {
        return visible(locationId, List.of(skuId)).contains(skuId);
    }

    @Override
    @Transactional("blTransactionManager")
    public Catalog create(Consumer<Catalog> details, String actor) {
        Catalog catalog = new CatalogImpl();
        details.accept(catalog);
        dao.insert(catalog);
        audit.record(actor, "created", AuditSubject.of(CATALOG, catalog.getId()), null, null, catalog.getName());
        return catalog;
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Catalog findByExternalId(String externalId) {
        return dao.findByExternalId(externalId);
    }

    @Override
    @Transactional("blTransactionManager")
    public void putSku(long catalogId, long skuId, BigDecimal fixedPrice, QuantityRule quantities, String actor) {
        CatalogSku entry = dao.findEntry(catalogId, skuId);
        boolean isNew = entry == null;
        String before = isNew ? null : description(entry);
        if (isNew) {
            entry = new CatalogSkuImpl();
            entry.setCatalog(dao.find(catalogId));
            entry.setSku(dao.findSku(skuId));
        }
        entry.setFixedPrice(fixedPrice);
        entry.setMinQuantity(quantities.minimum());
        entry.setMaxQuantity(quantities.maximum());
        entry.setQuantityIncrement(quantities.increment());
        if (isNew) {
            dao.insert(entry);
        }
        audit.record(
                actor,
                isNew ? "added" : "changed",
                AuditSubject.of(CATALOG, catalogId),
                "sku " + skuId,
                before,
                description(entry));
    }

    private static String description(CatalogSku entry) {
        return "price " + entry.getFixedPrice() + ", " + entry.getMinQuantity() + " to " + entry.getMaxQuantity()
                + " by " + entry.getQuantityIncrement();
    }

    @Override
    @Transactional("blTransactionManager")
    public void addBreak(long catalogId, Long skuId, VolumeBreak volumeBreak, String actor) {
        CatalogBreak row = new CatalogBreakImpl();
        row.setCatalog(dao.find(catalogId));
        row.setSku(skuId == null ? null : dao.findSku(skuId));
        row.setBreakQuantity(volumeBreak.fromQuantity());
        row.setPercentOff(volumeBreak.percentOff());
        row.setPrice(volumeBreak.price());
        dao.insert(row);
        String field = skuId == null ? "volume price" : "volume price of sku " + skuId;
        audit.record(actor, "added", AuditSubject.of(CATALOG, catalogId), field, null, volumeBreak);
    }

    @Override
    @Transactional("blTransactionManager")
    public void assign(long locationId, List<Long> catalogIds, String actor) {
        List<Long> before = dao.assignedIds(locationId);
        if (!before.equals(catalogIds)) {
            dao.replaceAssigned(locationId, catalogIds);
            AuditSubject location = AuditSubject.location(dao.companyOf(locationId), locationId);
            audit.record(actor, "changed", location, "catalogs", before, catalogIds);
        }
    }
}
