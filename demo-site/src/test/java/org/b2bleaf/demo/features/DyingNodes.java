package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.demo.features.Nodes.A;
import static org.b2bleaf.demo.features.Nodes.B;
import static org.b2bleaf.demo.features.Nodes.EACH_IN_TURN;
import static org.b2bleaf.demo.features.Nodes.both;
import static org.b2bleaf.demo.features.Nodes.node;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;

/** A node behind the balancer that dies, or is stopped, in the middle of its work. */
public class DyingNodes {

    /** A job of a dead node is another one's after a good minute. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(150);

    private final Visitors visitors;
    private final Shopping shopping;
    private final Ordering ordering;
    private final SigningIn signingIn;
    private final Exchanging exchanging;
    private final Map<String, ShopForm> checkouts = new HashMap<>();
    private final List<CompletableFuture<Answer>> unanswered = new ArrayList<>();
    private Connection holding;
    private int mailsBefore;
    private Thread stopping;

    public DyingNodes(
            Visitors visitors, Shopping shopping, Ordering ordering, SigningIn signingIn, Exchanging exchanging) {
        this.visitors = visitors;
        this.shopping = shopping;
        this.ordering = ordering;
        this.signingIn = signingIn;
        this.exchanging = exchanging;
    }

    /** Before the nodes are started again: they wait for what is held. */
    @After(value = "@nodes", order = 10_001)
    public void letGo() throws SQLException {
        release();
    }

    // A node dies

    @Given("{person} has the checkout open with the PO number {string}")
    public void hasCheckoutOpen(Person person, String poNumber) {
        shopping.emptiesCart(person);
        shopping.hasPut(person, 1, "COF-ESP-1KG");
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/checkout");
        checkouts.put(
                person.name(), browser.formTo("/checkout/submit", "poNumber").with("poNumber", poNumber));
    }

    @Given("{person}'s order {string} is overdue since yesterday")
    public void isOverdue(Person person, String poNumber) {
        ordering.hasPlaced(person, poNumber);
        both().change(
                        "update B2B_ORDER set DUE_DATE = current_date - 1, SUBMITTED_AT = now() - interval '31 days'"
                                + " where PO_NUMBER = ?",
                        poNumber);
    }

    @When("node {word} stands still, so that node {word} takes what comes")
    public void standsStill(String still, String other) {
        both().only(node(other));
        both().freeze(node(still));
    }

    @When("nobody can store orders and companies, and the mail server does not answer")
    public void nobodyCanStore() throws SQLException {
        hold("B2B_ORDER, B2B_COMPANY");
        both().setMailServerAnswers(false);
    }

    private void hold(String tables) throws SQLException {
        holding = both().database();
        holding.setAutoCommit(false);
        try (Statement statement = holding.createStatement()) {
            statement.execute("lock table " + tables + " in exclusive mode");
        }
    }

    private void release() throws SQLException {
        if (holding != null) {
            holding.rollback();
            holding.close();
            holding = null;
        }
    }

    @When("Lars submits the order at node A, and Chloe hers with a card")
    public void bothSubmit() {
        submit(Person.named("Lars"), checkouts.get("Lars"));
        submit(
                Person.named("Chloe"),
                checkouts
                        .get("Chloe")
                        .with("savedCard", "")
                        .with("cardNumber", "4111111111111111")
                        .with("cardExpiry", "12/39")
                        .with("cardCvc", "123"));
    }

    private void submit(Person person, ShopForm form) {
        ShopBrowser browser = visitors.browser(person);
        unanswered.add(CompletableFuture.supplyAsync(() -> browser.submit(form)));
    }

    @When("the merchant imports the upload at node A")
    public void importsAtA() {
        exchanging.startImport();
    }

    @When("the reminders are due at node A")
    public void remindersAreDue() {
        assertThat(both().change("update B2B_SCHEDULED_TASK set EXECUTION_TIME = now() - interval '1 day'"
                        + " where TASK_NAME = 'b2b-reminders' and not PICKED"))
                .isEqualTo(1);
        // Two submissions, the import, the reminders.
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(both().waitingForLocks(A))
                .hasSizeGreaterThanOrEqualTo(4));
        assertThat(chargesOf("PO-NODES-KILLED")).isEqualTo("1");
    }

    private static String chargesOf(String poNumber) {
        return both().ask(
                        "select count(*) from B2B_CHARGE C join B2B_SUBMISSION S on S.ORDER_ID = C.ORDER_ID"
                                + " where S.PO_NUMBER = ? and C.IS_CAPTURED",
                        poNumber);
    }

    @When("{person} is sent a code by node A")
    public void isSentCode(Person person) {
        mailsBefore = visitors.mailbox().count(person.email());
        int waiting = both().waitingForMailServer();
        signingIn.asksForCode(person);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(8))
                .until(() -> both().waitingForMailServer() > waiting);
    }

    @Then("node A waits in checkout, import, mail run and reminder run")
    public void waitsInAll() {
        assertThat(unanswered).allMatch(answer -> !answer.isDone());
        assertThat(String.join("\n", both().waitingForLocks(A)).toLowerCase())
                .contains("b2b_order")
                .contains("b2b_company");
    }

    @When("node A is killed, and everything can go on at node B")
    public void isKilled() throws SQLException {
        both().node(A).kill();
        both().only(EACH_IN_TURN);
        both().setMailServerAnswers(true);
        both().thaw(B);
        release();
        for (CompletableFuture<Answer> answer : unanswered) {
            assertThat(answer.handle((got, problem) -> problem == null ? got.status() : 0)
                            .join())
                    .as("no answer from a dead node")
                    .isIn(0, 502);
        }
        // The node that died had five minutes for the mail.
        both().change("update B2B_MAIL set NEXT_ATTEMPT_AT = now() - interval '1 day' where STATUS = 'QUEUED'");
    }

    @When("Lars submits the order once more")
    public void submitsAgain() {
        ShopBrowser browser = visitors.browser(Person.named("Lars"));
        browser.submit(checkouts.get("Lars"));
        browser.follow();
    }

    @Then("{person}'s order {string} is there once, and her card was charged once")
    public void chargedOnce(Person person, String poNumber) {
        Awaitility.await().atMost(TAKEN_OVER).until(() -> "1"
                .equals(both().ask("select count(*) from B2B_ORDER where PO_NUMBER = ?", poNumber)));
        assertThat(chargesOf(poNumber)).isEqualTo("1");
        assertThat(both().ask(
                                "select count(*) from B2B_CHARGE C join B2B_ORDER O on O.ORDER_ID = C.ORDER_ID"
                                        + " where O.PO_NUMBER = ? and C.USED_AT is not null",
                                poNumber))
                .isEqualTo("1");
        ordering.ordersWithPo(person, poNumber, 1);
    }

    @Then("{person} gets the code once and signs in with it")
    public void getsCodeOnce(Person person) {
        signingIn.typesCode(person);
        signingIn.isSignedIn(person);
        assertThat(visitors.mailbox().count(person.email())).isEqualTo(mailsBefore + 1);
    }

    @Then("the import that was cut off is done, once")
    public void importIsDone() {
        Awaitility.await().atMost(TAKEN_OVER).until(() -> "DONE"
                .equals(both().ask("select STATUS from B2B_IMPORT order by IMPORT_ID desc limit 1")));
        assertThat(both().ask("select ATTEMPT from B2B_IMPORT order by IMPORT_ID desc limit 1"))
                .isEqualTo("2");
        assertThat(both().ask("select count(*) from B2B_COMPANY where EXTERNAL_ID = 'NODES-2'"))
                .isEqualTo("1");
    }

    @Then("the buyers of the order {string} are reminded once")
    public void areRemindedOnce(String poNumber) {
        String reminders = "select count(*) from B2B_REMINDER R join B2B_ORDER O on O.B2B_ORDER_ID = R.B2B_ORDER_ID"
                + " where O.PO_NUMBER = ?";
        Awaitility.await().atMost(TAKEN_OVER).until(() -> "1".equals(both().ask(reminders, poNumber)));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> remindersTo(poNumber) > 0);
        assertThat(remindersTo(poNumber)).isEqualTo(1);
    }

    private long remindersTo(String poNumber) {
        return visitors.mailbox().to(Person.named("Ingrid").email()).stream()
                .filter(mail -> mail.subject().contains("is overdue") && mail.says(poNumber))
                .count();
    }

    @When("node {word} is started again")
    public void isStartedAgain(String name) throws InterruptedException {
        if (stopping != null) {
            stopping.join();
        }
        both().start(node(name));
        both().only(node(name));
    }

    // A node is stopped

    @When("nobody can store orders for a while, and Lars submits the order at node B")
    public void submitsMeanwhile() throws SQLException {
        both().only(B);
        hold("B2B_ORDER");
        submit(Person.named("Lars"), checkouts.get("Lars"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !both().waitingForLocks(B)
                .isEmpty());
    }

    @When("node B is stopped meanwhile")
    public void isStopped() throws SQLException {
        DemoProcess node = both().node(B);
        assertThat(node.takesRequests()).as("before it is stopped").isTrue();
        stopping = new Thread(node::stop, "stopping");
        stopping.start();
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> !node.takesRequests());
        assertThat(unanswered.get(0).isDone())
                .as("it takes no new requests, and goes on with this one")
                .isFalse();
        release();
    }

    @Then("the order is confirmed, and node B is gone")
    public void isConfirmed() throws InterruptedException {
        Answer answer;
        try {
            answer = unanswered.get(0).join();
        } catch (CompletionException e) {
            throw new AssertionError("The request was cut off", e);
        }
        assertThat(answer.location().getPath()).as(answer.toString()).startsWith("/checkout/confirmation/");
        stopping.join();
        assertThat(both().node(B).isAlive()).isFalse();
    }
}
