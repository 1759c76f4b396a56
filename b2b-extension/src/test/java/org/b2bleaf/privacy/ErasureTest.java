package org.b2bleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import javax.persistence.Cache;
import javax.persistence.EntityManagerFactory;
import org.b2bleaf.card.CardRemovals;
import org.b2bleaf.card.NewCard;
import org.b2bleaf.card.SavedCards;
import org.b2bleaf.card.rules.TypedCard;
import org.b2bleaf.company.LocationMember;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Outcome;
import org.b2bleaf.signin.AccountSecurity;
import org.b2bleaf.signin.CustomerSignInImpl;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestCardVault;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;

/** What an erasure leaves. */
class ErasureTest extends PersonsOfOslo {

    @SliceTest
    void aPersonWithOrdersIsGoneAndTheOrdersStay(Slice shop) {
        B2bOrder order = order(lars);

        PrivacyRun run = erased();

        assertThat(one("select PLACED_BY_NAME from B2B_ORDER where B2B_ORDER_ID = ?", order.getId()))
                .isEqualTo(run.pseudonym());
        assertThat(one("select PLACED_BY_EMAIL from B2B_ORDER where B2B_ORDER_ID = ?", order.getId()))
                .isEqualTo(run.pseudonym());
        assertThat(one("select PO_NUMBER from B2B_ORDER where B2B_ORDER_ID = ?", order.getId()))
                .isEqualTo("PO-17");
        assertThat(count("select count(*) from B2B_ORDER where TOTAL = 100")).isEqualTo(1);
        assertThat(one(
                        "select EMAIL_ADDRESS from BLC_ORDER where ORDER_ID = ?",
                        order.getOrder().getId()))
                .isEqualTo(run.pseudonym());
        Customer customer = shop.inTransaction(() -> shop.em().find(CustomerImpl.class, lars.getId()));
        assertThat(List.of(customer.getEmailAddress(), customer.getUsername(), customer.getFirstName()))
                .containsOnly(run.pseudonym());
        assertThat(customer.getLastName()).isNull();
        assertThat(customer.getPassword()).isNull();
        assertThat(customer.isDeactivated()).isTrue();
        assertThat(permissions.permissionsOf(lars.getId())).isEmpty();
        assertThat(count("select count(*) from B2B_MEMBER where CUSTOMER_ID = ?", lars.getId()))
                .isZero();
        assertThat(run.email()).isEqualTo(run.pseudonym());
        assertThat(count("select count(*) from B2B_PRIVACY_PERSON")).isZero();
        assertThat(lines(run.id()))
                .anySatisfy(line -> {
                    assertThat(line.table()).isEqualTo("B2B_ORDER");
                    assertThat(line.outcome()).isEqualTo(Outcome.KEPT);
                    assertThat(line.reason()).isIn(KeptReason.TAX, KeptReason.PURCHASE);
                    assertThat(line.keptUntil()).as("five years in Norway").isEqualTo(LocalDate.of(2031, 12, 31));
                })
                .noneSatisfy(line -> assertThat(line.toString()).contains("lars"));
    }

    @SliceTest
    void sessionsEndAtOnce(Slice shop) {
        Instant before = shop.clock().instant();
        erased();

        CustomerSignInImpl row = shop.inTransaction(() -> shop.em().find(CustomerSignInImpl.class, lars.getId()));
        assertThat(row.getSignedOutAt().toInstant()).isAfter(before);
    }

    @SliceTest
    void aCardThatThePersonAddedPaysForNobodyAnyMore(Slice shop) {
        TestCardVault vault = shop.bean(TestCardVault.class);
        vault.reset();
        SavedCards cards = shop.bean(SavedCards.class);
        TypedCard visa = new TypedCard("4111 1111 1111 1111", "12/30", "987", "Office");
        cards.add(new NewCard(lars.getId(), oslo.getId(), "a", visa));
        assertThat(cards.cards(noor.getId(), oslo.getId())).hasSize(1);

        PrivacyRun run = erased();

        assertThat(cards.cards(noor.getId(), oslo.getId())).isEmpty();
        assertThat(lines(run.id())).anySatisfy(line -> {
            assertThat(line.table()).isEqualTo("B2B_SAVED_CARD");
            assertThat(line.outcome()).isEqualTo(Outcome.ERASED);
        });
        shop.bean(CardRemovals.class).work();
        assertThat(vault.kept()).as("at the gateway").isEmpty();
    }

    /** Plain statements change rows behind the back of what Broadleaf remembers of them. */
    @SliceTest
    void whatBroadleafRemembersIsForgotten(Slice shop) {
        Erasure erasure = shop.bean(Erasure.class);
        EntityManagerFactory real = erasure.entityManagers;
        EntityManagerFactory watched = mock(EntityManagerFactory.class);
        Cache cache = mock(Cache.class);
        when(watched.getCache()).thenReturn(cache);
        erasure.entityManagers = watched;
        try {
            erased();
        } finally {
            erasure.entityManagers = real;
        }
        verify(cache).evictAll();
    }

    @SliceTest
    void aSecondErasureFindsNothingAndSaysSo(Slice shop) {
        order(lars);
        assertThat(erased().foundNothing()).isFalse();

        assertThat(runs.find(new EmailAddress(email)).isKnown()).isFalse();
        assertThat(erased().foundNothing()).isTrue();
    }

    @SliceTest
    void somebodyWhomNobodyKnowsIsErasedTooAndNothingHappens(Slice shop) {
        email = "nobody" + System.nanoTime() + "@nowhere.example";

        assertThat(erased().foundNothing()).isTrue();
    }

    @SliceTest
    void theAddressCanBeUsedAnew(Slice shop) {
        erased();

        Customer again = shop.customer(email);
        permissions.grant(oslo.getId(), again.getId(), Permission.ORDERING_ONLY, ADMIN);
        assertThat(runs.find(new EmailAddress(email)).customerIds()).containsExactly(again.getId());
        assertThat(permissions.permissionsOf(again.getId())).hasSize(1);
    }

    @SliceTest
    void colleaguesLoseNothing(Slice shop) {
        B2bOrder hers = order(noor);
        Object before = one("select PLACED_BY_EMAIL from B2B_ORDER where B2B_ORDER_ID = ?", hers.getId());
        erased();

        assertThat(one("select PLACED_BY_EMAIL from B2B_ORDER where B2B_ORDER_ID = ?", hers.getId()))
                .isEqualTo(before);
        assertThat(permissions.membersOf(oslo.getId()))
                .extracting(LocationMember::email)
                .containsExactly(noor.getEmailAddress());
    }

    @SliceTest
    void aCartGoesAndADraftStays(Slice shop) {
        Order cart = shop.order(lars);
        shop.inTransaction(() -> shop.em()
                .find(OrderImpl.class, cart.getId())
                .setStatus(org.broadleafcommerce.core.order.service.type.OrderStatus.IN_PROCESS));
        Order draft = shop.order(lars);
        shop.inTransaction(() -> {
            shop.em()
                    .find(OrderImpl.class, draft.getId())
                    .setStatus(org.broadleafcommerce.core.order.service.type.OrderStatus.IN_PROCESS);
            shop.em()
                    .createNativeQuery(
                            """
                            insert into B2B_DRAFT (DRAFT_ID, REFERENCE, ORDER_ID, COMPANY_ID, COMPANY_NAME, LOCATION_ID,
                            LOCATION_NAME, PLACED_BY_ID, PLACED_BY_NAME, PLACED_BY_EMAIL, STATUS, TOTAL, CURRENCY,
                            SUBMITTED_AT, VERSION) values (1, 'D-1', ?, ?, 'N', ?, 'O', ?, 'Lars Haugen', ?, 'SUBMITTED', 1,
                            'EUR', ?, 0)""")
                    .setParameter(1, draft.getId())
                    .setParameter(2, oslo.getCompany().getId())
                    .setParameter(3, oslo.getId())
                    .setParameter(4, lars.getId())
                    .setParameter(5, email)
                    .setParameter(6, Date.from(shop.clock().instant()))
                    .executeUpdate();
        });
        assertThat(runs.find(new EmailAddress(email)).openDrafts()).isEqualTo(1);

        PrivacyRun run = erased();

        assertThat(count("select count(*) from BLC_ORDER where ORDER_ID = ?", cart.getId()))
                .isZero();
        assertThat(one("select PLACED_BY_NAME from B2B_DRAFT")).isEqualTo(run.pseudonym());
    }

    @SliceTest
    void theTrailKeepsTheFactsAndForgetsTheWords(Slice shop) {
        shop.bean(AccountSecurity.class).signOutEverywhere(lars.getId(), "customer:" + lars.getId());
        assertThat(count("select count(*) from B2B_AUDIT_EVENT where NEW_VALUE = ?", email))
                .isEqualTo(1);
        shop.clock().advance(Duration.ofSeconds(1));

        PrivacyRun run = erased();

        assertThat(count("select count(*) from B2B_AUDIT_EVENT where NEW_VALUE = ?", email))
                .isZero();
        assertThat(count(
                        "select count(*) from B2B_AUDIT_EVENT where ACTION = 'signed-out-everywhere' and NEW_VALUE = ?",
                        run.pseudonym()))
                .as("his own, and that of the erasure")
                .isEqualTo(2);
        assertThat(count("select count(*) from B2B_AUDIT_EVENT where NEW_VALUE = 'LOCATION_ADMIN'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from B2B_AUDIT_EVENT where ACTION = 'person-erased'"))
                .isEqualTo(1);
    }

    @SliceTest
    void aGuestWhoOnlyOrderedIsFoundByTheOrder(Slice shop) {
        Customer guest = shop.customer("x" + System.nanoTime() + "@guest.example");
        Order order = shop.order(guest);
        shop.inTransaction(() -> {
            Customer stored = shop.em().find(CustomerImpl.class, guest.getId());
            stored.setEmailAddress(null);
            stored.setUsername("anonymous" + guest.getId());
            OrderImpl host = shop.em().find(OrderImpl.class, order.getId());
            host.setEmailAddress("Guest@Home.example");
            host.setSubmitDate(Date.from(shop.clock().instant()));
            host.setTotal(new Money("12.00"));
        });
        email = "guest@home.example";
        assertThat(runs.find(new EmailAddress(email)).customerIds()).containsExactly(guest.getId());

        PrivacyRun run = erased();

        assertThat(one("select EMAIL_ADDRESS from BLC_ORDER where ORDER_ID = ?", order.getId()))
                .isEqualTo(run.pseudonym());
    }
}
