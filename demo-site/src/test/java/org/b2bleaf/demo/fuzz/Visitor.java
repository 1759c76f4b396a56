package org.b2bleaf.demo.fuzz;

import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;

/** Somebody with a session, who comes in again when bad input has ended it. */
final class Visitor {

    private final String name;
    private final Site site;
    private final String home;
    private final SignsIn way;
    private ShopBrowser browser;
    private String token = "";
    private boolean sure;

    /** How somebody gets a session. */
    interface SignsIn {
        ShopBrowser in(Site site);
    }

    /** @param home a page with a form that only whoever is signed in sees */
    Visitor(String name, Site site, String home, SignsIn way) {
        this.name = name;
        this.site = site;
        this.home = home;
        this.way = way;
    }

    String name() {
        return name;
    }

    Site site() {
        return site;
    }

    /** Somebody's session may have ended. */
    void doubt() {
        sure = false;
    }

    /** @return with a session, whatever happened before */
    ShopBrowser browser() {
        if (sure) {
            return browser;
        }
        if (browser == null) {
            browser = way.in(site);
        }
        Answer page = browser.open(home);
        if (page.status() != 200) {
            browser = way.in(site);
            page = browser.open(home);
        }
        if (page.status() != 200) {
            throw new AssertionError(name + " gets no session: " + page);
        }
        var field = page.page().selectFirst("[name=csrfToken]");
        token = field == null ? "" : field.attr("value");
        sure = true;
        return browser;
    }

    /** Whether there is a session, anew if need be: somebody may have been erased meanwhile. */
    boolean isHere() {
        try {
            return browser() != null;
        } catch (AssertionError e) {
            return false;
        }
    }

    /** As the last {@link #browser} found it. */
    String token() {
        return token;
    }

    /** As a header has them. */
    String cookies() {
        return browser.cookies();
    }

    @Override
    public String toString() {
        return name;
    }
}
