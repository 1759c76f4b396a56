package org.b2bleaf.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.mail.OutboxMail;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.junit.jupiter.api.BeforeEach;

/** A stranger registers a buyer's address, and waits for the merchant to give it a permission. */
class AccountSecurityTest {
    private final EmailAddress email = new EmailAddress("buyer-" + UUID.randomUUID() + "@firm.example");

    private Slice shop;
    private SignInCompletion completion;
    private Customer customer;

    @BeforeEach
    void aStrangerRegistersTheAddress(Slice slice) {
        shop = slice;
        completion = slice.bean(SignInCompletion.class);
        customer = shop.inTransaction(() -> {
            Customer made = shop.bean(CustomerService.class).createCustomer();
            made.setEmailAddress(email.value());
            made.setUsername(email.value());
            made.setUnencodedPassword("known to the stranger");
            return shop.bean(CustomerService.class).saveCustomer(made, true);
        });
    }

    @SliceTest
    void theFirstCodeOfSomebodyWithAPermissionReplacesThePasswordOnce() {
        permit();
        String strangers = password();
        completion.complete(email);
        String replaced = password();
        assertThat(replaced).isNotEqualTo(strangers);
        assertThat(events()).containsExactly("secured");
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getRecipient()).isEqualTo(email.value());
            assertThat(mail.getKind()).isEqualTo("account-secured");
            assertThat(mail.getBody()).contains("no longer works").doesNotContain("http");
        });

        completion.complete(email);
        assertThat(password()).isEqualTo(replaced);
        assertThat(mails()).hasSize(1);
    }

    @SliceTest
    void aPrivateCustomersPasswordStays() {
        String password = password();
        completion.complete(email);
        assertThat(password()).isEqualTo(password);
        assertThat(events()).isEmpty();
    }

    @SliceTest
    void aPasswordThatTheHostVouchesForStays() {
        shop.bean(AccountSecurity.class).trust(customer.getId());
        permit();
        String password = password();
        completion.complete(email);
        assertThat(password()).isEqualTo(password);
    }

    @SliceTest
    void whatTheStrangerPutIntoTheCartIsSetAside() {
        Order cart = shop.order(customer);
        shop.inTransaction(() -> shop.em().merge(cart).setStatus(OrderStatus.IN_PROCESS));
        permit();
        completion.complete(email);
        Order after = shop.inTransaction(() -> shop.em().find(cart.getClass(), cart.getId()));
        assertThat(after.getStatus()).isEqualTo(OrderStatus.NAMED);
        assertThat(after.getName()).startsWith("Cart before 2026-03-04");
    }

    @SliceTest
    void whoIsMadeByTheShopHasNothingToReplace() {
        EmailAddress unknown = new EmailAddress("new-" + UUID.randomUUID() + "@firm.example");
        Customer made = completion.complete(unknown).orElseThrow();
        permit(made);
        String password = made.getPassword();
        Customer again = completion.complete(unknown).orElseThrow();
        assertThat(again.getPassword()).isEqualTo(password);
        assertThat(mails()).isEmpty();
    }

    @SliceTest
    void whoWasImportedHasNothingToReplace() {
        shop.inTransaction(() -> shop.em()
                .createQuery("update CustomerImpl c set c.password = '!nothing' where c.id = :id")
                .setParameter("id", customer.getId())
                .executeUpdate());
        permit();
        completion.complete(email);
        assertThat(mails()).isEmpty();
    }

    @SliceTest
    void severalFirstSignInsAtOnceReplaceThePasswordOnce() {
        permit();
        List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> shop.bean(AccountSecurity.class).secure(customer.getId(), false)))
                .limit(6)
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(mails()).hasSize(1);
    }

    @SliceTest
    void signingOutEverywhereIsRecordedAndMayBeRepeated() {
        AccountSecurity security = shop.bean(AccountSecurity.class);
        security.signOutEverywhere(customer.getId(), Actor.customer(customer.getId()));
        security.signOutEverywhere(customer.getId(), Actor.customer(customer.getId()));
        assertThat(events()).containsExactly("signed-out-everywhere", "signed-out-everywhere");
        CustomerSignIn row = shop.inTransaction(() -> shop.em().find(CustomerSignInImpl.class, customer.getId()));
        assertThat(row.getSignedOutAt().getTime())
                .isEqualTo(shop.clock().instant().plusMillis(1).toEpochMilli());
    }

    private void permit() {
        permit(customer);
    }

    private void permit(Customer who) {
        CompanyLocation location = shop.location("Firm " + UUID.randomUUID());
        shop.bean(PermissionService.class).grant(location.getId(), who.getId(), Permission.ORDERING_ONLY, Actor.SYSTEM);
    }

    private String password() {
        return shop.inTransaction(() -> shop.em()
                .createQuery("select c.password from CustomerImpl c where c.id = :id", String.class)
                .setParameter("id", customer.getId())
                .getSingleResult());
    }

    private List<OutboxMail> mails() {
        return shop.inTransaction(() -> shop.em()
                .createQuery("select m from B2bMail m", OutboxMail.class)
                .getResultList());
    }

    private List<String> events() {
        return shop
                .inTransaction(() -> shop.em()
                        .createQuery(
                                "select e from B2bAuditEvent e where e.action in ('secured', 'signed-out-everywhere')",
                                AuditEvent.class)
                        .getResultList())
                .stream()
                .map(AuditEvent::getAction)
                .toList();
    }
}
