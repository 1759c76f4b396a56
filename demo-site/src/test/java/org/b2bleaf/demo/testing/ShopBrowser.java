package org.b2bleaf.demo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A browser without JavaScript: keeps cookies, reads pages, fills in the forms that it finds there. Follows redirects
 * only when told, so that an answer itself can be looked at.
 */
public final class ShopBrowser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REDIRECTS = 10;

    private final URI site;
    private final CookieManager cookies;
    private final HttpClient client;
    private Map<String, String> more = Map.of();
    private Answer last;
    private String languages = "en";

    /** @param site address that paths are relative to */
    public ShopBrowser(URI site) {
        this(site, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private ShopBrowser(URI site, CookieManager cookies) {
        this.site = site;
        this.cookies = cookies;
        client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** @return a browser that sends a header with each request */
    public static ShopBrowser sending(URI site, String header, String value) {
        ShopBrowser browser = new ShopBrowser(site);
        browser.more = Map.of(header, value);
        return browser;
    }

    /** @param languages what the browser asks for from now on, as in {@code Accept-Language}; null to ask for none */
    public ShopBrowser asking(String languages) {
        this.languages = languages;
        return this;
    }

    /** @return the same session with nothing opened yet */
    public ShopBrowser inAnotherTab() {
        return new ShopBrowser(site, cookies);
    }

    /** Opens a page and follows where it leads. */
    public Answer visit(String path) {
        open(path);
        return follow();
    }

    /** Opens a page and stops at the first answer. */
    public Answer open(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).header("Accept", "text/html"));
    }

    /** Asks for a page as a script of the page does. */
    public Answer openByScript(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("X-Requested-With", "XMLHttpRequest")
                .header("Accept", "*/*"));
    }

    /** Follows redirects until there is a page. */
    public Answer follow() {
        for (int i = 0; last.isRedirect(); i++) {
            if (i == REDIRECTS) {
                throw new AssertionError("Redirects without end: " + last);
            }
            send(HttpRequest.newBuilder(last.location()).header("Accept", "text/html"));
        }
        return last;
    }

    /** Follows the first link of the page with these words. */
    public Answer click(String words) {
        Element link = last.page().select("a[href]").stream()
                .filter(it -> it.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link \"" + words + "\" on " + last));
        return visit(link.absUrl("href"));
    }

    /** @return the form of the page with this button text */
    public ShopForm formWithButton(String words) {
        return last.page().select("form").stream()
                .filter(form -> form.select("button, input[type=submit]").stream()
                        .anyMatch(button -> button.text().equals(words)
                                || button.attr("value").equals(words)))
                .findFirst()
                .map(ShopForm::of)
                .orElseThrow(() -> new AssertionError("No button \"" + words + "\" on " + last));
    }

    /** @return the page's first form that goes to the path and has a field of the name */
    public ShopForm formTo(String path, String field) {
        return findFormTo(path, field)
                .orElseThrow(() -> new AssertionError("No form to " + path + " with " + field + " on " + last));
    }

    /** @return the page's first form that goes to the path and has a field of the name */
    public Optional<ShopForm> findFormTo(String path, String field) {
        return last.page().select("form").stream()
                .filter(form -> form.absUrl("action").contains(path))
                .map(ShopForm::of)
                .filter(form -> form.has(field))
                .findFirst();
    }

    /** Sends a form and stops at the first answer. */
    public Answer submit(ShopForm form) {
        if (!form.isPost()) {
            return open(form.action().replaceAll("\\?.*", "") + "?" + form.encoded());
        }
        return send(HttpRequest.newBuilder(URI.create(form.action()))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
    }

    /** Sends a form with a file, as a browser does, and stops at the first answer. */
    public Answer submitWithFile(ShopForm form, String field, String fileName, byte[] content) {
        String boundary = "----ShopBrowser" + content.length;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.each((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(form.action()))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Asks for a file to be saved. */
    public byte[] download(String path) {
        return save(HttpRequest.newBuilder(site.resolve(path)));
    }

    /** Sends a form that answers with a file. */
    public byte[] download(ShopForm form) {
        return save(HttpRequest.newBuilder(URI.create(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
    }

    private byte[] save(HttpRequest.Builder asked) {
        HttpRequest request =
                asked.timeout(PATIENCE).header("User-Agent", "ShopBrowser").build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(response.statusCode() + " from " + request.uri());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        request.timeout(PATIENCE).header("User-Agent", "ShopBrowser");
        if (languages != null) {
            request.header("Accept-Language", languages);
        }
        more.forEach(request::setHeader);
        HttpRequest built = request.build();
        try {
            HttpResponse<String> response = client.send(built, HttpResponse.BodyHandlers.ofString());
            last = new Answer(built.uri(), response.statusCode(), response.headers(), response.body());
            return last;
        } catch (IOException e) {
            throw new AssertionError("No answer from " + built.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return the last answer */
    public Answer last() {
        return last;
    }

    /** @return the value of a cookie */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** @return all cookies, as a header has them */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Puts a cookie into the browser, as somebody may who made it up. */
    public void putCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(site, cookie);
    }
}
