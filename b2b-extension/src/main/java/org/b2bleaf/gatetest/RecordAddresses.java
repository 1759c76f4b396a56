package org.b2bleaf.gatetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.metamodel.EntityType;
import org.b2bleaf.gatetest.rules.Addresses;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of records that the shop shows by their own address: products, categories, pages, redirects. */
@Repository("b2bRecordAddresses")
public class RecordAddresses {

    /** Of each kind; a shop of 100,000 products has the same gate for each. */
    private static final int MOST = 150;

    /** Entity and its attribute with the address. A host without the CMS has no pages. */
    private static final Map<String, String> CATALOG = Map.of("CategoryImpl", "url", "ProductImpl", "url");

    private static final Map<String, String> CONTENT = Map.of("PageImpl", "fullUrl", "URLHandlerImpl", "incomingURL");

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Products and categories. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<String> ofCatalog() {
        return read(CATALOG);
    }

    /** Pages and redirects of the CMS. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<String> ofContent() {
        return read(CONTENT);
    }

    private List<String> read(Map<String, String> attributes) {
        Set<String> known = em.getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .collect(Collectors.toSet());
        List<String> addresses = new ArrayList<>();
        attributes.keySet().stream()
                .filter(name -> known.stream().anyMatch(entity -> entity.endsWith(name)))
                .sorted()
                .forEach(name -> read(name, attributes.get(name))
                        .forEach(stored -> Addresses.ofRecord(stored).ifPresent(addresses::add)));
        return addresses;
    }

    private List<String> read(String entity, String attribute) {
        return em.createQuery(
                        "select distinct e." + attribute + " from " + entity + " e where e." + attribute
                                + " is not null order by e." + attribute,
                        String.class)
                .setMaxResults(MOST)
                .getResultList();
    }
}
