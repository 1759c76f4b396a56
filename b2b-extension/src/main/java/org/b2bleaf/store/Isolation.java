package org.b2bleaf.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.annotation.PostConstruct;
import javax.annotation.Resource;
import javax.sql.DataSource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at the start whether transactions see what others have committed. MariaDB and MySQL by default show a transaction
 * the shop as it was when it began: after waiting for another one's lock it would decide by what is no longer true.
 */
@Component("b2bIsolation")
public class Isolation {

    private static final Logger LOG = LoggerFactory.getLogger(Isolation.class);

    @Resource(name = "webDS")
    protected DataSource dataSource;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    /** @throws IllegalStateException in production, when the isolation is another one than READ COMMITTED */
    @PostConstruct
    protected void check() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            boolean isMySql = product.contains("mariadb") || product.contains("mysql");
            if (isMySql && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                String problem =
                        "The database's transactions do not see what others commit meanwhile, which is the default of"
                                + " MariaDB and MySQL. Give the server transaction-isolation=READ-COMMITTED, or the shop's pool"
                                + " (webDS) that default isolation.";
                if (settings.isOn(SettingKey.PRODUCTION)) {
                    throw new IllegalStateException(problem);
                }
                LOG.warn(problem);
            }
        }
    }
}
