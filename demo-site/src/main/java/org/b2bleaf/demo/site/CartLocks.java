package org.b2bleaf.demo.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderLockManager;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.dao.CannotAcquireLockException;

/**
 * One change of a cart at a time, on any number of nodes: Broadleaf's own lock manager is in the memory of a node. The lock
 * is a row of DEMO_CART_LOCK that a connection of its own holds while the request runs, so it ends with the connection of a
 * node that dies. Customers share the rows; two of one row wait for each other now and then.
 */
public class CartLocks implements OrderLockManager {

    private static final int ROWS = 256;

    /** How many carts one node changes at once; its other requests go on meanwhile. */
    private static final int MOST_AT_ONCE = 20;

    private static final int LONGEST_WAIT = 30_000;

    private final DataSource connections = new DataSource();

    /** @param url of the database that the nodes share */
    public CartLocks(String url, String user, String password) {
        connections.setUrl(url);
        connections.setUsername(user);
        connections.setPassword(password);
        connections.setDriverClassName("org.postgresql.Driver");
        connections.setDefaultAutoCommit(false);
        connections.setMaxActive(MOST_AT_ONCE);
        connections.setInitialSize(0);
        connections.setMinIdle(0);
        connections.setMaxIdle(MOST_AT_ONCE);
        connections.setMaxWait(LONGEST_WAIT);
        connections.setTestOnBorrow(true);
        connections.setValidationInterval(5_000);
        connections.setValidationQuery("SELECT 1");
        connections.setRollbackOnReturn(true);
    }

    /** Waits for whoever changes the cart of this customer. */
    @Override
    public Object acquireLock(Order order) {
        return lock("SELECT ROW_ID FROM DEMO_CART_LOCK WHERE ROW_ID = ? FOR UPDATE");
    }

    /** @return null when somebody has the lock */
    @Override
    public Object acquireLockIfAvailable(Order order) {
        try {
            return lock("SELECT ROW_ID FROM DEMO_CART_LOCK WHERE ROW_ID = ? FOR UPDATE NOWAIT");
        } catch (CannotAcquireLockException e) {
            return null;
        }
    }

    private Connection lock(String sql) {
        Connection connection = null;
        try {
            connection = connections.getConnection();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setInt(
                        1, (int) Math.floorMod(CustomerState.getCustomer().getId(), (long) ROWS));
                statement.executeQuery();
            }
            return connection;
        } catch (SQLException e) {
            releaseLock(connection);
            throw new CannotAcquireLockException("The cart cannot be changed at this moment", e);
        }
    }

    @Override
    public void releaseLock(Object lock) {
        if (lock instanceof Connection connection) {
            try (connection) {
                connection.rollback();
            } catch (SQLException e) {
                throw new CannotAcquireLockException("The lock of a cart ends with its connection", e);
            }
        }
    }

    /** Guests have an id too. */
    @Override
    public boolean isActive() {
        Customer customer = CustomerState.getCustomer();
        return customer != null && customer.getId() != null;
    }

    /** Called when the shop stops. */
    public void close() {
        connections.close();
    }
}
