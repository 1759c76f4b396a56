package org.b2bleaf.demo.features;

import java.util.HashMap;
import java.util.Map;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.Mailbox;
import org.b2bleaf.demo.testing.ShopBrowser;

/** Everybody who has a browser open in one scenario, and the demo that they visit. */
public class Visitors {

    private final Map<String, ShopBrowser> browsers = new HashMap<>();
    private final Map<String, Integer> mailsBefore = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private DemoProcess demo;
    private Mailbox mailbox;
    private ShopBrowser current;

    DemoProcess demo() {
        if (demo == null) {
            demo = DemoProcess.shared();
        }
        return demo;
    }

    /** Everybody leaves the shop and visits another one. */
    void moveTo(DemoProcess other, Mailbox mailsOfOther) {
        demo = other;
        mailbox = mailsOfOther;
        browsers.clear();
        current = null;
    }

    Mailbox mailbox() {
        return mailbox == null ? demo().mailbox() : mailbox;
    }

    /** @return the person's browser, which "the page" then means */
    ShopBrowser browser(Person person) {
        current = browsers.computeIfAbsent(person.name(), name -> new ShopBrowser(demo().shop()));
        return current;
    }

    /** Closes the person's browser, with all its cookies. */
    void forget(Person person) {
        browsers.remove(person.name());
    }

    /** Gives the person another browser. @return the one that the person had */
    ShopBrowser exchange(Person person, ShopBrowser browser) {
        return browsers.put(person.name(), browser);
    }

    /** Makes this browser the one that "the page" means. */
    void look(ShopBrowser browser) {
        current = browser;
    }

    /** @return the browser that somebody used last */
    ShopBrowser current() {
        if (current == null) {
            throw new IllegalStateException("Nobody has opened a page yet");
        }
        return current;
    }

    /** @return what "the answer" and "the page" mean */
    Answer answer() {
        return current().last();
    }

    void countMails(Person person) {
        expectMailsAfter(person, mailbox().count(person.email()));
    }

    /** @param before how many mails of the person are old ones */
    void expectMailsAfter(Person person, int before) {
        mailsBefore.put(person.email(), before);
    }

    int mailsBefore(Person person) {
        return mailsBefore.getOrDefault(person.email(), 0);
    }

    void keepCode(Person person, String code) {
        codes.put(person.email(), code);
    }

    String keptCode(Person person) {
        return codes.get(person.email());
    }
}
