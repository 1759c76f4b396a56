package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** Signs in with the code that came by mail, as everybody does. */
final class MailedCode {

    private static final Pattern CODE = Pattern.compile("\"text\":\"[^\"]*?(?<!\\d)(\\d{6})(?!\\d)");
    private static final int TRIES = 600;
    private static final long PAUSE_MILLIS = 50;

    private MailedCode() {}

    /** @return where the shop leads to */
    static Browser.Answer signIn(Browser browser, String email) throws IOException, InterruptedException, WrongAnswer {
        String before = mails(browser, email);
        String form = browser.get("/sign-in").token();
        browser.post("/sign-in", Map.of("email", email, "csrfToken", form)).expectRedirect("/sign-in/code");
        form = browser.get("/sign-in/code").token();
        return browser.post("/sign-in/code", Map.of("code", await(browser, email, before), "csrfToken", form))
                .expectRedirect("/");
    }

    /** What somebody has been mailed so far. */
    static String mails(Browser browser, String email) throws IOException, InterruptedException {
        return browser.get("/demo/mailbox.json?to=" + email).body();
    }

    /** @param before what had been mailed when the code was asked for */
    static String await(Browser browser, String email, String before)
            throws IOException, InterruptedException, WrongAnswer {
        for (int i = 0; i < TRIES; i++) {
            String now = mails(browser, email);
            Matcher code = CODE.matcher(now);
            if (now.length() > before.length() && code.find()) {
                return code.group(1);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new WrongAnswer("No code was mailed to " + email);
    }
}
