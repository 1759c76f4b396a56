package org.b2bleaf.requestaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.requestaccess.AccessRequests.Sent;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.SignInCompletion;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.core.domain.CustomerPhone;
import org.broadleafcommerce.profile.core.domain.CustomerPhoneImpl;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafcommerce.profile.core.domain.PhoneImpl;
import org.junit.jupiter.api.BeforeEach;

class AccessAttemptsTest {

    private static int addresses;

    private Slice shop;
    private AccessAttempts attempts;
    private B2bSettings settings;

    @BeforeEach
    void enter(Slice slice) {
        shop = slice;
        attempts = slice.bean(AccessAttempts.class);
        settings = slice.bean(B2bSettings.class);
        settings.set(SettingKey.STORE_ACCESS_RESTRICTED, "true", "system");
        settings.set(SettingKey.ACCESS_ATTEMPT_KEEP_DAYS, "30", "system");
    }

    private Customer signsIn() {
        return shop.bean(SignInCompletion.class)
                .complete(new EmailAddress("attempt" + ++addresses + "@stranger.example"))
                .orElseThrow();
    }

    private boolean isThere(Customer customer) {
        return shop.inTransaction(() -> shop.em().find(CustomerImpl.class, customer.getId())) != null;
    }

    private int deleteAfter(int days) {
        shop.clock().advance(Duration.ofDays(days).plusSeconds(1));
        return attempts.deleteDue(() -> false);
    }

    private void sql(String sql) {
        try (Connection connection = shop.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @SliceTest
    void whatNobodyUsesIsDeletedAfterItsDays() {
        Customer stranger = signsIn();
        assertThat(deleteAfter(29)).isZero();
        assertThat(isThere(stranger)).isTrue();
        assertThat(deleteAfter(1)).isEqualTo(1);
        assertThat(isThere(stranger)).isFalse();
        assertThat(deleteAfter(1)).isZero();
    }

    @SliceTest
    void withZeroDaysEverythingIsKept() {
        settings.set(SettingKey.ACCESS_ATTEMPT_KEEP_DAYS, "0", "system");
        Customer stranger = signsIn();
        assertThat(deleteAfter(1000)).isZero();
        assertThat(isThere(stranger)).isTrue();
    }

    @SliceTest
    void inAnOpenShopASignInMakesACustomerLikeAnyOther() {
        settings.set(SettingKey.STORE_ACCESS_RESTRICTED, "false", "system");
        Customer shopper = signsIn();
        settings.set(SettingKey.STORE_ACCESS_RESTRICTED, "true", "system");
        assertThat(deleteAfter(1000)).isZero();
        assertThat(isThere(shopper)).isTrue();
    }

    @SliceTest
    void aCustomerWhoWasThereBeforeIsNoAttempt() {
        settings.set(SettingKey.STORE_ACCESS_RESTRICTED, "false", "system");
        Customer shopper = signsIn();
        settings.set(SettingKey.STORE_ACCESS_RESTRICTED, "true", "system");
        shop.bean(SignInCompletion.class).complete(new EmailAddress(shopper.getEmailAddress()));
        assertThat(deleteAfter(1000)).isZero();
        assertThat(isThere(shopper)).isTrue();
    }

    @SliceTest
    void whoBecameAB2bCustomerStaysAlsoAfterLosingIt() {
        Customer buyer = signsIn();
        Customer former = signsIn();
        PermissionService permissions = shop.bean(PermissionService.class);
        var oslo = shop.location("Northwind");
        permissions.grant(oslo.getId(), buyer.getId(), Permission.ORDERING_ONLY, "admin:sol");
        permissions.grant(oslo.getId(), former.getId(), Permission.ORDERING_ONLY, "admin:sol");
        permissions.removeMember(oslo.getCompany().getId(), former.getId(), "admin:sol");
        assertThat(deleteAfter(1000)).isZero();
        assertThat(isThere(buyer)).isTrue();
        assertThat(isThere(former)).isTrue();
    }

    @SliceTest
    void whoHasOrderedStaysAndACartIsNoOrder() {
        Customer ordered = signsIn();
        Customer browsed = signsIn();
        setStatus(shop.order(ordered), OrderStatus.SUBMITTED);
        setStatus(shop.order(browsed), OrderStatus.IN_PROCESS);
        assertThat(deleteAfter(30)).isEqualTo(1);
        assertThat(isThere(ordered)).isTrue();
        assertThat(isThere(browsed)).isFalse();
    }

    private void setStatus(Order order, OrderStatus status) {
        shop.inTransaction(() -> shop.em().find(OrderImpl.class, order.getId()).setStatus(status));
    }

    @SliceTest
    void whoWaitsForAnAnswerStaysUntilItIsGiven() {
        Customer applicant = signsIn();
        AccessRequests requests = shop.bean(AccessRequests.class);
        requests.submit(new Sent(
                AccessRequestsTest.details("Lumen", applicant.getEmailAddress()),
                requests.stamp(),
                "203.0.113.7",
                Locale.ENGLISH));
        assertThat(deleteAfter(30)).isZero();
        AccessReview review = shop.bean(AccessReview.class);
        review.reject(review.list(null, "", 0, 1).rows().get(0).getId(), "No", false, "admin:sol");
        assertThat(attempts.deleteDue(() -> false))
                .as("is not asked about again at once")
                .isZero();
        assertThat(deleteAfter(1)).isEqualTo(1);
        assertThat(isThere(applicant)).isFalse();
    }

    @SliceTest
    void whoMadeTheRecordHisOwnStays() {
        Customer named = signsIn();
        Customer reachable = signsIn();
        Customer forgetful = signsIn();
        shop.inTransaction(
                () -> shop.em().find(CustomerImpl.class, named.getId()).setFirstName("Mara"));
        shop.inTransaction(() -> {
            Phone phone = new PhoneImpl();
            phone.setPhoneNumber("1234");
            shop.em().persist(phone);
            CustomerPhone of = new CustomerPhoneImpl();
            of.setCustomer(shop.em().find(CustomerImpl.class, reachable.getId()));
            of.setPhone(phone);
            shop.em().persist(of);
        });
        sql(
                "insert into BLC_CUSTOMER_PASSWORD_TOKEN (PASSWORD_TOKEN, CREATE_DATE, CUSTOMER_ID, TOKEN_USED_FLAG) values ('t"
                        + forgetful.getId() + "', timestamp '2026-03-04 10:00:00', " + forgetful.getId() + ", false)");
        assertThat(deleteAfter(1000)).isZero();
        assertThat(isThere(named)).isTrue();
        assertThat(isThere(reachable)).isTrue();
        assertThat(isThere(forgetful)).isTrue();
    }

    /** A host may have tables of its own that point at customers. */
    @SliceTest
    void aRecordThatTheHostStillNeedsIsKeptAndDoesNotKeepOthers() {
        Customer needed = signsIn();
        Customer stranger = signsIn();
        sql("create table HOST_CLUB (CUSTOMER_ID bigint not null references BLC_CUSTOMER (CUSTOMER_ID))");
        try {
            sql("insert into HOST_CLUB values (" + needed.getId() + ")");
            assertThat(deleteAfter(30)).isEqualTo(1);
            assertThat(isThere(needed)).isTrue();
            assertThat(isThere(stranger)).isFalse();
            sql("delete from HOST_CLUB");
            assertThat(deleteAfter(1)).isEqualTo(1);
            assertThat(isThere(needed)).isFalse();
        } finally {
            sql("drop table HOST_CLUB");
        }
    }

    @SliceTest
    void manyAreDeletedInBatchesAndTheJobStopsWhenTold() {
        for (int i = 0; i < 130; i++) {
            signsIn();
        }
        shop.clock().advance(Duration.ofDays(31));
        int[] asked = new int[1];
        assertThat(attempts.deleteDue(() -> asked[0]++ == 5)).isEqualTo(5);
        assertThat(attempts.deleteDue(() -> false)).isEqualTo(125);
    }
}
