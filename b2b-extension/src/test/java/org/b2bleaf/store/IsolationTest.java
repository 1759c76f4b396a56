package org.b2bleaf.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.junit.jupiter.api.Test;

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
        Isolation isolation = isolation("MariaDB", Connection.TRANSACTION_REPEATABLE_READ, false);
        assertThatCode(isolation::check).doesNotThrowAnyException();
    }

    @Test
    void otherDatabasesAndTheRightIsolationStart() throws SQLException {
        isolation("MariaDB", Connection.TRANSACTION_READ_COMMITTED, true).check();
        isolation("PostgreSQL", Connection.TRANSACTION_REPEATABLE_READ, true).check();
        isolation("HSQL Database Engine", Connection.TRANSACTION_READ_COMMITTED, true)
                .check();
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
