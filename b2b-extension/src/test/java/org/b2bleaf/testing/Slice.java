package org.b2bleaf.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.broadleafcommerce.common.util.ApplicationContextHolder;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** The shop without its web server: services and daos on one database. Made once per database and JVM. */
public final class Slice {

    /** Children first. */
    private static final List<String> OWN_TABLES = List.of(
            "B2B_SCHEDULED_TASK",
            "B2B_API_REQUEST",
            "B2B_API_CLIENT",
            "B2B_WEBHOOK_DELIVERY",
            "B2B_WEBHOOK",
            "B2B_EVENT",
            "B2B_PRIVACY_RECORD",
            "B2B_PRIVACY_PART",
            "B2B_PRIVACY_PERSON",
            "B2B_PRIVACY_RUN",
            "B2B_SAVED_CARD",
            "B2B_REMINDER",
            "B2B_PAYMENT_LINK_MISS",
            "B2B_PAYMENT_LINK",
            "B2B_INVOICE",
            "B2B_ACCESS_ATTEMPT",
            "B2B_ACCESS_REQUEST",
            "B2B_CUSTOMER_WORD",
            "B2B_GATE_TEST_ANSWER",
            "B2B_GATE_TEST",
            "B2B_IMPORT_KEY",
            "B2B_IMPORT_PROBLEM",
            "B2B_IMPORT_PART",
            "B2B_IMPORT",
            "B2B_AUDIT_EVENT",
            "B2B_MAIL",
            "B2B_MAIL_TEMPLATE",
            "B2B_CUSTOMER_SIGN_IN",
            "B2B_SIGN_IN_CODE",
            "B2B_CART",
            "B2B_RETURN_STOCK",
            "B2B_RETURN_LINE",
            "B2B_RETURN",
            "B2B_STOCK_RETURN",
            "B2B_CHARGE_ACT",
            "B2B_CARD_PAYMENT",
            "B2B_PAYMENT",
            "B2B_CHARGE",
            "B2B_SUBMISSION",
            "B2B_DRAFT_DIFFERENCE",
            "B2B_DRAFT_LINE",
            "B2B_DRAFT",
            "B2B_ORDER",
            "B2B_TRANSFER_ORDER",
            "B2B_TRANSFER",
            "B2B_PREVIEW",
            "B2B_LOCATION_CATALOG",
            "B2B_CATALOG_CATEGORY",
            "B2B_CATALOG_BREAK",
            "B2B_CATALOG_SKU",
            "B2B_CATALOG",
            "B2B_PERMISSION",
            "B2B_MEMBER",
            "B2B_LOCATION",
            "B2B_COMPANY");

    private static final Map<Database, Slice> SLICES = new EnumMap<>(Database.class);

    private static final Map<Database, RuntimeException> FAILED = new EnumMap<>(Database.class);

    private final StatementCounter counter = new StatementCounter();
    private final DataSource dataSource;
    private final AnnotationConfigApplicationContext context;
    private final TransactionTemplate transaction;
    private final EntityManager em;

    /** Broadleaf leaves a customer's id to a service, see CustomerServiceImpl.createCustomerFromId. */
    private final AtomicLong customerIds = new AtomicLong(1000);

    private Slice(Database database, DataSource opened) {
        dataSource = counter.watch(opened);
        context = new AnnotationConfigApplicationContext();
        context.getBeanFactory().registerSingleton("database", database);
        context.getBeanFactory().registerSingleton("webDS", dataSource);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("shop", Map.of("store.front.webapp.prefix", "https://shop.example/")));
        context.register(SliceConfiguration.class);
        context.refresh();
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        em = SharedEntityManagerCreator.createSharedEntityManager(context.getBean(EntityManagerFactory.class));
    }

    static synchronized Slice on(Database database) {
        if (FAILED.containsKey(database)) {
            throw new IllegalStateException(
                    "The slice did not start, as the first test that needed it says", FAILED.get(database));
        }
        try {
            return start(database);
        } catch (RuntimeException e) {
            FAILED.put(database, e);
            throw e;
        }
    }

    private static Slice start(Database database) {
        return SLICES.computeIfAbsent(database, type -> {
            DataSource opened = type.open("slice");
            type.migrateHost(opened);
            type.migrate(opened, "latest");
            return new Slice(type, opened);
        });
    }

    /** Another node on a database that has our tables already, for a JVM of its own. */
    public static Slice node(Database database, DataSource opened) {
        return new Slice(database, opened);
    }

    /** Empties our tables and what tests make of Broadleaf's, and sets the clock back. */
    void reset() {
        // Broadleaf's entity listeners publish events through it: to the listeners of this database.
        new ApplicationContextHolder().setApplicationContext(context);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (bean(Database.class) == Database.MARIADB) {
                // It looks at each row alone: one that refers to another one of its table would stay.
                statement.execute("UPDATE B2B_INVOICE SET REVERSES_ID = NULL");
            }
            for (String table : OWN_TABLES) {
                statement.execute("DELETE FROM " + table);
            }
            statement.execute("UPDATE B2B_INVOICE_SEQUENCE SET NEXT_NUMBER = 1");
            statement.execute("DELETE FROM BLC_SYSTEM_PROPERTY");
            statement.execute("DELETE FROM BLC_ORDER_PAYMENT_TRANSACTION");
            statement.execute("DELETE FROM BLC_ORDER_PAYMENT");
            statement.execute("DELETE FROM BLC_ORDER_ITEM_PRICE_DTL");
            statement.execute("DELETE FROM BLC_DISCRETE_ORDER_ITEM");
            statement.execute("DELETE FROM BLC_ORDER_ITEM");
            statement.execute("DELETE FROM BLC_ORDER");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        clock().set(TestClock.START);
        // A test may have played a request.
        RequestContextHolder.resetRequestAttributes();
        BroadleafRequestContext.setBroadleafRequestContext(null);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One of several beans of a type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Tells the listeners of an event, in the transaction of the caller. */
    public void publish(Object event) {
        context.publishEvent(event);
    }

    public TestClock clock() {
        return bean(TestClock.class);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Joins the transaction of {@link #inTransaction}. */
    public EntityManager em() {
        return em;
    }

    public <T> T inTransaction(Supplier<T> act) {
        return transaction.execute(status -> act.get());
    }

    public void inTransaction(Runnable act) {
        transaction.execute(status -> {
            act.run();
            return null;
        });
    }

    /** How many statements an act prepares, those aside that fetch a block of ids. */
    public int statementsOf(Callable<?> act) {
        int before = counter.count();
        try {
            act.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return counter.count() - before;
    }

    /** The statements that an act prepares. */
    public List<String> sqlOf(Callable<?> act) {
        counter.start();
        try {
            act.call();
            return counter.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether some transaction waits for a lock that another one holds. */
    public boolean somebodyWaitsForALock() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(bean(Database.class).waitingForALock())) {
            return waiting.next() && waiting.getLong(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new customer, stored. */
    public Customer customer(String email) {
        return inTransaction(() -> {
            Customer customer = new CustomerImpl();
            customer.setId(customerIds.incrementAndGet());
            customer.setUsername(email);
            customer.setEmailAddress(email);
            customer.setFirstName(email.substring(0, email.indexOf('@')));
            customer.setLastName("Example");
            em.persist(customer);
            return customer;
        });
    }

    /** The first location of a new company, which has the same name, stored. */
    public CompanyLocation location(String name) {
        return bean(CompanyService.class)
                .create(company -> company.setName(name), location -> location.setName(name), Actor.SYSTEM)
                .getLocations()
                .get(0);
    }

    /** A new SKU, stored. */
    public Sku sku(String name) {
        return inTransaction(() -> {
            Sku sku = new SkuImpl();
            sku.setName(name);
            em.persist(sku);
            return sku;
        });
    }

    /** A new order of Broadleaf, stored. */
    public Order order(Customer customer) {
        return inTransaction(() -> {
            Order order = new OrderImpl();
            order.setCustomer(customer);
            em.persist(order);
            return order;
        });
    }
}
