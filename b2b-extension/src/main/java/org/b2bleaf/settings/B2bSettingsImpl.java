package org.b2bleaf.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.request.OncePerRequest;
import org.broadleafcommerce.common.config.domain.SystemProperty;
import org.broadleafcommerce.common.config.service.SystemPropertiesService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@inheritDoc}
 *
 * <p>Broadleaf's own resolver would not do: it caches for ten minutes, prefers files over system properties and fails
 * outside a request.
 */
@Service("b2bSettings")
public class B2bSettingsImpl implements B2bSettings {

    private static final Logger LOG = LoggerFactory.getLogger(B2bSettingsImpl.class);

    private static final String DEFAULTS = "config/bc/b2b/common.properties";

    private static final String STORED_VALUES = B2bSettingsImpl.class.getName() + ".storedValues";

    @Resource(name = "b2bSettingsDao")
    protected SettingsDao dao;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "blSystemPropertiesService")
    protected SystemPropertiesService systemProperties;

    protected final Properties defaults = readDefaults();

    @Override
    public String text(String key) {
        String standard = defaultOf(key);
        String stored = storedValues().get(key);
        return stored != null ? stored : System.getProperty(key, standard).strip();
    }

    @Override
    public boolean isOn(String key) {
        return Boolean.parseBoolean(text(key));
    }

    @Override
    public int number(String key) {
        String value = text(key);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            LOG.warn("{} is no whole number, the default is used", key);
            return Integer.parseInt(defaultOf(key));
        }
    }

    @Override
    public List<String> list(String key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    @Override
    public SortedSet<String> keys() {
        return new TreeSet<>(defaults.stringPropertyNames());
    }

    @Override
    @Transactional("blTransactionManager")
    public void set(String key, String value, String actor) {
        String oldValue = text(key);
        String newValue = value.strip();
        if (newValue.length() > MAX_LENGTH) {
            throw new SettingTooLong(key);
        }
        SystemProperty row = dao.store(key, newValue);
        boolean secret = SettingKey.SIGN_IN_KEY.equals(key);
        audit.record(
                actor,
                "changed",
                AuditSubject.of("setting", row.getId()),
                key,
                secret ? null : oldValue,
                secret ? null : newValue);
        OncePerRequest.forget(STORED_VALUES);
        afterCommit(() -> systemProperties.removeFromCache(row));
    }

    private String defaultOf(String key) {
        String value = defaults.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("No setting is named " + key);
        }
        return value;
    }

    private Map<String, String> storedValues() {
        return OncePerRequest.remember(STORED_VALUES, dao::values);
    }

    /** Broadleaf's cache is emptied after the commit, else another thread would fill it with the old value again. */
    private static void afterCommit(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }

    private static Properties readDefaults() {
        try (InputStream file = B2bSettingsImpl.class.getClassLoader().getResourceAsStream(DEFAULTS);
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(text);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
