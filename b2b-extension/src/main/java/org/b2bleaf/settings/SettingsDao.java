package org.b2bleaf.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.common.config.domain.SystemProperty;
import org.broadleafcommerce.common.config.domain.SystemPropertyImpl;
import org.springframework.stereotype.Repository;

/** Our rows in Broadleaf's BLC_SYSTEM_PROPERTY, past the caches of Broadleaf's own dao. */
@Repository("b2bSettingsDao")
public class SettingsDao {

    /** What Broadleaf's admin stores for an empty value, see SystemPropertiesServiceImpl.resolveSystemProperty. */
    private static final String BLANK = "_blank_";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** All stored values by name, in one statement. */
    Map<String, String> values() {
        List<Object[]> rows = em.createQuery(
                        "select p.name, p.value from SystemPropertyImpl p where p.name like :prefix order by p.id",
                        Object[].class)
                .setParameter("prefix", SettingKey.PREFIX + "%")
                .getResultList();
        Map<String, String> values = new TreeMap<>();
        for (Object[] row : rows) {
            String value = (String) row[1];
            // As in Broadleaf, a row without a value counts as no row.
            if (!value.isEmpty()) {
                values.put((String) row[0], BLANK.equals(value) ? "" : value);
            }
        }
        return values;
    }

    /**
     * Writes the value and leaves one row for it: the column is not unique, so two nodes may both have written a first
     * one.
     */
    SystemProperty store(String key, String value) {
        List<SystemPropertyImpl> rows = em.createQuery(
                        "select p from SystemPropertyImpl p where p.name = :name order by p.id desc",
                        SystemPropertyImpl.class)
                .setParameter("name", key)
                .getResultList();
        SystemProperty row = rows.isEmpty() ? new SystemPropertyImpl() : rows.get(0);
        rows.stream().skip(1).forEach(em::remove);
        row.setName(key);
        row.setValue(value.isEmpty() ? BLANK : value);
        em.persist(row);
        em.flush();
        return row;
    }
}
