package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.catalog.rules.FixedPrices;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.company.rules.ActiveStatus;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.springframework.stereotype.Repository;

/** Reads and writes catalogs and which location buys by which. */
@Repository("b2bCatalogDao")
public class CatalogDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    LocationCatalogs catalogsOf(long locationId) {
        List<Object[]> rows = em.createQuery(
                        """
                        select l.onlyCatalogProducts, c.id, c.version, c.percentOff, c.allProducts
                        from B2bCatalog c, B2bLocationCatalog a, B2bLocation l
                        where a.key.catalogId = c.id and a.key.locationId = l.id
                        and l.id = :location and c.status = :active
                        order by a.displayOrder, c.id""",
                        Object[].class)
                .setParameter("location", locationId)
                .setParameter("active", ActiveStatus.ACTIVE.name())
                .getResultList();
        if (rows.isEmpty()) {
            return new LocationCatalogs(buysOnlyCatalogProducts(locationId), List.of());
        }
        return new LocationCatalogs(
                (Boolean) rows.get(0)[0],
                rows.stream()
                        .map(row -> new LocationCatalogs.Head(
                                (Long) row[1], (Integer) row[2], (BigDecimal) row[3], (Boolean) row[4]))
                        .toList());
    }

    private boolean buysOnlyCatalogProducts(long locationId) {
        return em.createQuery("select l.onlyCatalogProducts from B2bLocation l where l.id = :id", Boolean.class)
                .setParameter("id", locationId)
                .getSingleResult();
    }

    /** Makes every node read the catalog anew. */
    void touch(long catalogId) {
        em.createQuery("update B2bCatalog c set c.version = c.version + 1 where c.id = :id")
                .setParameter("id", catalogId)
                .executeUpdate();
        em.refresh(em.find(CatalogImpl.class, catalogId));
    }

    List<SkuRow> skuRows(Collection<Long> catalogIds, Collection<Long> skuIds) {
        List<Object[]> rows = em.createQuery(
                        """
                        select s.catalog.id, s.sku.id, s.fixedPrice, s.minQuantity, s.maxQuantity, s.quantityIncrement
                        from B2bCatalogSku s where s.catalog.id in (:catalogs) and s.sku.id in (:skus)""",
                        Object[].class)
                .setParameter("catalogs", catalogIds)
                .setParameter("skus", skuIds)
                .getResultList();
        return rows.stream()
                .map(row -> new SkuRow((Long) row[0], (Long) row[1], (BigDecimal) row[2], quantities(row)))
                .toList();
    }

    private static QuantityRule quantities(Object[] row) {
        return QuantityRule.of((Integer) row[3], (Integer) row[4], (Integer) row[5]);
    }

    /** By catalog, the products whose default SKU it lists. */
    Map<Long, FixedPrices> fixedPrices(Collection<Long> catalogIds) {
        List<Object[]> rows = em.createQuery(
                        """
                        select s.catalog.id, u.defaultProduct.id, s.fixedPrice from B2bCatalogSku s join s.sku u
                        where s.catalog.id in (:catalogs) and u.defaultProduct.id is not null
                        order by s.catalog.id, u.defaultProduct.id""",
                        Object[].class)
                .setParameter("catalogs", catalogIds)
                .getResultList();
        Map<Long, List<Object[]>> byCatalog =
                rows.stream().collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.toList()));
        Map<Long, FixedPrices> prices = new HashMap<>();
        byCatalog.forEach((catalog, listed) -> prices.put(
                catalog,
                FixedPrices.of(
                        listed.stream().mapToLong(row -> (Long) row[1]).toArray(),
                        listed.stream().map(row -> (BigDecimal) row[2]).toArray(BigDecimal[]::new))));
        return prices;
    }

    /** The volume prices of these SKUs and those of every product. */
    List<BreakRow> breakRows(Collection<Long> catalogIds, Collection<Long> skuIds) {
        List<Object[]> rows = em.createQuery(
                        """
                        select b.catalog.id, b.sku.id, b.breakQuantity, b.percentOff, b.price
                        from B2bCatalogBreak b
                        where b.catalog.id in (:catalogs) and (b.sku.id is null or b.sku.id in (:skus))""",
                        Object[].class)
                .setParameter("catalogs", catalogIds)
                .setParameter("skus", skuIds)
                .getResultList();
        return rows.stream()
                .map(row -> new BreakRow(
                        (Long) row[0],
                        (Long) row[1],
                        new VolumeBreak((Integer) row[2], (BigDecimal) row[3], (BigDecimal) row[4])))
                .toList();
    }

    /** What a catalog says about one SKU, volume prices apart. */
    record SkuRow(long catalogId, long skuId, BigDecimal fixedPrice, QuantityRule quantities) {}

    /**
     * A volume price.
     *
     * @param skuId null for every product of the catalog
     */
    record BreakRow(long catalogId, Long skuId, VolumeBreak volumeBreak) {}

    Catalog find(long id) {
        return em.find(CatalogImpl.class, id);
    }

    Catalog findByExternalId(String externalId) {
        return em
                .createQuery("select c from B2bCatalog c where c.externalId = :externalId", Catalog.class)
                .setParameter("externalId", externalId)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    Sku findSku(long skuId) {
        return em.find(SkuImpl.class, skuId);
    }

    void insert(Object catalogOrPart) {
        em.persist(catalogOrPart);
    }

    CatalogSku findEntry(long catalogId, long skuId) {
        return em
                .createQuery(
                        "select s from B2bCatalogSku s where s.catalog.id = :catalog and s.sku.id = :sku",
                        CatalogSku.class)
                .setParameter("catalog", catalogId)
                .setParameter("sku", skuId)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The id of the company that a location belongs to. */
    long companyOf(long locationId) {
        return em.createQuery("select l.company.id from B2bLocation l where l.id = :location", Long.class)
                .setParameter("location", locationId)
                .getSingleResult();
    }

    /** The ids of the location's catalogs in its order, archived ones included. */
    List<Long> assignedIds(long locationId) {
        return assignments(locationId).stream().map(row -> row.key.catalogId).toList();
    }

    void replaceAssigned(long locationId, List<Long> catalogIds) {
        Set<Long> kept = new HashSet<>();
        for (LocationCatalogImpl row : assignments(locationId)) {
            int place = catalogIds.indexOf(row.key.catalogId);
            if (place < 0) {
                em.remove(row);
            } else {
                row.displayOrder = place;
                kept.add(row.key.catalogId);
            }
        }
        for (int place = 0; place < catalogIds.size(); place++) {
            if (kept.add(catalogIds.get(place))) {
                em.persist(new LocationCatalogImpl(locationId, catalogIds.get(place), place));
            }
        }
    }

    private List<LocationCatalogImpl> assignments(long locationId) {
        return em.createQuery(
                        "select a from B2bLocationCatalog a where a.key.locationId = :location order by a.displayOrder",
                        LocationCatalogImpl.class)
                .setParameter("location", locationId)
                .getResultList();
    }
}
