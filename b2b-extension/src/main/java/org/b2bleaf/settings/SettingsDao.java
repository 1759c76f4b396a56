package org.b2bleaf.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.broadleafcommerce.common.config.domain.SystemProperty;
import org.broadleafcommerce.common.config.domain.SystemPropertyImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Our rows in Broadleaf's BLC_SYSTEM_PROPERTY, past the caches of Broadleaf's own dao. */
@Repository("b2bSettingsDao")
public class SettingsDao {

    /** What Broadleaf's admin stores for an empty value, see SystemPropertiesServiceImpl.resolveSystemProperty. */
    private static final String BLANK = "_blank_";

    private static final String VALUES =
            """
            select PROPERTY_NAME, PROPERTY_VALUE from BLC_SYSTEM_PROPERTY
            where PROPERTY_NAME like ? order by BLC_SYSTEM_PROPERTY_ID""";

    private JdbcTemplate jdbc;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "webDS")
    public void setDataSource(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * All stored values by name, in one statement, which every request asks: plain JDBC, on the connection of the running
     * transaction if there is one.
     */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        RowCallbackHandler keep = row -> {
            String value = row.getString(2);
            // As in Broadleaf, a row without a value counts as no row.
            if (value != null && !value.isEmpty()) {
                values.put(row.getString(1), BLANK.equals(value) ? "" : value);
            }
        };
        jdbc.query(VALUES, keep, SettingKey.PREFIX + "%");
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
