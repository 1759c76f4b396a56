package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.catalog.CatalogContents.Content;
import org.b2bleaf.catalog.CatalogContents.Key;
import org.b2bleaf.catalog.rules.CatalogEntry;
import org.b2bleaf.catalog.rules.FixedPrices;
import org.b2bleaf.catalog.rules.PriceBook;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.UnitPrice;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bCatalogService")
public class CatalogServiceImpl implements CatalogService {

    @Resource(name = "b2bCatalogDao")
    protected CatalogDao dao;

    @Resource(name = "b2bCatalogContents")
    protected CatalogContents contents;

    @Resource(name = "b2bCatalogPrices")
    protected CatalogPrices prices;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.SUPPORTS, readOnly = true)
    public LocationCatalogs catalogsOf(long locationId) {
        return dao.catalogsOf(locationId);
    }

    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<Long, List<CatalogEntry>> entries(LocationCatalogs of, Collection<Long> skuIds) {
        if (of.catalogs().isEmpty() || skuIds.isEmpty()) {
            return Map.of();
        }
        Map<Key, Content> contents = this.contents.of(of.catalogs(), skuIds);
        Map<Long, List<CatalogEntry>> entries = new LinkedHashMap<>();
        for (Long skuId : skuIds) {
            List<CatalogEntry> ofSku = of.catalogs().stream()
                    .flatMap(catalog -> entry(catalog, skuId, contents).stream())
                    .toList();
            if (!ofSku.isEmpty()) {
                entries.put(skuId, ofSku);
            }
        }
        return entries;
    }

    private static Optional<CatalogEntry> entry(LocationCatalogs.Head catalog, Long skuId, Map<Key, Content> contents) {
        Content content = contents.get(new Key(catalog.id(), catalog.version(), skuId));
        if (!catalog.allProducts() && !content.isListed()) {
            return Optional.empty();
        }
        List<VolumeBreak> ofEveryProduct =
                contents.get(Key.ofEveryProduct(catalog)).breaks();
        return Optional.of(new CatalogEntry(
                catalog.id(),
                catalog.percentOff(),
                content.fixedPrice(),
                content.quantities(),
                CatalogEntry.breaksFor(content.breaks(), ofEveryProduct)));
    }

    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<Long, CatalogEntry> entriesThatApply(long locationId, Collection<PricedSku> skus) {
        List<Long> ids = skus.stream().map(PricedSku::skuId).distinct().toList();
        Map<Long, List<CatalogEntry>> entries = entries(catalogsOf(locationId), ids);
        Map<Long, CatalogEntry> chosen = new LinkedHashMap<>();
        for (PricedSku sku : skus) {
            UnitPrice.choose(sku.normalPrice(), entries.getOrDefault(sku.skuId(), List.of()), sku.currency())
                    .ifPresent(entry -> chosen.put(sku.skuId(), entry));
        }
        return chosen;
    }

    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.SUPPORTS, readOnly = true)
    public PriceBook prices(LocationCatalogs of, Currency currency) {
        Map<Long, FixedPrices> fixed = prices.of(of.catalogs());
        return new PriceBook(
                of.onlyCatalogProducts(),
                of.catalogs().stream()
                        .map(catalog -> new PriceBook.Catalog(
                                catalog.id(),
                                catalog.version(),
                                catalog.percentOff(),
                                catalog.allProducts(),
                                fixed.get(catalog.id())))
                        .toList(),
                currency);
    }

    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<Long> visible(long locationId, Collection<Long> skuIds) {
        LocationCatalogs catalogs = catalogsOf(locationId);
        return Set.copyOf(
                catalogs.onlyCatalogProducts() ? entries(catalogs, skuIds).keySet() : skuIds);
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
        dao.touch(catalogId);
        audit.record(
                actor,
                isNew ? "added" : "changed",
                AuditSubject.of(CATALOG, catalogId),
                "sku " + skuId,
                before,
                description(entry));
    }

    private static String description(CatalogSku entry) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("price", entry.getFixedPrice());
        parts.put("minimum", entry.getMinQuantity());
        parts.put("maximum", entry.getMaxQuantity());
        parts.put("in steps of", entry.getQuantityIncrement());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
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
        dao.touch(catalogId);
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
