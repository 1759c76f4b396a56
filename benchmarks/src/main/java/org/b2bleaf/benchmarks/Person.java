package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.benchmarks.Browser.Answer;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;
import org.b2bleaf.demo.launch.BenchmarkBuyers;

/** Somebody in front of a shop, and what people do there. Times are in nanoseconds, from the first byte to the last. */
public final class Person {

    /** What the shop knows about a person. */
    public enum Kind {
        /** Nothing. */
        GUEST,
        /** A private customer, registered and signed in with a password. */
        CUSTOMER,
        /** A buyer for a company's location, signed in by code; only where the modules are. */
        BUYER
    }

    /** How many different products a cart gets before the next one is begun. */
    private static final int LINES = 5;

    /** Each connection starts at another one, so that no two of them wait for the same stock. */
    private static final String[] SKUS = {
        "COF-ESP-1KG",
        "COF-ESP-250",
        "COF-FLT-1KG",
        "COF-DEC-1KG",
        "COF-ETH-1KG",
        "COF-COL-1KG",
        "COF-BRA-1KG",
        "COF-KEN-250"
    };

    private static final String CATEGORY = "/coffee";
    private static final String PRODUCT = "/espresso-1-kg";
    private static final Pattern LINE = Pattern.compile("name=\"line\"[^>]*value=\"(\\d+)\"");

    private final Browser browser;
    private final Kind kind;
    private final int number;
    private int added;
    private String token = "";

    /** @param number from 0, different for people of one kind */
    public Person(Browser browser, Kind kind, int number) {
        this.browser = browser;
        this.kind = kind;
        this.number = number;
    }

    /** Comes into the shop, and signs in or registers where that goes with the kind. */
    public void arrive() throws IOException, InterruptedException, WrongAnswer {
        switch (kind) {
            case GUEST -> browser.get(CATEGORY);
            case CUSTOMER -> register();
            case BUYER -> signInByCode();
        }
    }

    private void register() throws IOException, InterruptedException, WrongAnswer {
        String form = browser.get("/register").token();
        browser.post(
                        "/register",
                        Map.of(
                                "firstName",
                                "Customer",
                                "lastName",
                                String.valueOf(number),
                                "email",
                                email(),
                                "password",
                                "a long password",
                                "passwordAgain",
                                "a long password",
                                "csrfToken",
                                form))
                .expectRedirect("/account");
    }

    private void signInByCode() throws IOException, InterruptedException, WrongAnswer {
        MailedCode.signIn(browser, email());
        browser.get(CATEGORY).expect("data-b2b-location=\"BENCH-1\"");
    }

    private String email() {
        return kind == Kind.BUYER ? BenchmarkBuyers.email(number) : "customer" + number + "@bench.example";
    }

    public long seesCategory() throws IOException, InterruptedException, WrongAnswer {
        long begun = System.nanoTime();
        Answer page = browser.get(CATEGORY);
        long time = System.nanoTime() - begun;
        page.expect("value=\"COF-POD-100\"").expect(ownMark());
        return time;
    }

    public long seesProduct() throws IOException, InterruptedException, WrongAnswer {
        long begun = System.nanoTime();
        Answer page = browser.get(PRODUCT);
        long time = System.nanoTime() - begun;
        page.expect("value=\"COF-ESP-1KG\"").expect(ownMark());
        return time;
    }

    /** A page of the shop, whatever is on it. */
    public long sees(String page) throws IOException, InterruptedException, WrongAnswer {
        long begun = System.nanoTime();
        Answer answer = browser.get(page);
        long time = System.nanoTime() - begun;
        answer.expect("class=\"tile\"").expect(ownMark());
        return time;
    }

    /** A page that shows something certain. */
    long reads(String page, String mark) throws IOException, InterruptedException, WrongAnswer {
        long begun = System.nanoTime();
        Answer answer = browser.get(page);
        long time = System.nanoTime() - begun;
        answer.expect(mark);
        return time;
    }

    /** What a page shows to this kind of person alone. */
    private String ownMark() {
        return kind == Kind.BUYER ? "data-b2b-location=\"BENCH-1\"" : "Fjord Supply";
    }

    /** The request alone; every fifth time a new cart is begun before it, untimed. */
    public long addsToCart() throws IOException, InterruptedException, WrongAnswer {
        if (added % LINES == 0) {
            beginCart();
        }
        Map<String, String> form = item(added++);
        long begun = System.nanoTime();
        Answer answer = browser.post("/cart/add", form);
        long time = System.nanoTime() - begun;
        answer.expectRedirect("/cart");
        return time;
    }

    /** From the product page to the confirmation: six requests and one new order. */
    public long checksOut() throws IOException, InterruptedException, WrongAnswer {
        beginCart();
        added = 0;
        long begun = System.nanoTime();
        token = browser.get(PRODUCT).expect("value=\"COF-ESP-1KG\"").token();
        browser.post("/cart/add", item(0)).expectRedirect("/cart");
        browser.get("/cart").expect(SKUS[number % SKUS.length]);
        token = browser.get("/checkout").expect(checkoutMark()).token();
        Answer submitted = browser.post("/checkout/submit", checkoutForm()).expectRedirect("/checkout/confirmation/");
        String confirmation = java.net.URI.create(submitted.location()).getPath();
        String orderNumber = confirmation.substring(confirmation.lastIndexOf('/') + 1);
        browser.get(confirmation).expect(orderNumber);
        return System.nanoTime() - begun;
    }

    /** An empty cart: a new guest, or a signed-in person who took everything out. */
    private void beginCart() throws IOException, InterruptedException, WrongAnswer {
        if (kind == Kind.GUEST) {
            browser.forget();
            token = browser.get(PRODUCT).token();
            return;
        }
        token = browser.get(PRODUCT).expect(ownMark()).token();
        Matcher line = LINE.matcher(browser.get("/cart").body());
        String last = "";
        while (line.find()) {
            if (!line.group(1).equals(last)) {
                last = line.group(1);
                browser.post("/cart/remove", Map.of("line", last, "csrfToken", token))
                        .expectRedirect("/cart");
            }
        }
    }

    private Map<String, String> item(int position) {
        return Map.of("sku", SKUS[(number + position % LINES) % SKUS.length], "quantity", "1", "csrfToken", token);
    }

    private String checkoutMark() {
        return switch (kind) {
            case GUEST -> "name=\"cardNumber\"";
            case CUSTOMER -> "value=\"" + email() + "\"";
            case BUYER -> "name=\"poNumber\"";
        };
    }

    private Map<String, String> checkoutForm() {
        if (kind == Kind.BUYER) {
            return Map.of("poNumber", "PO-" + number, "csrfToken", token);
        }
        return Map.of(
                "email", email(),
                "firstName", "Customer",
                "lastName", "Bench",
                "address1", "Storgata 1",
                "postalCode", "0155",
                "city", "Oslo",
                "country", "NO",
                "cardNumber", "4111111111111111",
                "cardExpiry", "12/30",
                "csrfToken", token);
    }
}
