package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;

import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.b2bleaf.ordering.rules.OrderFacts;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.testkit.Asker;
import org.b2bleaf.testkit.Asker.Answered;
import org.b2bleaf.testkit.KnownRecord;
import org.b2bleaf.testkit.VisibilityMatrix;
import org.jsoup.nodes.Element;

/** The matrix of {@link ShopMatrix}, played against the demo as each of its people. */
public class SeeingRecords {

    private static final String LYON = "Lyon";
    private static final String OSLO = "Oslo Harbour";
    private static final String BERGEN = "Bergen Station";
    private static final String BUSAN = "Busan";

    /** Their place in the list is what stands for their id. */
    private static final List<String> PEOPLE =
            List.of("Ingrid", "Lars", "Noor", "Chloe", "Soyeon", "Minjun", "Anna", "Dana");

    private static final Map<String, Map<String, Permission>> PERMISSIONS = Map.of(
            "Ingrid", Map.of(OSLO, LOCATION_ADMIN, BERGEN, ORDERING_ONLY),
            "Lars", Map.of(OSLO, ORDERING_ONLY),
            "Noor", Map.of(OSLO, ORDERING_ONLY),
            "Chloe", Map.of(LYON, LOCATION_ADMIN),
            "Soyeon", Map.of(BUSAN, LOCATION_ADMIN),
            "Minjun", Map.of(BUSAN, ORDERING_ONLY));

    /** Of the demo that all scenarios share: looked up once. */
    private static final Map<String, Long> LOCATIONS = new HashMap<>();

    private static final List<KnownRecord> RECORDS = new ArrayList<>();

    private final Visitors visitors;
    private final SigningIn signingIn;
    private final Shopping shopping;
    private final Ordering ordering;
    private final Returning returning;

    public SeeingRecords(
            Visitors visitors, SigningIn signingIn, Shopping shopping, Ordering ordering, Returning returning) {
        this.visitors = visitors;
        this.signingIn = signingIn;
        this.shopping = shopping;
        this.ordering = ordering;
        this.returning = returning;
    }

    @Then("every path that takes a record answers {person} as the permission says")
    public void answersAsThePermissionSays(Person person) {
        List<KnownRecord> records = records();
        VisibilityMatrix matrix = ShopMatrix.rows();
        matrix.assertEveryKindIsKnown(records);
        signingIn.isSignedIn(person);
        if (person.hasSeveralLocations()) {
            shopping.chooses(person, "NWC-OSL");
        }
        int asked = matrix.assertAnswers(person.name(), viewer(person), asker(visitors.browser(person)), records);
        assertThat(asked).isGreaterThan(40);
        shopping.emptiesCart(person);
    }

    @Then("no path that takes a record shows one to a guest")
    public void showsNothingToAGuest() {
        List<KnownRecord> records = records();
        ShopBrowser browser = new ShopBrowser(visitors.demo().shop());
        browser.visit("/sign-in");
        int asked = ShopMatrix.rows()
                .assertHidden(
                        "a guest",
                        asker(browser),
                        records,
                        answered -> answered.status() == 401
                                || answered.status() == 404
                                || answered.status() == 302 && answered.text().matches(".*/(sign-in|login)(\\?.*)?"));
        assertThat(asked).isGreaterThan(40);
    }

    // Who asks

    private static long id(String name) {
        return PEOPLE.indexOf(name) + 1;
    }

    private static Viewer viewer(Person person) {
        Map<Long, Permission> permissions = new HashMap<>();
        PERMISSIONS
                .getOrDefault(person.name(), Map.of())
                .forEach((location, permission) -> permissions.put(LOCATIONS.get(location), permission));
        return new Viewer(id(person.name()), permissions);
    }

    private static Asker asker(ShopBrowser browser) {
        ShopForm form = ShopForm.of(browser.last().page().selectFirst("form:has([name=csrfToken])"));
        String token = form.value("csrfToken");
        return (method, path, fields) -> {
            Answer answer;
            if (method.equals("GET")) {
                answer = browser.open(path);
            } else {
                ShopForm filled = ShopForm.empty(
                                browser.last().address().resolve(path).toString())
                        .with("csrfToken", token);
                fields.forEach(filled::with);
                answer = browser.submit(filled);
            }
            return new Answered(
                    answer.status(),
                    answer.isRedirect()
                            ? answer.location().toString()
                            : answer.page().select("main").text());
        };
    }

    // What is asked for

    private List<KnownRecord> records() {
        if (RECORDS.isEmpty()) {
            List<KnownRecord> found = new ArrayList<>();
            findLocations(found);
            order(found, "Lars", OSLO, "");
            order(found, "Noor", OSLO, "");
            order(found, "Ingrid", OSLO, "?location=NWC-OSL&placedBy=ingrid@northwind.example");
            order(found, "Ingrid", BERGEN, "?location=NWC-BGO");
            submits(Person.named("Chloe"), "PO-MATRIX", "4111111111111111");
            order(found, "Chloe", LYON, "?po=PO-MATRIX");
            String danas = first("Dana", "/account/orders", "data-b2b-order");
            OrderFacts personal = new OrderFacts(null, id("Dana"), false);
            found.add(KnownRecord.likeAnOrder(ShopMatrix.ORDER, "a personal order of Dana", danas, personal));
            found.add(KnownRecord.likeAnOrder(ShopMatrix.PERSONAL_ORDER, "a personal order of Dana", danas, personal));
            found.add(KnownRecord.likeAnOrder(
                    ShopMatrix.DRAFT,
                    "a draft of Minjun",
                    first("Minjun", "/account/drafts", "data-b2b-draft"),
                    new OrderFacts(LOCATIONS.get(BUSAN), id("Minjun"), false)));
            found.add(KnownRecord.likeAnOrder(
                    ShopMatrix.RETURN,
                    "a return of Lars",
                    returning.returnOf(Person.named("Lars"), "OSL-MATRIX"),
                    new OrderFacts(LOCATIONS.get(OSLO), id("Lars"), false)));
            String card = saves(Person.named("Ingrid"), "4111111111111111");
            found.add(KnownRecord.ofLocation(ShopMatrix.CARD, "a card of Oslo", card, LOCATIONS.get(OSLO)));
            found.add(KnownRecord.ofPerson(
                    ShopMatrix.CHARGED_CART,
                    "a cart of Chloe whose charge is not known",
                    submits(Person.named("Chloe"), "PO-WAITS", "4000000000000119"),
                    id("Chloe")));
            RECORDS.addAll(found);
        }
        return RECORDS;
    }

    private void findLocations(List<KnownRecord> found) {
        PERMISSIONS.forEach((name, permissions) -> {
            Person person = Person.named(name);
            signingIn.isSignedIn(person);
            Answer account = visitors.browser(person).visit("/account");
            permissions
                    .keySet()
                    .forEach(location -> LOCATIONS.computeIfAbsent(location, key -> {
                        long id = account.page().select("a[href*=/account/locations/]").stream()
                                .filter(link ->
                                        permissions.size() == 1 || link.text().contains(key))
                                .map(link -> link.attr("href").replaceFirst(".*/", ""))
                                .mapToLong(Long::parseLong)
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("No " + key + " on " + account));
                        found.add(KnownRecord.ofLocation(ShopMatrix.LOCATION, key, String.valueOf(id), id));
                        return id;
                    }));
        });
    }

    /** The first of the list, with the kinds of records that it is. */
    private void order(List<KnownRecord> found, String placedBy, String location, String question) {
        String number = first(placedBy, "/account/orders" + question, "data-b2b-order");
        OrderFacts facts = new OrderFacts(LOCATIONS.get(location), id(placedBy), false);
        String name = "an order of " + placedBy + " for " + location;
        found.add(KnownRecord.likeAnOrder(ShopMatrix.ORDER, name, number, facts));
        found.add(KnownRecord.likeAnOrder(ShopMatrix.B2B_ORDER, name, number, facts));
        found.add(new KnownRecord(ShopMatrix.PERSONAL_ORDER, name, number, viewer -> Set.of()));
    }

    private String first(String person, String path, String mark) {
        Person asked = Person.named(person);
        signingIn.isSignedIn(asked);
        Answer list = visitors.browser(asked).visit(path);
        Element row = list.page().selectFirst("main [" + mark + "]");
        if (row == null) {
            throw new AssertionError("Nothing for " + person + " on " + list);
        }
        return row.attr(mark);
    }

    /** @return the id of the card, which stays: it is nobody else's to remove */
    private String saves(Person person, String number) {
        signingIn.isSignedIn(person);
        shopping.chooses(person, "NWC-OSL");
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/account/cards");
        browser.submit(browser.formTo("/account/cards", "cardNumber")
                .with("cardNumber", number)
                .with("cardExpiry", "12/39"));
        return browser.follow().page().selectFirst("main [data-b2b-saved-card]").attr("data-b2b-saved-card");
    }

    /** @return the last part of the address to which it leads */
    private String submits(Person person, String poNumber, String card) {
        ordering.placesWithCard(person, "Submit and pay deposit", poNumber, card);
        Answer answer = visitors.browser(person).last();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.address().getPath().replaceFirst(".*/", "");
    }
}
