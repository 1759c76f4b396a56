package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.Query;
import javax.persistence.TypedQuery;
import org.b2bleaf.catalog.rules.CategoryTree;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.ValidDays;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.persistence.Days;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.springframework.stereotype.Repository;

/** Reads and writes catalogs and which location buys by which. */
@Repository("b2bCatalogDao")
public class CatalogDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bClock")
    protected Clock clock;

    LocationCatalogs catalogsOf(long locationId) {
        List<Object[]> rows = em.createQuery(
                        """
                        select l.onlyCatalogProducts, l.timeZone, c.id, c.version, c.percentOff, c.allProducts,
                        c.validFrom, c.validUntil,
                        (select count(k.key.categoryId) from B2bCatalogCategory k where k.key.catalogId = c.id)
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of((String) rows.get(0)[1]));
        return new LocationCatalogs(
                (Boolean) rows.get(0)[0],
                rows.stream()
                        .filter(row -> days((Date) row[6], (Date) row[7]).include(today))
                        .map(row -> new LocationCatalogs.Head(
                                (Long) row[2],
                                (Integer) row[3],
                                (BigDecimal) row[4],
                                (Boolean) row[5],
                                (Long) row[8] > 0))
                        .toList());
    }

    static ValidDays days(Date from, Date until) {
        return new ValidDays(Days.of(from), Days.of(until));
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
                        select s.catalog.id, s.sku.id, s.fixedPrice, s.minQuantity, s.maxQuantity, s.quantityIncrement,
                        s.excluded from B2bCatalogSku s where s.catalog.id in (:catalogs) and s.sku.id in (:skus)""",
                        Object[].class)
                .setParameter("catalogs", catalogIds)
                .setParameter("skus", skuIds)
                .getResultList();
        return rows.stream()
                .map(row -> new SkuRow(
                        (Long) row[0], (Long) row[1], (BigDecimal) row[2], quantities(row), (Boolean) row[6]))
                .toList();
    }

    private static QuantityRule quantities(Object[] row) {
        return QuantityRule.of((Integer) row[3], (Integer) row[4], (Integer) row[5]);
    }

    /** The products whose default SKU catalogs list or keep out. */
    List<Listed> listed(Collection<Long> catalogIds) {
        List<Object[]> rows = em.createQuery(
                        """
                        select s.catalog.id, u.defaultProduct.id, s.fixedPrice, s.excluded
                        from B2bCatalogSku s join s.sku u
                        where s.catalog.id in (:catalogs) and u.defaultProduct.id is not null""",
                        Object[].class)
                .setParameter("catalogs", catalogIds)
                .getResultList();
        return rows.stream()
                .map(row -> new Listed((Long) row[0], (Long) row[1], (BigDecimal) row[2], (Boolean) row[3]))
                .toList();
    }

    /** @param fixedPrice null for the catalog's percentage */
    record Listed(long catalogId, long productId, BigDecimal fixedPrice, boolean isKeptOut) {}

    /** By category the products in it, those of categories below it apart. */
    Map<Long, List<Long>> productsOf(Collection<Long> categoryIds) {
        return pairs(em.createNativeQuery(
                        """
                        SELECT x.CATEGORY_ID, x.PRODUCT_ID FROM BLC_CATEGORY_PRODUCT_XREF x
                        WHERE x.CATEGORY_ID IN (:categories)
                        UNION SELECT p.DEFAULT_CATEGORY_ID, p.PRODUCT_ID FROM BLC_PRODUCT p
                        WHERE p.DEFAULT_CATEGORY_ID IN (:categories)""")
                .setParameter("categories", categoryIds));
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
    record SkuRow(long catalogId, long skuId, BigDecimal fixedPrice, QuantityRule quantities, boolean isExcluded) {}

    /** By catalog the categories whose products it has. */
    Map<Long, Set<Long>> categoriesOf(Collection<Long> catalogIds) {
        List<Object[]> rows = em.createQuery(
                        """
                        select k.key.catalogId, k.key.categoryId from B2bCatalogCategory k
                        where k.key.catalogId in (:catalogs)""",
                        Object[].class)
                .setParameter("catalogs", catalogIds)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
    }

    /** The categories of the shop: a category is below those that show it and below its default parent. */
    CategoryTree categoryTree() {
        return new CategoryTree(
                pairs(
                        em.createNativeQuery(
                                """
                SELECT CATEGORY_ID, SUB_CATEGORY_ID FROM BLC_CATEGORY_XREF
                UNION SELECT DEFAULT_PARENT_CATEGORY_ID, CATEGORY_ID FROM BLC_CATEGORY
                WHERE DEFAULT_PARENT_CATEGORY_ID IS NOT NULL""")));
    }

    /** By SKU which of some categories its product is in; a SKU in none of them is left out. */
    Map<Long, List<Long>> categoriesAmong(Set<Long> categoryIds, Collection<Long> skuIds) {
        return pairs(em.createNativeQuery(
                        """
                        SELECT k.SKU_ID, x.CATEGORY_ID FROM BLC_SKU k
                        LEFT JOIN BLC_PRODUCT_SKU_XREF o ON o.SKU_ID = k.SKU_ID
                        JOIN BLC_CATEGORY_PRODUCT_XREF x ON x.PRODUCT_ID = COALESCE(k.DEFAULT_PRODUCT_ID, o.PRODUCT_ID)
                        WHERE k.SKU_ID IN (:skus) AND x.CATEGORY_ID IN (:categories)
                        UNION SELECT k.SKU_ID, p.DEFAULT_CATEGORY_ID FROM BLC_SKU k
                        LEFT JOIN BLC_PRODUCT_SKU_XREF o ON o.SKU_ID = k.SKU_ID
                        JOIN BLC_PRODUCT p ON p.PRODUCT_ID = COALESCE(k.DEFAULT_PRODUCT_ID, o.PRODUCT_ID)
                        WHERE k.SKU_ID IN (:skus) AND p.DEFAULT_CATEGORY_ID IN (:categories)""")
                .setParameter("skus", skuIds)
                .setParameter("categories", categoryIds));
    }

    @SuppressWarnings("unchecked")
    private static Map<Long, List<Long>> pairs(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .collect(Collectors.groupingBy(
                                row -> ((Number) row[0]).longValue(),
                                Collectors.mapping(row -> ((Number) row[1]).longValue(), Collectors.toList())));
    }

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

    /** What a catalog has for one SKU, or for every product when the id is null, in the order of the quantities. */
    List<VolumeBreak> breaks(long catalogId, Long skuId) {
        return storedBreaks(catalogId, skuId).stream()
                .map(row -> new VolumeBreak(row.getBreakQuantity(), row.getPercentOff(), row.getPrice()))
                .toList();
    }

    private List<CatalogBreak> storedBreaks(long catalogId, Long skuId) {
        TypedQuery<CatalogBreak> query = em.createQuery(
                        "select b from B2bCatalogBreak b where b.catalog.id = :catalog and b.sku.id "
                                + (skuId == null ? "is null" : "= :sku") + " order by b.breakQuantity, b.id",
                        CatalogBreak.class)
                .setParameter("catalog", catalogId);
        return (skuId == null ? query : query.setParameter("sku", skuId)).getResultList();
    }

    void replaceBreaks(long catalogId, Long skuId, List<VolumeBreak> breaks) {
        Map<Integer, VolumeBreak> wanted = breaks.stream()
                .collect(Collectors.toMap(VolumeBreak::fromQuantity, Function.identity(), (a, b) -> a, TreeMap::new));
        for (CatalogBreak row : storedBreaks(catalogId, skuId)) {
            VolumeBreak change = wanted.remove(row.getBreakQuantity());
            if (change == null) {
                em.remove(row);
            } else {
                fill(row, change);
            }
        }
        for (VolumeBreak volume : wanted.values()) {
            CatalogBreak row = new CatalogBreakImpl();
            row.setCatalog(find(catalogId));
            row.setSku(skuId == null ? null : findSku(skuId));
            fill(row, volume);
            em.persist(row);
        }
    }

    static void fill(CatalogBreak row, VolumeBreak volume) {
        row.setBreakQuantity(volume.fromQuantity());
        row.setPercentOff(volume.percentOff());
        row.setPrice(volume.price());
    }

    /** With its volume prices. */
    void deleteSku(long catalogId, long skuId) {
        storedBreaks(catalogId, skuId).forEach(em::remove);
        CatalogSku row = findEntry(catalogId, skuId);
        if (row != null) {
            em.remove(row);
        }
    }

    boolean isCategory(long categoryId) {
        return em.createQuery("select count(c) from CategoryImpl c where c.id = :id", Long.class)
                        .setParameter("id", categoryId)
                        .getSingleResult()
                > 0;
    }

    void deleteCategory(long catalogId, long categoryId) {
        em.createQuery(
                        """
                        delete from B2bCatalogCategory k
                        where k.key.catalogId = :catalog and k.key.categoryId = :category""")
                .setParameter("catalog", catalogId)
                .setParameter("category", categoryId)
                .executeUpdate();
    }

    /** Keeps others from changing the location's catalogs until the transaction ends. @return whether it is there */
    boolean lockLocation(long locationId) {
        return em.createQuery("update B2bLocation l set l.name = l.name where l.id = :id")
                        .setParameter("id", locationId)
                        .executeUpdate()
                == 1;
    }

    /** Of a SKU without one: the shop's. */
    Currency currencyOf(long skuId) {
        List<?> found = em.createNativeQuery(
                        """
                        SELECT COALESCE(k.CURRENCY_CODE, c.CURRENCY_CODE) FROM BLC_SKU k
                        LEFT JOIN BLC_CURRENCY c ON c.DEFAULT_FLAG = TRUE WHERE k.SKU_ID = :sku""")
                .setParameter("sku", skuId)
                .getResultList();
        return found.isEmpty() || found.get(0) == null
                ? Money.defaultCurrency()
                : Currency.getInstance((String) found.get(0));
    }

    /** All catalogs of a location in its order, whether they count today or not. */
    List<Assigned> assigned(long locationId) {
        List<Object[]> rows = em.createQuery(
                        """
                        select c.id, c.version, c.percentOff, c.allProducts, c.validFrom, c.validUntil, c.name, c.status,
                        (select count(k.key.categoryId) from B2bCatalogCategory k where k.key.catalogId = c.id),
                        l.timeZone
                        from B2bCatalog c, B2bLocationCatalog a, B2bLocation l
                        where a.key.catalogId = c.id and a.key.locationId = l.id and l.id = :location
                        order by a.displayOrder, c.id""",
                        Object[].class)
                .setParameter("location", locationId)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of((String) row[9]));
                    ValidDays days = days((Date) row[4], (Date) row[5]);
                    LocationCatalogs.Head head = new LocationCatalogs.Head(
                            (Long) row[0], (Integer) row[1], (BigDecimal) row[2], (Boolean) row[3], (Long) row[8] > 0);
                    return new Assigned(
                            head,
                            (String) row[6],
                            ActiveStatus.valueOf((String) row[7]).isActive(),
                            days,
                            days.on(today));
                })
                .toList();
    }

    /**
     * A catalog of a location.
     *
     * @param standing of today, in the location's calendar
     */
    record Assigned(
            LocationCatalogs.Head head, String name, boolean isActive, ValidDays days, ValidDays.Standing standing) {}

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
