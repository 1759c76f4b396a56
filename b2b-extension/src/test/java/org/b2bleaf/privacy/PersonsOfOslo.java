package org.b2bleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.money.OrderAccounts;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.privacy.rules.RunStatus;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.junit.jupiter.api.BeforeEach;

/** A location with two persons, of whom one, Lars Haugen, is to be forgotten. */
abstract class PersonsOfOslo {

    static final String ADMIN = "admin:sol";

    Slice shop;
    PrivacyRuns runs;
    PrivacyWorker worker;
    PermissionService permissions;
    CompanyLocation oslo;
    Customer lars;
    Customer noor;
    String email;

    @BeforeEach
    void set(Slice shop) {
        this.shop = shop;
        runs = shop.bean(PrivacyRuns.class);
        worker = shop.bean(PrivacyWorker.class);
        permissions = shop.bean(PermissionService.class);
        shop.bean(Erasure.class).afterStep = step -> {};
        CompanyLocation location = shop.location("Oslo");
        oslo = shop.bean(CompanyService.class)
                .editLocation(
                        location.getId(),
                        location.getVersion(),
                        it -> it.setShippingAddress(
                                new LocationAddress("Lars Example", "Havnegata 1", null, "Oslo", "0150", "NO")),
                        ADMIN);
        email = "lars" + System.nanoTime() + "@northwind.example";
        lars = shop.customer(email);
        rename(lars, "Lars", "Haugen");
        noor = shop.customer("noor" + System.nanoTime() + "@northwind.example");
        permissions.grant(oslo.getId(), lars.getId(), Permission.LOCATION_ADMIN, ADMIN);
        permissions.grant(oslo.getId(), noor.getId(), Permission.ORDERING_ONLY, ADMIN);
    }

    void rename(Customer customer, String first, String last) {
        shop.inTransaction(() -> {
            Customer stored = shop.em().find(CustomerImpl.class, customer.getId());
            stored.setFirstName(first);
            stored.setLastName(last);
        });
    }

    B2bOrder order(Customer by) {
        Order order = shop.order(by);
        return shop.inTransaction(() -> {
            Order host = shop.em().find(OrderImpl.class, order.getId());
            host.setOrderNumber("N" + order.getId());
            host.setEmailAddress(by.getEmailAddress());
            host.setSubmitDate(Date.from(shop.clock().instant()));
            host.setStatus(org.broadleafcommerce.core.order.service.type.OrderStatus.SUBMITTED);
            B2bOrder placed = new B2bOrderImpl();
            placed.setOrder(host);
            placed.setOrderNumber(host.getOrderNumber());
            placed.setCompany(oslo.getCompany());
            placed.setCompanyName("Northwind");
            placed.setLocation(oslo);
            placed.setLocationName("Oslo");
            placed.setPlacedBy(by);
            placed.setPlacedByName("Lars Haugen");
            placed.setPlacedByEmail(by.getEmailAddress());
            placed.setPoNumber("PO-17");
            placed.setTerms(PaymentTerms.net(30));
            placed.setStatus(OrderStatus.SUBMITTED);
            placed.setTotal(new BigDecimal("100.00"));
            placed.setDueAtSubmission(BigDecimal.ZERO);
            placed.setCurrency(Currency.getInstance("EUR"));
            placed.setSubmittedAt(Date.from(shop.clock().instant()));
            shop.bean(OrderAccounts.class).open(placed, List.of(), "customer:" + by.getId());
            return placed;
        });
    }

    long start() {
        return start(Map.of(), Map.of()).orElseThrow();
    }

    Optional<Long> start(Map<Long, Long> admins, Map<Long, Long> contacts) {
        return runs.startErasure(new EmailAddress(email), email, admins, contacts, ADMIN);
    }

    PrivacyRun erased() {
        long id = start();
        worker.work(() -> false);
        PrivacyRun run = runs.findRun(id).orElseThrow();
        assertThat(run.status()).isEqualTo(RunStatus.DONE);
        return run;
    }

    Object one(String sql, Object... values) {
        return shop.inTransaction(() -> {
            javax.persistence.Query query = shop.em().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.getSingleResult();
        });
    }

    long count(String sql, Object... values) {
        return ((Number) one(sql, values)).longValue();
    }

    List<RecordLine> lines(long run) {
        List<RecordLine> lines = new ArrayList<>();
        runs.lines(run, lines::add);
        return lines;
    }

    void run(String sql, Object... values) {
        shop.inTransaction(() -> {
            javax.persistence.Query query = shop.em().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    /** What a process that is killed does not tell anybody. */
    static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }
}
