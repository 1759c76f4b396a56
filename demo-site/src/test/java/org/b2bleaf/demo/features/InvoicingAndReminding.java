package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.Mailbox.Mail;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Invoices from both sides, the page of a payment link, statements and reminders. */
public class InvoicingAndReminding {

    private static final Pattern LINK = Pattern.compile("/pay/[A-Za-z0-9_-]{43}");

    private final Visitors visitors;
    private final Merchant merchant;
    private final OwnRecords records;
    private final Shopping shopping;
    private String orderNumber;
    private String total;
    private String invoiceNumber;
    private String link;
    private ShopBrowser payer;
    private ShopForm payment;

    public InvoicingAndReminding(Visitors visitors, Merchant merchant, OwnRecords records, Shopping shopping) {
        this.visitors = visitors;
        this.merchant = merchant;
        this.records = records;
        this.shopping = shopping;
    }

    @Given("that order of {newcomer} is the one that is invoiced")
    public void isInvoiced(Person person) {
        Answer confirmation = visitors.browser(person).last();
        orderNumber = confirmation.address().getPath().replaceFirst(".*/", "");
        assertThat(orderNumber).as(confirmation.toString()).matches("\\d+");
    }

    private String path() {
        return "/account/orders/" + orderNumber + "/invoice.pdf";
    }

    private static String text(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        } catch (IOException e) {
            throw new AssertionError("Not a PDF", e);
        }
    }

    @Then("the invoice for {newcomer} says")
    public void invoiceSays(Person person, List<String> words) {
        assertThat(text(visitors.browser(person).download(path()))).contains(words);
    }

    @Then("the invoice for {newcomer} names {string} and the order")
    public void invoiceNames(Person person, String company) {
        assertThat(text(visitors.browser(person).download(path()))).contains(records.named(company), orderNumber);
    }

    @Then("there is no invoice for {person}")
    public void noInvoiceFor(Person person) {
        shopping.isReady(person);
        assertThat(visitors.browser(person).open(path()).status()).isEqualTo(404);
    }

    @Then("a guest who asks for the invoice is asked to sign in")
    public void guestIsAsked() {
        Answer answer = new ShopBrowser(visitors.demo().shop()).open(path());
        assertThat(answer.location().getPath()).isEqualTo("/sign-in");
    }

    // The merchant

    @When("the merchant looks for the invoice of the order")
    public void looksFor() {
        merchant.admin().visit("/admin/b2b-invoice?text=" + orderNumber);
        assertThat(merchant.admin().last().status())
                .as(merchant.admin().last().toString())
                .isEqualTo(200);
    }

    @Then("the invoice is listed, and is the same PDF as that of {newcomer}")
    public void isListed(Person person) {
        Element row = merchant.admin().last().page().selectFirst("tr[data-b2b-invoice]");
        assertThat(row).as(merchant.admin().last().toString()).isNotNull();
        assertThat(row.attr("data-b2b-invoice")).startsWith("INV-");
        byte[] pdf = merchant.admin().download(row.select("a[href$=/pdf]").attr("abs:href"));
        assertThat(text(pdf)).isEqualTo(text(visitors.browser(person).download(path())));
    }

    /** The page of the order's papers. */
    private ShopBrowser papers() {
        looksFor();
        ShopBrowser admin = merchant.admin();
        Element row = admin.last().page().selectFirst("tr[data-b2b-invoice]");
        assertThat(row).as(admin.last().toString()).isNotNull();
        invoiceNumber = row.attr("data-b2b-invoice");
        total = row.select("td").last().text();
        String order = row.select("a[href*=/b2b-order/]").attr("href").replaceFirst(".*/", "");
        admin.visit("/admin/b2b-order/" + order);
        assertThat(admin.last().page().select("[data-b2b-papers] [data-b2b-invoice=" + invoiceNumber + "]"))
                .as("on the page of the order: " + admin.last())
                .hasSize(1);
        return admin;
    }

    @When("the merchant sends the invoice to {string}")
    public void sendsInvoice(String recipient) {
        ShopBrowser admin = papers();
        admin.submit(admin.formTo("/send", "recipient").with("recipient", recipient));
        admin.follow();
    }

    @Then("the papers of the order say {string}")
    public void papersSay(String words) {
        assertThat(merchant.admin().last().page().select("[data-b2b-papers]").text())
                .contains(words);
    }

    @Then("a mail to {string} names the invoice and {string}")
    public void mailNames(String address, String words) {
        visitors.mailbox().next(address, 0, mail -> mail.says(invoiceNumber) && mail.says(words));
    }

    @When("the merchant sends a payment link for the invoice to {string}")
    public void sendsLink(String recipient) {
        ShopBrowser admin = papers();
        ShopForm form = admin.formTo("/send", "recipient").with("recipient", recipient);
        admin.submit(form.goingTo(admin.last()
                .page()
                .select("[data-b2b-papers] button[formaction]")
                .attr("formaction")));
        admin.follow();
        Mail mail = visitors.mailbox().next(recipient, 0, it -> it.says(invoiceNumber) && it.says("/pay/"));
        Matcher found = LINK.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        link = found.group();
        payer = new ShopBrowser(visitors.demo().shop());
    }

    @When("the merchant withdraws the payment links")
    public void withdrawsLinks() {
        ShopBrowser admin = papers();
        admin.submit(admin.formTo("/withdraw", "csrfToken"));
        admin.follow();
    }

    @When("the merchant opens the statement of the invoiced company")
    public void opensStatement() {
        ShopBrowser admin = papers();
        String company =
                admin.last().page().select("a[href*=/company/]").attr("href").replaceFirst(".*/", "");
        admin.visit("/admin/b2b-statement/" + company);
        assertThat(admin.last().status()).as(admin.last().toString()).isEqualTo(200);
    }

    @Then("the statement lists the order with the invoice")
    public void statementLists() {
        Element row = merchant.admin().last().page().selectFirst("[data-b2b-open-item=" + orderNumber + "]");
        assertThat(row).as(merchant.admin().last().toString()).isNotNull();
        assertThat(row.text()).contains(invoiceNumber, total);
    }

    @Then("the statement as PDF names {string} and the order")
    public void statementNames(String company) {
        String pdf = merchant.admin().last().page().select("a[href$=/pdf]").attr("abs:href");
        assertThat(text(merchant.admin().download(pdf))).contains(records.named(company), orderNumber);
    }

    @When("the merchant sends the reminders that are due")
    public void sendsReminders() {
        ShopBrowser admin = merchant.admin();
        admin.visit("/admin/b2b-statement");
        admin.submit(admin.formTo("/remind", "csrfToken"));
        assertThat(admin.follow().status()).as(admin.last().toString()).isEqualTo(200);
    }

    @Then("{person} was reminded once of the demo's overdue order")
    public void wasRemindedOnce(Person person) {
        visitors.mailbox().next(person.email(), 0, InvoicingAndReminding::remindsOfTheDemosOrder);
        assertThat(visitors.mailbox().to(person.email()))
                .filteredOn(InvoicingAndReminding::remindsOfTheDemosOrder)
                .hasSize(1);
    }

    private static boolean remindsOfTheDemosOrder(Mail mail) {
        return mail.subject().contains("is overdue") && mail.says("PO-1181");
    }

    // The payer

    private Document page() {
        return payer.last().page();
    }

    private void opensLink() {
        payer.visit(link);
    }

    @Then("the link shows the invoice, the amount and {string}, and leads nowhere else")
    public void linkShows(String seller) {
        opensLink();
        assertThat(payer.last().status()).as(payer.last().toString()).isEqualTo(200);
        assertThat(page().select("[data-b2b-pay-invoice]").text()).isEqualTo(invoiceNumber);
        assertThat(page().select("[data-b2b-pay-amount]").text()).isEqualTo(total);
        assertThat(page().text()).contains(seller).doesNotContain("Invoice Quay", "COF-ESP-1KG", orderNumber);
        assertThat(page().select("a[href], script")).isEmpty();
    }

    @Then("no cache and no search engine keeps the page of the link")
    public void isKeptByNobody() {
        assertThat(payer.last().headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(payer.last().headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(payer.last().headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    private void pays(String card) {
        opensLink();
        payment = payer.formTo(link, "cardNumber").with("cardNumber", card);
        payer.submit(payment);
    }

    @When("somebody pays by the link without a card")
    public void paysWithoutCard() {
        pays("");
    }

    @When("somebody pays by the link with the card {string}")
    public void paysWithCard(String card) {
        pays(card);
    }

    @When("somebody sends the same payment again")
    public void sendsAgain() {
        payer.submit(payment);
    }

    @Then("the page of the link has a message at the card")
    public void hasMessage() {
        assertThat(payer.last().status()).as(payer.last().toString()).isEqualTo(400);
        assertThat(page().select("input[name=cardNumber][aria-invalid=true]")).hasSize(1);
        assertThat(page().select("#b2b-card-problem").text()).isNotBlank();
    }

    @Then("the page of the link says {string}")
    public void linkSays(String words) {
        assertThat(payer.last().status()).as(payer.last().toString()).isEqualTo(200);
        assertThat(page().select("main").text()).contains(words);
    }

    @Then("the link pays nothing any more")
    public void paysNothing() {
        opensLink();
        assertThat(payer.last().status()).as(payer.last().toString()).isEqualTo(404);
        assertThat(page().select("[data-b2b-pay=gone]")).hasSize(1);
    }

    @Then("a made-up link has the same answer")
    public void madeUpLinkIsAlike() {
        String gone = page().select("main").html();
        for (String made : List.of("/pay/x", "/pay/" + "A".repeat(43), "/pay/%20")) {
            Answer answer = payer.visit(made);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
            assertThat(answer.page().select("main").html()).isEqualTo(gone);
        }
    }

    @Then("the invoiced order is {string} for {newcomer}")
    public void orderIs(String status, Person person) {
        Answer order = visitors.browser(person).visit("/account/orders/" + orderNumber);
        assertThat(order.page().select("[data-b2b-payment-status]").attr("data-b2b-payment-status"))
                .as(order.toString())
                .isEqualTo(status);
    }
}
