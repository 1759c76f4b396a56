package org.b2bleaf.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.card.AddedCard.Outcome;
import org.b2bleaf.card.CardVault.NotForgotten;
import org.b2bleaf.card.CardVault.NotKept;
import org.b2bleaf.card.rules.CardLimits;
import org.b2bleaf.card.rules.TypedCard;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.NotAllowed;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.mail.OutboxMail;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.payment.CardGone;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeRequest;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestCardGateway;
import org.b2bleaf.testing.TestCardVault;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.BeforeEach;

class SavedCardsTest {

    private static final String NUMBER = "4111111111111111";
    private static final TypedCard VISA = new TypedCard("4111 1111 1111 1111", "12/30", "987", "Office");

    private Slice shop;
    private TestCardVault vault;
    private TestCardGateway gateway;
    private SavedCards cards;
    private CardCharges charges;
    private CardRemovals job;
    private PermissionService permissions;
    private CompanyLocation oslo;
    private CompanyLocation lyon;
    private Customer ingrid;
    private Customer lars;
    private Customer chloe;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        vault = slice.bean(TestCardVault.class);
        vault.reset();
        gateway = slice.bean(TestCardGateway.class);
        gateway.reset();
        cards = slice.bean(SavedCards.class);
        charges = slice.bean(CardCharges.class);
        job = slice.bean(CardRemovals.class);
        permissions = slice.bean(PermissionService.class);
        oslo = slice.location("Oslo");
        lyon = slice.location("Lyon");
        ingrid = buyer("ingrid", oslo, Permission.LOCATION_ADMIN);
        lars = buyer("lars", oslo, Permission.ORDERING_ONLY);
        chloe = buyer("chloe", lyon, Permission.LOCATION_ADMIN);
    }

    private Customer buyer(String name, CompanyLocation location, Permission permission) {
        Customer customer = shop.customer(name + System.nanoTime() + "@northwind.example");
        permissions.grant(location.getId(), customer.getId(), permission, Actor.SYSTEM);
        return customer;
    }

    private AddedCard add(Customer by, CompanyLocation location, String key) {
        return cards.add(new NewCard(by.getId(), location.getId(), key, VISA));
    }

    /** The card that Lars has saved for Oslo. */
    private long saved() {
        assertThat(add(lars, oslo, "a").outcome()).isEqualTo(Outcome.SAVED);
        return cards.cards(lars.getId(), oslo.getId()).get(0).id();
    }

    private Charge charged(Customer by, CompanyLocation location, CardDetails card) {
        return charges.find(charges.charge(wish(by, location, card)).chargeId()).orElseThrow();
    }

    private ChargeRequest wish(Customer by, CompanyLocation location, CardDetails card) {
        return new ChargeRequest(
                "k" + System.nanoTime(),
                ChargePurpose.ORDER,
                "7",
                7,
                new ChargeRequest.Payer(
                        location.getCompany().getId(), location.getId(), by == null ? null : by.getId()),
                new BigDecimal("17.40"),
                Currency.getInstance("EUR"),
                card);
    }

    private List<String> mails(String kind) {
        return shop.inTransaction(() -> shop
                .em()
                .createQuery("select m from B2bMail m where m.kind = :kind order by m.id", OutboxMail.class)
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .map(mail -> mail.getRecipient())
                .toList());
    }

    private List<String> acts() {
        return shop.inTransaction(() -> shop
                .em()
                .createQuery(
                        "select e from B2bAuditEvent e where e.subjectType = 'saved-card' order by e.id",
                        AuditEvent.class)
                .getResultList()
                .stream()
                .map(event -> event.getActor() + " " + event.getAction() + " " + event.getNewValue())
                .toList());
    }

    @SliceTest
    void aSavedCardIsTheLocationsAndItsAdminsAreTold() {
        AddedCard added = add(lars, oslo, "a");

        assertThat(added).isEqualTo(new AddedCard(Outcome.SAVED, "Visa •••• 1111", null));
        SavedCard card = cards.cards(ingrid.getId(), oslo.getId()).get(0);
        assertThat(card.lastFour()).isEqualTo("1111");
        assertThat(card.type()).isEqualTo("Visa");
        assertThat(card.expiry()).isEqualTo(YearMonth.of(2030, 12));
        assertThat(card.label()).isEqualTo("Office");
        assertThat(card.isOver()).isFalse();
        assertThat(card.isRemovable()).isTrue();
        assertThat(mails("card-added")).containsExactly(ingrid.getEmailAddress());
        assertThat(acts()).containsExactly("customer:" + lars.getId() + " card-added Visa •••• 1111, Oslo");
        assertThat(cards.cards(chloe.getId(), oslo.getId())).isEmpty();
        assertThat(cards.cards(chloe.getId(), lyon.getId())).isEmpty();
        assertThat(cards.find(chloe.getId(), card.id())).isEmpty();
    }

    @SliceTest
    void theSameFormSavesOnce() {
        add(lars, oslo, "a");
        assertThat(add(lars, oslo, "a").name()).isEqualTo("Visa •••• 1111");
        assertThat(vault.timesAsked()).isEqualTo(1);
        assertThat(add(lars, oslo, "b").outcome()).isEqualTo(Outcome.SAVED);
        assertThat(cards.cards(lars.getId(), oslo.getId())).hasSize(2);
    }

    @SliceTest
    void ofTwoAtOnceOneAsksTheGateway() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        vault.whileAsked(() -> {
            asked.countDown();
            await(goOn);
        });
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            Future<AddedCard> first = threads.submit(() -> add(lars, oslo, "a"));
            asked.await();
            assertThat(add(lars, oslo, "a").outcome()).isEqualTo(Outcome.UNDER_WAY);
            goOn.countDown();
            assertThat(first.get().outcome()).isEqualTo(Outcome.SAVED);
        } finally {
            goOn.countDown();
            threads.shutdown();
        }
        assertThat(vault.timesAsked()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SliceTest
    void whatTheGatewayDoesNotKeepIsNotSaved() {
        vault.refuses(new NotKept("The bank says no", false, null));
        assertThat(add(lars, oslo, "a")).isEqualTo(new AddedCard(Outcome.REFUSED, null, "The bank says no"));
        vault.refuses(new NotKept(null, true, null));
        assertThat(add(lars, oslo, "b").outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(cards.cards(lars.getId(), oslo.getId())).isEmpty();
        assertThat(mails("card-added")).isEmpty();
        assertThat(acts()).isEmpty();
    }

    @SliceTest
    void nobodyTriesManyCards() {
        vault.refuses(new NotKept(null, false, null));
        for (int i = 0; i < CardLimits.TRIES; i++) {
            assertThat(add(lars, oslo, null).outcome()).isEqualTo(Outcome.REFUSED);
        }
        assertThat(add(lars, oslo, null).outcome()).isEqualTo(Outcome.TOO_MANY_TRIES);
        assertThat(vault.timesAsked()).isEqualTo(CardLimits.TRIES);
        assertThat(add(ingrid, oslo, null).outcome()).as("somebody else").isEqualTo(Outcome.REFUSED);
        shop.clock().set(shop.clock().instant().plus(CardLimits.WINDOW).plusSeconds(1));
        assertThat(add(lars, oslo, null).outcome()).as("an hour later").isEqualTo(Outcome.REFUSED);
    }

    @SliceTest
    void onlyWhoBuysForTheLocationAddsAndOnlyWhereItIsOffered() {
        assertThat(add(chloe, oslo, "a").outcome()).isEqualTo(Outcome.NOT_PERMITTED);
        vault.isMissing();
        assertThat(cards.isOffered()).isFalse();
        assertThat(add(lars, oslo, "b").outcome()).isEqualTo(Outcome.NOT_OFFERED);
        assertThat(vault.timesAsked()).isZero();
        assertThatThrownBy(() -> shop.inTransaction(() -> add(lars, oslo, "c")))
                .isInstanceOf(IllegalStateException.class);
    }

    @SliceTest
    void aPermissionThatIsLostWhileTheGatewayIsAskedSavesNothing() {
        vault.whileAsked(() -> permissions.revoke(oslo.getId(), lars.getId(), Actor.SYSTEM));
        assertThat(add(lars, oslo, "a").outcome()).isEqualTo(Outcome.NOT_PERMITTED);
        assertThat(cards.cards(ingrid.getId(), oslo.getId())).isEmpty();
        job.work();
        assertThat(vault.kept()).isEmpty();
    }

    // Paying

    @SliceTest
    void anyMemberPaysWithItByItsToken() {
        long id = saved();
        Charge charge = charged(ingrid, oslo, CardDetails.saved(id, null));
        assertThat(charge.getState().outcome()).isEqualTo(ChargeOutcome.CAPTURED);
        assertThat(charge.getLastFour()).isEqualTo("1111");
        assertThat(gateway.tokens()).containsExactly("token-1");
    }

    @SliceTest
    void nobodyElsePaysWithItHoweverTheyAsk() {
        long id = saved();
        CardDetails card = CardDetails.saved(id, null);
        for (ChargeRequest wish : List.of(
                wish(chloe, lyon, card), wish(chloe, oslo, card), wish(ingrid, lyon, card), wish(null, oslo, card))) {
            assertThat(charges.mayCharge(card, wish.payer())).isFalse();
            assertThatThrownBy(() -> charges.charge(wish)).isInstanceOf(CardGone.class);
            assertThat(charges.findByKey(wish.key())).isEmpty();
        }
        permissions.revoke(oslo.getId(), lars.getId(), Actor.SYSTEM);
        assertThatThrownBy(() -> charged(lars, oslo, card)).isInstanceOf(CardGone.class);
        CardDetails none = CardDetails.saved(-1, null);
        assertThatThrownBy(() -> charged(ingrid, oslo, none)).isInstanceOf(CardGone.class);
        assertThat(gateway.timesAsked()).isZero();
    }

    @SliceTest
    void aCardThatIsOverPaysNothing() {
        long id = saved();
        shop.clock().set(shop.clock().instant().plus(Duration.ofDays(365 * 10)));
        assertThat(cards.cards(lars.getId(), oslo.getId()).get(0).isOver()).isTrue();
        assertThatThrownBy(() -> charged(lars, oslo, CardDetails.saved(id, null)))
                .isInstanceOf(CardGone.class);
    }

    @SliceTest
    void aMerchantWhoDoesNotWantThemAnyMoreGetsNone() {
        long id = saved();
        vault.isMissing();
        assertThatThrownBy(() -> charged(lars, oslo, CardDetails.saved(id, null)))
                .isInstanceOf(CardGone.class);
        assertThat(cards.cards(lars.getId(), oslo.getId()))
                .as("still there to remove")
                .hasSize(1);
    }

    @SliceTest
    void aNewCardIsSavedOnceItHasPaid() {
        CardDetails typed = new CardDetails("4111 1111 1111 1111", "12/30", "987").kept();
        gateway.answers(ChargeOutcome.DECLINED);
        charged(lars, oslo, typed);
        assertThat(cards.cards(lars.getId(), oslo.getId())).isEmpty();
        gateway.answers(ChargeOutcome.CAPTURED);
        charged(lars, oslo, typed);
        assertThat(cards.cards(lars.getId(), oslo.getId()))
                .extracting(SavedCard::lastFour)
                .containsExactly("1111");
        vault.refuses(new NotKept(null, true, null));
        assertThat(charged(lars, oslo, typed).getState().outcome()).isEqualTo(ChargeOutcome.CAPTURED);
        assertThat(cards.cards(lars.getId(), oslo.getId())).hasSize(1);
        vault.refuses(null);
        charged(null, oslo, typed);
        assertThat(cards.cards(lars.getId(), oslo.getId()))
                .as("nobody is signed in")
                .hasSize(1);
    }

    // Removing

    @SliceTest
    void theOneWhoAddedItOrAnAdminRemovesItAndTheGatewayForgetsItOnce() {
        long id = saved();
        Customer noor = buyer("noor", oslo, Permission.ORDERING_ONLY);
        assertThat(cards.find(noor.getId(), id).orElseThrow().isRemovable()).isFalse();
        assertThatThrownBy(() -> cards.remove(noor.getId(), id)).isInstanceOf(NotAllowed.class);
        assertThat(cards.remove(chloe.getId(), id)).isFalse();
        assertThat(cards.remove(lars.getId(), id)).isTrue();
        assertThat(cards.remove(ingrid.getId(), id)).as("not there any more").isFalse();
        assertThat(cards.cards(lars.getId(), oslo.getId())).isEmpty();
        assertThatThrownBy(() -> charged(lars, oslo, CardDetails.saved(id, null)))
                .isInstanceOf(CardGone.class);

        job.work();
        job.work();
        assertThat(vault.forgotten()).containsExactly("token-1");
        assertThat(vault.kept()).isEmpty();
        assertThat(mails("card-removed")).containsExactly(ingrid.getEmailAddress());
        assertThat(acts()).hasSize(3).last().isEqualTo("system card-forgotten Visa •••• 1111, Oslo");
    }

    @SliceTest
    void aGatewayThatDoesNotAnswerIsAskedAgain() {
        long id = saved();
        cards.remove(ingrid.getId(), id);
        vault.doesNotForget(new NotForgotten("No answer", null));
        for (int i = 0; i < 7; i++) {
            job.work();
            shop.clock().set(shop.clock().instant().plus(Duration.ofDays(1)));
        }
        assertThat(vault.forgotten()).isEmpty();
        assertThat(acts().stream().filter(act -> act.contains("card-not-forgotten")))
                .containsExactly("system card-not-forgotten Visa •••• 1111, Oslo: No answer");
        vault.doesNotForget(null);
        job.work();
        assertThat(vault.forgotten()).containsExactly("token-1");
    }

    @SliceTest
    void aCardThatIsRemovedWhileSomebodyPaysIsChargedOrNotButNeverAfterwards() throws Exception {
        for (int i = 0; i < 5; i++) {
            add(lars, oslo, "race" + i);
            long id = cards.cards(lars.getId(), oslo.getId()).get(0).id();
            int before = gateway.timesAsked();
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                Future<Boolean> paid = threads.submit(() -> {
                    try {
                        charges.charge(wish(lars, oslo, CardDetails.saved(id, null)));
                        return true;
                    } catch (CardGone e) {
                        return false;
                    }
                });
                Future<Boolean> removed = threads.submit(() -> cards.remove(ingrid.getId(), id));
                assertThat(removed.get()).isTrue();
                int asked = paid.get() ? 1 : 0;
                assertThat(gateway.timesAsked() - before).isEqualTo(asked);
            } finally {
                threads.shutdown();
            }
            assertThatThrownBy(() -> charged(lars, oslo, CardDetails.saved(id, null)))
                    .isInstanceOf(CardGone.class);
        }
    }

    @SliceTest
    void theCardsOfAnArchivedLocationAreRemovedAtTheGateway() {
        long id = saved();
        add(chloe, lyon, "b");
        shop.bean(CompanyService.class).archiveLocation(oslo.getId(), Actor.SYSTEM);
        assertThatThrownBy(() -> charged(lars, oslo, CardDetails.saved(id, null)))
                .isInstanceOf(CardGone.class);
        job.work();
        assertThat(vault.forgotten()).containsExactly("token-1");
        assertThat(vault.kept()).containsExactly("token-2");
        assertThat(mails("card-removed")).isEmpty();
        assertThat(acts()).contains("system card-removed Visa •••• 1111, Oslo");
    }

    @SliceTest
    void aListTakesFewStatements() {
        for (int i = 0; i < 5; i++) {
            add(lars, oslo, "k" + i);
        }
        assertThat(shop.statementsOf(() -> cards.cards(ingrid.getId(), oslo.getId())))
                .isLessThanOrEqualTo(4);
    }

    // What is stored

    @SliceTest
    void noColumnOfAnyTableHasANumberOrASecurityCode() throws Exception {
        long id = saved();
        charged(lars, oslo, CardDetails.saved(id, "987"));
        charged(lars, oslo, new CardDetails("4111 1111 1111 1111", "12/30", "987").kept());
        cards.remove(ingrid.getId(), id);
        job.work();
        List<String> found = new ArrayList<>();
        try (Connection connection = shop.dataSource().getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (table.toUpperCase().startsWith("B2B_")
                        && !table.toUpperCase().contains("HISTORY")) {
                    search(connection, table, found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void search(Connection connection, String table, List<String> found) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String value = rows.getString(i);
                    if (value != null && (value.replaceAll("[\\s-]", "").contains(NUMBER) || value.equals("987"))) {
                        found.add(table + "." + columns.getColumnName(i) + ": " + value);
                    }
                }
            }
        }
    }

    @SliceTest
    void aTokenIsWipedWhenTheGatewayHasForgottenIt() {
        long id = saved();
        cards.remove(ingrid.getId(), id);
        job.work();
        SavedCardImpl row = shop.inTransaction(() -> shop.em().find(SavedCardImpl.class, id));
        assertThat(row.stored()).isNull();
        assertThat(row.getLabel()).isNull();
        assertThat(row.getExpiry()).isNull();
        assertThat(row.getLastFour()).isEqualTo("1111");
    }
}
