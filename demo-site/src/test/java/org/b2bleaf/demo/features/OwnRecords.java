package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/**
 * The companies, locations and people that a scenario makes for itself, as all share one demo: names in the features stand
 * for names that nobody else has. And what the merchant's pages and windows about them have in common.
 */
public class OwnRecords {

    private final Merchant merchant;

    /** What makes the names of this scenario its own. */
    private final String own = Long.toString(System.nanoTime(), 36);

    private final Map<String, Long> companies = new LinkedHashMap<>();
    private final Map<String, Long> locations = new LinkedHashMap<>();
    private final Map<String, Person> newcomers = new HashMap<>();
    private ShopForm window;

    public OwnRecords(Merchant merchant) {
        this.merchant = merchant;
    }

    // Names

    Person newcomer(String name) {
        return newcomers.computeIfAbsent(
                name, key -> new Person(key, key.toLowerCase() + "." + own + "@lumen.example"));
    }

    String named(String name) {
        return name + " " + own;
    }

    String externalId(String name) {
        return name.replaceAll("\\W", "") + "-" + own;
    }

    /** What the merchant reads, as the features write it. */
    String asWritten(String text) {
        return text.replace(" " + own, "");
    }

    boolean isOf(Element row, String name) {
        return row.text().contains(name) || row.text().contains(name.toLowerCase() + "." + own);
    }

    // Records

    void addCompany(String name, long id) {
        companies.put(name, id);
    }

    long company(String name) {
        return companies.get(name);
    }

    /** The company of a scenario that has but one. */
    String onlyCompany() {
        return companies.keySet().iterator().next();
    }

    /** The first location with the name that the company's window of customers offers. */
    void addLocation(String company, String name) {
        visit(customers(company) + "/locations?text=" + encode(named(name)));
        locations.put(
                name, Long.parseLong(page().selectFirst("tr[data-b2b-location]").attr("data-b2b-location")));
    }

    long location(String name) {
        return locations.get(name);
    }

    Iterable<Long> locations() {
        return locations.values();
    }

    List<Element> companiesNamed(String company) {
        visit("/admin/company?name=" + encode(named(company)));
        return page().select("tr[data-rowid]").stream()
                .filter(row -> row.text().contains(named(company)))
                .toList();
    }

    // Customers of a company

    /** Where everything that is done with the customers of a company is found. */
    String customers(String company) {
        return "/admin/company/" + company(company) + "/customers";
    }

    /** The rows of the list on the page of the company. */
    List<Element> rows(String company) {
        return visit("/admin/company/" + company(company)).page().select("tr[data-b2b-customer]");
    }

    Element row(String company, String name) {
        return rows(company).stream()
                .filter(row -> isOf(row, name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + admin().last()));
    }

    String idInRow(String company, String name) {
        return row(company, name).attr("data-b2b-customer");
    }

    /** What the search of the window finds. */
    List<Element> found(String company, String typed) {
        return visit(customers(company) + "/search?text=" + encode(typed))
                .page()
                .select("[role=option]");
    }

    String customerId(String company, Person person) {
        return found(company, person.email()).stream()
                .filter(option -> option.attr("data-b2b-email").equals(person.email()))
                .map(option -> option.attr("data-b2b-id"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person.email() + " is not found"));
    }

    void openCustomer(Person person) {
        visit("/admin/customer?emailAddress=" + encode(person.email()));
        String id = page().select("tr[data-rowid]").stream()
                .filter(row -> row.text().contains(person.email()))
                .map(row -> row.attr("data-rowid"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person.email() + " is no customer"));
        visit("/admin/customer/" + id);
    }

    // Pages and windows

    ShopBrowser admin() {
        return merchant.browser();
    }

    Element page() {
        return admin().last().page();
    }

    Answer visit(String path) {
        Answer answer = admin().visit(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    Answer submit(ShopForm form) {
        admin().submit(form);
        Answer answer = admin().follow();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    /** Opens a window whose form the merchant fills in later. */
    void openWindow(String path, String action) {
        visit(path);
        window = admin().formTo(action, "csrfToken");
    }

    /** The form of the window that is open. */
    ShopForm window() {
        return window;
    }

    /** Follows the button of the page that opens a window. */
    void pressForWindow(String path, String action) {
        openWindow(page().selectFirst("[data-b2b-modal*=" + path + "]").attr("data-b2b-modal"), action);
    }

    void assertDone() {
        assertThat(page().select(".b2b-done")).as(admin().last().toString()).hasSize(1);
    }

    /** The name of a field in Broadleaf's forms. */
    static String field(String name) {
        return "fields['" + name.replace(".", "__") + "'].value";
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
