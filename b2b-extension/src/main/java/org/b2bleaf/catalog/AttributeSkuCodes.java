package org.b2bleaf.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.springframework.stereotype.Repository;

/** The SKU attribute named {@code sku}, which the merchant edits on Broadleaf's own product page. */
@Repository("b2bSkuCodes")
public class AttributeSkuCodes implements SkuCodes {

    private static final String ATTRIBUTE = "sku";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Override
    public Optional<Long> skuIdOf(String code) {
        List<Long> found = em.createQuery(
                        "select a.sku.id from SkuAttributeImpl a where a.name = :name and a.value = :code", Long.class)
                .setParameter("name", ATTRIBUTE)
                .setParameter("code", code)
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public Map<String, Long> skuIdsOf(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<Long>> found = em
                .createQuery(
                        "select a.value, a.sku.id from SkuAttributeImpl a where a.name = :name and a.value in (:codes)",
                        Object[].class)
                .setParameter("name", ATTRIBUTE)
                .setParameter("codes", codes)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
        return found.entrySet().stream()
                .filter(code -> code.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, code -> code.getValue().iterator().next()));
    }

    @Override
    public Map<Long, String> codesOf(Collection<Long> skuIds) {
        if (skuIds.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select a.sku.id, a.value from SkuAttributeImpl a where a.name = :name and a.sku.id in (:ids)",
                        Object[].class)
                .setParameter("name", ATTRIBUTE)
                .setParameter("ids", skuIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1], (first, second) -> first));
    }
}
