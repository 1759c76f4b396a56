package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.Mailbox;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The mail that tells customers that they can order: its templates, sending it, and the record of it. */
public class AccessMails {

    private static final String TEMPLATES = "/admin/b2b-mail-template/";
    private static final String MAILS = "/admin/b2b-mail";
    private static final List<String> CHANGED = List.of("fr", "pl", "nb");

    private static final Map<String, String> LANGUAGES =
            Map.of("English", "en", "French", "fr", "Norwegian", "nb", "Polish", "pl", "Korean", "ko");

    private final Visitors visitors;
    private final Merchant merchant;
    private ShopForm open;

    public AccessMails(Visitors visitors, Merchant merchant) {
        this.visitors = visitors;
        this.merchant = merchant;
    }

    @ParameterType("English|French|Norwegian|Polish|Korean")
    public String language(String name) {
        return LANGUAGES.get(name);
    }

    // Templates

    @Then("the page has a template in each of {}")
    public void hasTemplates(String tags) {
        assertThat(page().select("[data-b2b-language]").eachAttr("data-b2b-language"))
                .containsExactly(tags.split(", "));
    }

    @When("the merchant opens the {language} template")
    public void opensTemplate(String language) {
        assertFound(merchant.browser().visit(TEMPLATES + language));
        open = editor();
    }

    private ShopForm editor() {
        return merchant.browser().formWithButton("Save");
    }

    @When("the merchant saves the {language} template with the subject {string} and the text")
    public void saves(String language, String subject, String text) {
        opensTemplate(language);
        Answer answer = submit(open.with("subject", subject).with("body", text));
        assertThat(answer.text()).as(answer.toString()).contains("Saved.");
    }

    @When("the merchant saves the {language} template with the subject {string} and {string} in line {int}")
    public void savesWrong(String language, String subject, String wrong, int line) {
        opensTemplate(language);
        submit(open.with("subject", subject).with("body", "x\n".repeat(line - 1) + wrong + "\nx"));
    }

    @Then("the template is refused at line {int}, column {int} for {string}")
    public void isRefused(int line, int column, String word) {
        Element problem = page().selectFirst("[role=alert] .b2b-problem");
        assertThat(problem).as(last().toString()).isNotNull();
        assertThat(problem.text()).contains("Line " + line + ", column " + column, word);
        assertThat(page().selectFirst("textarea[name=body]").attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Then("the {language} template is the merchant's own")
    public void isOwn(String language) {
        opensTemplate(language);
        assertThat(page().select("h3").text()).contains("Own text");
    }

    @Then("the {language} template is the default")
    public void isDefault(String language) {
        opensTemplate(language);
        assertThat(page().select("h3").text()).contains("Default");
    }

    @Then("the {language} template says {string}")
    public void templateSays(String language, String words) {
        opensTemplate(language);
        assertThat(open.value("subject") + open.value("body")).contains(words);
    }

    @When("the merchant restores the default of the {language} template")
    public void restores(String language) {
        opensTemplate(language);
        submit(merchant.browser().formWithButton("Restore default"));
    }

    @After("@templates")
    public void restoresAll() {
        for (String language : CHANGED) {
            opensTemplate(language);
            if (page().select("h3").text().contains("Own text")) {
                submit(merchant.browser().formWithButton("Restore default"));
            }
        }
    }

    @When("a colleague saves the {language} template with the subject {string}")
    public void colleagueSaves(String language, String subject) {
        Merchant colleague = new Merchant(visitors);
        colleague.browser().visit(TEMPLATES + language);
        colleague.browser().submit(colleague.browser().formWithButton("Save").with("subject", subject));
    }

    @When("the merchant saves what is open with the subject {string}")
    public void savesWhatIsOpen(String subject) {
        submit(open.with("subject", subject));
    }

    @Then("the merchant is told that somebody else has saved meanwhile")
    public void isTold() {
        assertThat(page().select("[role=alert]").text()).contains("was saved by admin", "not saved");
    }

    // Previews

    @When("the merchant previews the {language} text {string} for {person}")
    public void previews(String language, String text, Person person) {
        Element reader = reader(person);
        opensTemplate(language);
        submit(open.goingTo(TEMPLATES + language + "/preview")
                .with("body", text)
                .with("companyId", reader.attr("data-b2b-company"))
                .with("customerId", reader.attr("data-b2b-customer")));
    }

    @Then("the preview says {string}")
    public void previewSays(String words) {
        assertThat(preview().text()).contains(words);
        assertThat(page().select(".b2b-plain pre").text()).contains(words);
    }

    @Then("the preview does not say {string}")
    public void previewDoesNotSay(String words) {
        assertThat(preview().text()).doesNotContain(words);
    }

    @Then("the preview is to {person}")
    public void previewIsTo(Person person) {
        assertThat(page().select(".b2b-mail-preview dd").first().text()).isEqualTo(person.email());
    }

    private Document preview() {
        Element frame = page().selectFirst("iframe[sandbox]");
        assertThat(frame).as(last().toString()).isNotNull();
        assertThat(frame.attr("sandbox")).isEmpty();
        return Jsoup.parse(frame.attr("srcdoc"));
    }

    private Element reader(Person person) {
        ShopBrowser browser = merchant.browser();
        browser.visit(TEMPLATES + "readers?q=" + encode(person.email()));
        return browser.last().page().select("[data-b2b-customer]").stream()
                .filter(it -> it.text().contains(person.email()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + person.email() + " in " + browser.last()));
    }

    // Sending

    @When("the merchant chooses {person}, {person} and {person} of {string} for the access mail")
    public void chooses(Person one, Person two, Person three, String company) {
        List<Person> persons = List.of(one, two, three);
        persons.forEach(visitors::countMails);
        choose("", persons);
        assertThat(page().select(".b2b-mail-lead").text()).contains(company);
    }

    private void choose(String more, List<Person> persons) {
        List<Element> readers = persons.stream().map(this::reader).toList();
        String path = TEMPLATES + "send?companyId=" + readers.get(0).attr("data-b2b-company") + more
                + readers.stream()
                        .map(it -> "&customerId=" + it.attr("data-b2b-customer"))
                        .collect(Collectors.joining());
        assertFound(merchant.browser().visit(path));
    }

    @Then("the page shows the mail to {person} before anything is sent")
    public void showsMail(Person person) {
        previewIsTo(person);
        assertThat(preview().text()).contains("Hello " + person.name());
        assertThat(visitors.mailbox().count(person.email())).isEqualTo(visitors.mailsBefore(person));
    }

    @When("the merchant sends the access mail to those who are ticked")
    public void sends() {
        submit(merchant.browser().formWithButton("Send"));
    }

    @When("the merchant sends the access mail of {string} to {person}")
    public void sendsTo(String company, Person person) {
        visitors.countMails(person);
        choose("", List.of(person));
        assertThat(page().select(".b2b-mail-lead").text()).contains(company);
        sends();
    }

    @When("the merchant sends the access mail about the location {string} of {string} to {person}")
    public void sendsAbout(String location, String company, Person person) {
        visitors.countMails(person);
        Answer list = merchant.browser().visit("/admin/company-location");
        String id = list.page().select("tr").stream()
                .filter(row -> row.text().contains(location))
                .map(row -> row.select("a[href]").attr("href").replaceAll(".*/(\\d+).*", "$1"))
                .findFirst()
                .orElseThrow();
        choose("&locationId=" + id, List.of(person));
        assertThat(page().select(".b2b-mail-lead").text()).contains(company, location);
        sends();
    }

    @When("the merchant sends the access mail to {person} from her own page")
    public void sendsFromCustomer(Person person) {
        visitors.countMails(person);
        String id = reader(person).attr("data-b2b-customer");
        assertFound(merchant.browser().visit(TEMPLATES + "send?customerId=" + id));
        sends();
    }

    @When("the merchant posts a form that sends the access mail of {string} to {person}")
    public void postsForeignId(String company, Person person) {
        visitors.countMails(person);
        String foreign = reader(person).attr("data-b2b-customer");
        choose("", List.of(Person.named("Lars")));
        assertThat(page().select(".b2b-mail-lead").text()).contains(company);
        submit(merchant.browser().formWithButton("Send").with("customerId", foreign));
    }

    @Then("the page says that {person}'s record is no customer of the company")
    public void isNoCustomer(Person person) {
        assertThat(last().text())
                .contains("is no customer of this company", "No mail was sent")
                .doesNotContain(person.email());
    }

    @Then("{person} gets no mail")
    public void getsNoMail(Person person) {
        assertThat(visitors.mailbox().count(person.email())).isEqualTo(visitors.mailsBefore(person));
    }

    @Then("{person} gets the access mail")
    public Mailbox.Mail gets(Person person) {
        Mailbox.Mail mail = visitors.mailbox().next(person.email(), visitors.mailsBefore(person), it -> it.subject()
                .contains("You can now order"));
        visitors.countMails(person);
        return mail;
    }

    @Then("{person} gets the access mail, which names {string} and {string}")
    public void getsMailThatNames(Person person, String one, String other) {
        Mailbox.Mail mail = gets(person);
        assertThat(mail.text()).contains(one, other);
        assertThat(Jsoup.parse(mail.html()).text()).contains(one);
        assertThat(mail.html())
                .contains(visitors.demo().shop().resolve("/sign-in").toString());
    }

    @Then("{person} gets the access mail, which names {string} and not {string}")
    public void getsMailThatDoesNotName(Person person, String one, String other) {
        assertThat(gets(person).text()).contains(one).doesNotContain(other);
    }

    @Then("the page shows who got it: {person}, {person} and {person}")
    public void showsWhoGotIt(Person one, Person two, Person three) {
        Answer answer = Awaitility.await("the mails to have left")
                .atMost(Duration.ofSeconds(30))
                .until(() -> merchant.browser().visit(last().address().toString()), it -> !it.text()
                        .contains("Waiting"));
        for (Person person : Arrays.asList(one, two, three)) {
            assertThat(row(answer, person.email()).text()).contains("Sent");
        }
    }

    // The record

    @Then("the mails page shows that the access mail to {person} is waiting and why")
    public void isWaiting(Person person) {
        Awaitility.await("a failed attempt").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        row(mailsTo(person), person.email()).text())
                .contains("Access e-mail", "Waiting", "MailSendException"));
    }

    private Answer mailsTo(Person person) {
        return merchant.browser().visit(MAILS + "?recipient=" + encode(person.email()));
    }

    private static Element row(Answer answer, String words) {
        return answer.page().select("tbody tr").stream()
                .filter(it -> it.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row with \"" + words + "\" on " + answer));
    }

    @When("the merchant opens the newest mail to {person} among the mails")
    public void opensNewest(Person person) {
        String link = row(mailsTo(person), person.email()).select("a[href]").attr("abs:href");
        Awaitility.await("the mail to have left")
                .atMost(Duration.ofSeconds(30))
                .until(() -> merchant.browser().visit(link), it -> !it.text().contains("Waiting"));
    }

    @Then("the record says that it is sent, by {string}, from the default in {string}")
    public void recordSays(String staff, String language) {
        assertThat(page().select(".b2b-mail-facts").text())
                .contains("Sent", "by " + staff, "Access e-mail (" + language + ", default)");
    }

    @When("the merchant sends it once more")
    public void resends() {
        submit(merchant.browser().formWithButton("Send once more"));
    }

    @Then("the record names the mail that it repeats")
    public void namesFirst() {
        assertThat(page().select(".b2b-mail-facts a").eachText()).contains("this mail");
    }

    @Then("the record hides the text")
    public void hidesText() {
        assertThat(page().select("iframe, pre")).isEmpty();
        assertThat(page().select("form").eachAttr("action")).noneMatch(it -> it.contains("/resend"));
        assertThat(last().text()).contains("holds a secret").doesNotContainPattern("\\b\\d{6}\\b");
    }

    private Answer submit(ShopForm form) {
        merchant.browser().submit(form);
        Answer answer = merchant.browser().follow();
        assertFound(answer);
        return answer;
    }

    private static void assertFound(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Answer last() {
        return merchant.browser().last();
    }

    private Document page() {
        return last().page();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
