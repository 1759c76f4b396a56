package org.b2bleaf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class IsolationTest {

    @Test
    void aShopInProductionDoesNotStartWithMariaDbsDefault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> isolation("MariaDB", Connection.TRANSACTION_REPEATABLE_READ, true)
                        .check())
                .withMessageContaining("transaction-isolation=READ-COMMITTED");
        assertThatIllegalStateException()
                .isThrownBy(() -> isolation("MySQL", Connection.TRANSACTION_REPEATABLE_READ, true)
                        .check());
    }

    @Test
    void elsewhereItStartsAndTheLogSaysSo() throws SQLException {
        assertThat(logOf(isolation("MariaDB", Connection.TRANSACTION_REPEATABLE_READ, false)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getLevel()).isEqualTo(Level.WARN);
                    assertThat(line.getMessage()).contains("transaction-isolation=READ-COMMITTED");
                });
    }

    @Test
    void otherDatabasesAndTheRightIsolationStartWithoutAWord() throws SQLException {
        for (boolean production : List.of(true, false)) {
            assertThat(logOf(isolation("MariaDB", Connection.TRANSACTION_READ_COMMITTED, production)))
                    .isEmpty();
            assertThat(logOf(isolation("PostgreSQL", Connection.TRANSACTION_REPEATABLE_READ, production)))
                    .isEmpty();
            assertThat(logOf(isolation("HSQL Database Engine", Connection.TRANSACTION_SERIALIZABLE, production)))
                    .isEmpty();
        }
    }

    /** What it says while it starts. */
    private static List<ILoggingEvent> logOf(Isolation isolation) throws SQLException {
        Logger log = (Logger) LoggerFactory.getLogger(Isolation.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            isolation.check();
        } finally {
            log.detachAppender(lines);
        }
        return lines.list;
    }

    private static Isolation isolation(String product, int level, boolean production) throws SQLException {
        Isolation isolation = new Isolation();
        isolation.dataSource = mock(DataSource.class, RETURNS_DEEP_STUBS);
        Connection connection = isolation.dataSource.getConnection();
        when(connection.getMetaData().getDatabaseProductName()).thenReturn(product);
        when(connection.getTransactionIsolation()).thenReturn(level);
        isolation.settings = mock(B2bSettings.class);
        when(isolation.settings.isOn(SettingKey.PRODUCTION)).thenReturn(production);
        return isolation;
    }
}
