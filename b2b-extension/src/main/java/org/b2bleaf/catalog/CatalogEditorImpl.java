package org.b2bleaf.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.catalog.rules.CatalogDetails;
import org.b2bleaf.catalog.rules.FieldProblem.Kind;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.catalog.rules.VolumeBreaks;
import org.b2bleaf.company.ChangedMeanwhile;
import org.b2bleaf.company.rules.ActiveStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bCatalogEditor")
public class CatalogEditorImpl implements CatalogEditor {

    @Resource(name = "b2bCatalogDao")
    protected CatalogDao dao;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Catalog find(long catalogId) {
        return dao.find(catalogId);
    }

    @Override
    @Transactional("blTransactionManager")
    public Catalog create(CatalogDetails details, String actor) {
        refuseTaken(details.externalId(), null);
        Catalog catalog = new CatalogImpl();
        fill(catalog, details);
        dao.insert(catalog);
        audit.record(actor, "created", subject(catalog.getId()), null, null, catalog.getName());
        return catalog;
    }

    private void refuseTaken(String externalId, Long by) {
        Catalog other = externalId == null ? null : dao.findByExternalId(externalId);
        if (other != null && !other.getId().equals(by)) {
            throw new CatalogRefused("externalId", Kind.TAKEN);
        }
    }

    private static void fill(Catalog catalog, CatalogDetails details) {
        catalog.setName(details.name());
        catalog.setExternalId(details.externalId());
        catalog.setPercentOff(details.percentOff());
        catalog.setAllProducts(details.allProducts());
        catalog.setValidDays(details.validDays());
    }

    @Override
    @Transactional("blTransactionManager")
    public Catalog edit(long catalogId, int version, CatalogDetails details, String actor) {
        Catalog catalog = changing(catalogId, version);
        refuseTaken(details.externalId(), catalogId);
        Map<String, Object> before = audited(catalog);
        fill(catalog, details);
        audit.recordChanges(actor, subject(catalogId), before, audited(catalog));
        return catalog;
    }

    private static Map<String, Object> audited(Catalog catalog) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", catalog.getName());
        fields.put("externalId", catalog.getExternalId());
        fields.put(
                "percentOff",
                catalog.getPercentOff() == null
                        ? null
                        : catalog.getPercentOff().stripTrailingZeros().toPlainString());
        fields.put("allProducts", catalog.isAllProducts());
        fields.put("validFrom", catalog.getValidDays().from());
        fields.put("validUntil", catalog.getValidDays().until());
        return fields;
    }

    @Override
    @Transactional("blTransactionManager")
    public void archive(long catalogId, String actor) {
        setStatus(catalogId, ActiveStatus.ARCHIVED, "archived", actor);
    }

    @Override
    @Transactional("blTransactionManager")
    public void reactivate(long catalogId, String actor) {
        setStatus(catalogId, ActiveStatus.ACTIVE, "reactivated", actor);
    }

    private void setStatus(long catalogId, ActiveStatus status, String action, String actor) {
        Catalog catalog = changing(catalogId);
        if (catalog.getStatus() != status) {
            catalog.setStatus(status);
            audit.record(actor, action, subject(catalogId), null, null, catalog.getName());
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public void addCategory(long catalogId, long categoryId, String actor) {
        changing(catalogId);
        if (!dao.isCategory(categoryId)) {
            throw new CatalogRefused("category", Kind.UNKNOWN_CATEGORY);
        }
        if (!categoriesOf(catalogId).contains(categoryId)) {
            dao.insert(new CatalogCategoryImpl(catalogId, categoryId));
            audit.record(actor, "added", subject(catalogId), "category " + categoryId, null, null);
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public void removeCategory(long catalogId, long categoryId, String actor) {
        changing(catalogId);
        if (categoriesOf(catalogId).contains(categoryId)) {
            dao.deleteCategory(catalogId, categoryId);
            audit.record(actor, "removed", subject(catalogId), "category " + categoryId, null, null);
        }
    }

    private Set<Long> categoriesOf(long catalogId) {
        return dao.categoriesOf(List.of(catalogId)).getOrDefault(catalogId, Set.of());
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<SkuTerms> terms(long catalogId, long skuId) {
        CatalogSku row = dao.findEntry(catalogId, skuId);
        List<VolumeBreak> breaks = dao.breaks(catalogId, skuId);
        if (row == null) {
            return breaks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SkuTerms(false, null, QuantityRule.ANY, breaks));
        }
        QuantityRule quantities =
                QuantityRule.of(row.getMinQuantity(), row.getMaxQuantity(), row.getQuantityIncrement());
        return Optional.of(new SkuTerms(row.isExcluded(), row.getFixedPrice(), quantities, breaks));
    }

    @Override
    @Transactional("blTransactionManager")
    public void put(long catalogId, long skuId, String seen, SkuTerms terms, String actor) {
        changing(catalogId);
        Optional<SkuTerms> before = asSeen(catalogId, skuId, seen);
        CatalogSku row = dao.findEntry(catalogId, skuId);
        boolean isNew = row == null;
        if (isNew) {
            row = new CatalogSkuImpl();
            row.setCatalog(dao.find(catalogId));
            row.setSku(dao.findSku(skuId));
            if (row.getSku() == null) {
                throw new CatalogRefused("sku", Kind.UNKNOWN_SKU);
            }
        }
        row.setExcluded(terms.excluded());
        row.setFixedPrice(terms.fixedPrice());
        row.setMinQuantity(
                terms.quantities().minimum() == 1 ? null : terms.quantities().minimum());
        row.setMaxQuantity(terms.quantities().maximum());
        row.setQuantityIncrement(
                terms.quantities().increment() == 1 ? null : terms.quantities().increment());
        if (isNew) {
            dao.insert(row);
        }
        dao.replaceBreaks(catalogId, skuId, terms.breaks());
        String old = before.map(SkuTerms::text).orElse(null);
        if (isNew || !terms.text().equals(old)) {
            audit.record(actor, isNew ? "added" : "changed", subject(catalogId), "sku " + skuId, old, terms.text());
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public void remove(long catalogId, long skuId, String seen, String actor) {
        changing(catalogId);
        Optional<SkuTerms> before = asSeen(catalogId, skuId, seen);
        if (before.isPresent()) {
            dao.deleteSku(catalogId, skuId);
            audit.record(
                    actor,
                    "removed",
                    subject(catalogId),
                    "sku " + skuId,
                    before.get().text(),
                    null);
        }
    }

    private Optional<SkuTerms> asSeen(long catalogId, long skuId, String seen) {
        Optional<SkuTerms> stored = terms(catalogId, skuId);
        if (!stored.map(SkuTerms::stamp).orElse("").equals(seen)) {
            throw new ChangedMeanwhile("sku", skuId);
        }
        return stored;
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<VolumeBreak> breaksOfEveryProduct(long catalogId) {
        return dao.breaks(catalogId, null);
    }

    @Override
    @Transactional("blTransactionManager")
    public void setBreaksOfEveryProduct(long catalogId, int version, List<VolumeBreak> breaks, String actor) {
        changing(catalogId, version);
        String before = VolumeBreaks.text(dao.breaks(catalogId, null));
        String after = VolumeBreaks.text(VolumeBreaks.sorted(breaks));
        if (!before.equals(after)) {
            dao.replaceBreaks(catalogId, null, breaks);
            audit.record(actor, "changed", subject(catalogId), "volume prices", before, after);
        }
    }

    private Catalog changing(long catalogId, int version) {
        Catalog catalog = changing(catalogId);
        if (catalog.getVersion() != version + 1) {
            throw new ChangedMeanwhile(CatalogService.CATALOG, catalogId);
        }
        return catalog;
    }

    /** Whoever changes anything of a catalog begins with its row, so that others wait there. */
    private Catalog changing(long catalogId) {
        if (dao.find(catalogId) == null) {
            throw new EntityNotFoundException("No catalog " + catalogId);
        }
        dao.touch(catalogId);
        return dao.find(catalogId);
    }

    private static AuditSubject subject(long catalogId) {
        return AuditSubject.of(CatalogService.CATALOG, catalogId);
    }
}
