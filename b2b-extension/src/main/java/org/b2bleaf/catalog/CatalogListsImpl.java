package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.Query;
import javax.persistence.TypedQuery;
import org.b2bleaf.catalog.CatalogDao.BreakRow;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.SalePrice;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.persistence.Page;
import org.b2bleaf.persistence.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bCatalogLists")
public class CatalogListsImpl implements CatalogLists {

    /** A SKU with its code, and with what it takes from its product when it has nothing of its own. */
    private static final String SKUS =
            """
             FROM BLC_SKU k LEFT JOIN BLC_SKU_ATTRIBUTE a ON a.SKU_ID = k.SKU_ID AND a.NAME = 'sku'
            LEFT JOIN BLC_PRODUCT_SKU_XREF x ON x.SKU_ID = k.SKU_ID
            LEFT JOIN BLC_PRODUCT p ON p.PRODUCT_ID = x.PRODUCT_ID
            LEFT JOIN BLC_SKU d ON d.SKU_ID = p.DEFAULT_SKU_ID""";

    private static final String SKU_COLUMNS = "k.SKU_ID AS SKU, a.VALUE AS CODE, COALESCE(k.NAME, d.NAME) AS TITLE,"
            + " COALESCE(k.RETAIL_PRICE, d.RETAIL_PRICE) AS RETAIL, k.SALE_PRICE AS SALE";

    private static final String BY_CODE = " ORDER BY CASE WHEN a.VALUE IS NULL THEN 1 ELSE 0 END, a.VALUE, k.SKU_ID";

    /** A code as our lists and files write it for a SKU that has none. */
    private static final String ID_MARK = "#";

    private static final String CATALOG =
            """
            select c.id, c.name, c.externalId, c.percentOff, c.allProducts, c.validFrom, c.validUntil, c.status,
            (select count(s) from B2bCatalogSku s where s.catalog.id = c.id),
            (select count(l.key.locationId) from B2bLocationCatalog l where l.key.catalogId = c.id)""";

    private static final String LOCATION =
            "select l.id, l.name, l.externalId, l.company.id, l.company.name, l.status, l.company.status";

    private static final String BUYS = "(select a.key.locationId from B2bLocationCatalog a where a.key.catalogId = ?)";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bCatalogDao")
    protected CatalogDao dao;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes codes;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Page<CatalogRow> catalogs(String text, ActiveStatus status, int first, int limit) {
        Where where = named(text, "c.name", "c.externalId");
        if (status != null) {
            where.and("c.status = ?", status.name());
        }
        return page(CATALOG, " from B2bCatalog c" + where, " order by c.name, c.id", where, first, limit, "c.id")
                .map(CatalogListsImpl::catalog);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<CatalogRow> catalogsToAssign(long locationId, String text, int limit) {
        Where where = named(text, "c.name", "c.externalId")
                .and("c.status = ?", ActiveStatus.ACTIVE.name())
                .and(
                        "c.id not in (select a.key.catalogId from B2bLocationCatalog a where a.key.locationId = ?)",
                        locationId);
        return rows(CATALOG + " from B2bCatalog c" + where + " order by c.name, c.id", where, 0, limit).stream()
                .map(CatalogListsImpl::catalog)
                .toList();
    }

    private static CatalogRow catalog(Object[] row) {
        return new CatalogRow(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (BigDecimal) row[3],
                (Boolean) row[4],
                CatalogDao.days((Date) row[5], (Date) row[6]),
                ActiveStatus.valueOf((String) row[7]),
                (Long) row[8],
                (Long) row[9]);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Page<TermsRow> skus(long catalogId, String text, int first, int limit) {
        String from =
                SKUS + " JOIN B2B_CATALOG_SKU s ON s.SKU_ID = k.SKU_ID WHERE s.CATALOG_ID = :catalog" + typed(text);
        Query count = em.createNativeQuery("SELECT COUNT(*)" + from).setParameter("catalog", catalogId);
        long total = ((Number) withText(count, text).getSingleResult()).longValue();
        Query query = em.createNativeQuery("SELECT " + SKU_COLUMNS
                        + ", s.FIXED_PRICE, s.MIN_QUANTITY, s.MAX_QUANTITY, s.QUANTITY_INCREMENT, s.EXCLUDED" + from
                        + BY_CODE)
                .setParameter("catalog", catalogId);
        List<Object[]> rows = list(withText(query, text), first, limit);
        Map<Long, List<VolumeBreak>> breaks = breaks(
                catalogId,
                rows.stream().map(row -> ((Number) row[0]).longValue()).toList());
        return new Page<>(rows.stream().map(row -> terms(row, breaks)).toList(), total);
    }

    private Map<Long, List<VolumeBreak>> breaks(long catalogId, List<Long> skuIds) {
        return skuIds.isEmpty()
                ? Map.of()
                : dao.breakRows(List.of(catalogId), skuIds).stream()
                        .filter(row -> row.skuId() != null)
                        .collect(Collectors.groupingBy(
                                BreakRow::skuId, Collectors.mapping(BreakRow::volumeBreak, Collectors.toList())));
    }

    private static TermsRow terms(Object[] row, Map<Long, List<VolumeBreak>> breaks) {
        SkuRow sku = sku(row);
        QuantityRule quantities = QuantityRule.of(whole(row[6]), whole(row[7]), whole(row[8]));
        return new TermsRow(
                sku,
                new SkuTerms(
                        (Boolean) row[9],
                        (BigDecimal) row[5],
                        quantities,
                        breaks.getOrDefault(sku.skuId(), List.of())));
    }

    private static Integer whole(Object number) {
        return number == null ? null : ((Number) number).intValue();
    }

    private static SkuRow sku(Object[] row) {
        return new SkuRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                SalePrice.orRetail((BigDecimal) row[3], (BigDecimal) row[4]));
    }

    private static String typed(String text) {
        return text.isBlank()
                ? ""
                : " AND (LOWER(a.VALUE) LIKE :text ESCAPE '!' OR LOWER(COALESCE(k.NAME, d.NAME)) LIKE :text ESCAPE '!')";
    }

    private static Query withText(Query query, String text) {
        return text.isBlank() ? query : query.setParameter("text", Where.containing(text.strip()));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<SkuRow> findSkus(String text, int limit) {
        String sql =
                "SELECT " + SKU_COLUMNS + SKUS + " WHERE (a.VALUE IS NOT NULL OR k.NAME IS NOT NULL)" + typed(text);
        return list(withText(em.createNativeQuery(sql + BY_CODE), text), 0, limit).stream()
                .map(CatalogListsImpl::sku)
                .toList();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<SkuRow> findSku(String code) {
        String typed = code.strip();
        if (typed.startsWith(ID_MARK) && typed.substring(1).matches("[1-9]\\d{0,17}")) {
            return sku(Long.parseLong(typed.substring(1)));
        }
        return codes.skuIdOf(typed).flatMap(this::sku);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<SkuRow> sku(long skuId) {
        Query query = em.createNativeQuery("SELECT " + SKU_COLUMNS + SKUS + " WHERE k.SKU_ID = :sku")
                .setParameter("sku", skuId);
        return list(query, 0, 1).stream().findFirst().map(CatalogListsImpl::sku);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<CategoryRow> categories(long catalogId) {
        Where where = new Where()
                .and(
                        "g.id in (select k.key.categoryId from B2bCatalogCategory k where k.key.catalogId = ?)",
                        catalogId);
        return categories(where, Integer.MAX_VALUE);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<CategoryRow> categoriesToAdd(long catalogId, String text, int limit) {
        Where where = named(text, "g.name", "g.url")
                .and(
                        "g.id not in (select k.key.categoryId from B2bCatalogCategory k where k.key.catalogId = ?)",
                        catalogId)
                .and("(g.archiveStatus.archived is null or g.archiveStatus.archived <> 'Y')");
        return categories(where, limit);
    }

    private List<CategoryRow> categories(Where where, int limit) {
        return rows("select g.id, g.name from CategoryImpl g" + where + " order by g.name, g.id", where, 0, limit)
                .stream()
                .map(row -> new CategoryRow((Long) row[0], (String) row[1]))
                .toList();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Page<LocationRow> locations(long catalogId, String text, int first, int limit) {
        Where where = named(text, "l.name", "l.company.name").and("l.id in " + BUYS, catalogId);
        return page(
                        LOCATION,
                        " from B2bLocation l" + where,
                        " order by l.company.name, l.name, l.id",
                        where,
                        first,
                        limit,
                        "l.id")
                .map(CatalogListsImpl::location);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<LocationRow> locationsToAdd(long catalogId, String text, int limit) {
        Where where = named(text, "l.name", "l.company.name")
                .and("l.id not in " + BUYS, catalogId)
                .and("l.status = ?", ActiveStatus.ACTIVE.name())
                .and("l.company.status = ?", ActiveStatus.ACTIVE.name());
        String query = LOCATION + " from B2bLocation l" + where + " order by l.company.name, l.name, l.id";
        return rows(query, where, 0, limit).stream()
                .map(CatalogListsImpl::location)
                .toList();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<LocationRow> location(long locationId) {
        Where where = new Where().and("l.id = ?", locationId);
        return rows(LOCATION + " from B2bLocation l" + where, where, 0, 1).stream()
                .findFirst()
                .map(CatalogListsImpl::location);
    }

    private static LocationRow location(Object[] row) {
        boolean isActive = row[5].equals(ActiveStatus.ACTIVE.name()) && row[6].equals(ActiveStatus.ACTIVE.name());
        return new LocationRow(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (Long) row[3],
                (String) row[4],
                isActive ? ActiveStatus.ACTIVE : ActiveStatus.ARCHIVED);
    }

    /** What has the text in one of two properties. */
    private static Where named(String text, String one, String other) {
        Where where = new Where();
        if (!text.isBlank()) {
            String typed = Where.containing(text.strip());
            where.and("(lower(" + one + ") like ? escape '!' or lower(" + other + ") like ? escape '!')", typed, typed);
        }
        return where;
    }

    private Page<Object[]> page(
            String select, String from, String order, Where where, int first, int limit, String id) {
        TypedQuery<Long> count = where.applyTo(em.createQuery("select count(" + id + ")" + from, Long.class));
        return new Page<>(rows(select + from + order, where, first, limit), count.getSingleResult());
    }

    private List<Object[]> rows(String query, Where where, int first, int limit) {
        return where.applyTo(em.createQuery(query, Object[].class))
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> list(Query query, int first, int limit) {
        return query.setFirstResult(first).setMaxResults(limit).getResultList();
    }
}
