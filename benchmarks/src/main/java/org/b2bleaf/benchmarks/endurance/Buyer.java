package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.benchmarks.Browser;
import org.b2bleaf.benchmarks.Browser.Answer;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** A buyer for a location in front of the shop. Not for two threads at once. */
final class Buyer {

    static final String SKU = "COF-ESP-1KG";

    private static final String PRODUCT = "/espresso-1-kg";
    private static final Duration MAIL_LIMIT = Duration.ofSeconds(30);
    private static final Pattern LINE = Pattern.compile("name=\"line\"[^>]*value=\"(\\d+)\"");
    private static final Map<String, String> CARD = Map.of(
            "savedCard", "",
            "cardNumber", "4111111111111111",
            "cardExpiry", "12/39",
            "cardCvc", "123");

    private final Browser browser;
    private final Inbox inbox;
    private final String email;
    private final String location;
    private final boolean paysByCard;

    Buyer(Browser browser, Inbox inbox, Buyers.Kind kind, int number) {
        this(browser, inbox, kind.email(number), kind.location(), kind.paysByCard());
    }

    /** @param location as imports know it, and the only one */
    Buyer(Browser browser, Inbox inbox, String email, String location, boolean paysByCard) {
        this.browser = browser;
        this.inbox = inbox;
        this.email = email;
        this.location = location;
        this.paysByCard = paysByCard;
    }

    String email() {
        return email;
    }

    Browser browser() {
        return browser;
    }

    boolean isSignedIn() throws IOException, InterruptedException {
        return browser.get("/coffee").body().contains("data-b2b-location=\"" + location + "\"");
    }

    /** Signs in, unless the session goes on. */
    void arrive() throws Exception {
        if (!isSignedIn()) {
            signIn();
        }
    }

    void signIn() throws Exception {
        int before = inbox.to(email).size();
        askForCode();
        String code = inbox.awaitCode(email, before, MAIL_LIMIT)
                .orElseThrow(() -> new WrongAnswer("No code was mailed to " + email));
        typeCode(code).expectRedirect("/");
        if (!isSignedIn()) {
            throw new WrongAnswer(email + " is not signed in");
        }
    }

    void askForCode() throws IOException, InterruptedException, WrongAnswer {
        String token = browser.get("/sign-in").token();
        browser.post("/sign-in", Map.of("email", email, "csrfToken", token)).expectRedirect("/sign-in/code");
    }

    Answer typeCode(String code) throws IOException, InterruptedException, WrongAnswer {
        String token = browser.get("/sign-in/code").token();
        return browser.post("/sign-in/code", Map.of("code", code, "csrfToken", token));
    }

    /** An own cart with one thing in it, and the form of the checkout as the page has it. */
    Map<String, String> opensCheckout(String poNumber) throws IOException, InterruptedException, WrongAnswer {
        String token = browser.get(PRODUCT).expect("value=\"" + SKU + "\"").token();
        Matcher line = LINE.matcher(browser.get("/cart").body());
        String last = "";
        while (line.find()) {
            if (!line.group(1).equals(last)) {
                last = line.group(1);
                browser.post("/cart/remove", Map.of("line", last, "csrfToken", token))
                        .expectRedirect("/cart");
            }
        }
        browser.post("/cart/add", Map.of("sku", SKU, "quantity", "1", "csrfToken", token))
                .expectRedirect("/cart");
        Answer page = browser.get("/checkout").expect("name=\"poNumber\"");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrfToken", page.token());
        for (String field : new String[] {"locationId", "submissionKey", "shownTotal"}) {
            form.put(field, value(page, field));
        }
        form.put("poNumber", poNumber);
        if (paysByCard) {
            form.putAll(CARD);
        }
        return form;
    }

    private static String value(Answer page, String field) throws WrongAnswer {
        Matcher found =
                Pattern.compile("name=\"" + field + "\"[^>]*value=\"([^\"]*)\"").matcher(page.body());
        if (!found.find()) {
            throw new WrongAnswer(page.request() + " has no field " + field);
        }
        return found.group(1);
    }

    Answer submits(Map<String, String> form) throws IOException, InterruptedException {
        return browser.post("/checkout/submit", form);
    }

    static boolean isConfirmed(Answer answer) {
        return answer.status() == 302 && answer.location().contains("/checkout/confirmation/");
    }

    /** @return the number of a new order */
    String buys(String poNumber) throws IOException, InterruptedException, WrongAnswer {
        Answer answer = submits(opensCheckout(poNumber)).expectRedirect("/checkout/confirmation/");
        return answer.location().replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }

    boolean hasCart() throws IOException, InterruptedException {
        return browser.get("/cart").body().contains(SKU);
    }
}
