package org.b2bleaf.gatetest;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.b2bleaf.gatetest.rules.Answer;
import org.b2bleaf.gatetest.rules.PageLinks;
import org.b2bleaf.gatetest.rules.VisitorToken;
import org.b2bleaf.store.rules.Visitor;

/** Asks the shop for addresses, in two browsers without JavaScript: one of a guest, one of a D2C customer. */
final class ShopVisits {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int READ_AT_MOST = 2_000_000;

    private final URI shop;
    private final Function<String, String> tokens;
    private final Map<Visitor, HttpClient> browsers = Map.of(Visitor.GUEST, browser(), Visitor.D2C, browser());

    /** @param tokens a {@link VisitorToken} for an address */
    ShopVisits(URI shop, Function<String, String> tokens) {
        this.shop = shop;
        this.tokens = tokens;
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /**
     * Whether the shop takes this test for what it says it is.
     *
     * @return empty when the shop does not answer
     */
    Optional<Boolean> recognises() throws InterruptedException {
        try {
            HttpResponse<InputStream> response = send("/sign-in", Visitor.D2C);
            response.body().close();
            return Optional.of(
                    response.headers().firstValue(VisitorToken.HEADER).isPresent());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @return empty when no answer came */
    Optional<Answer> ask(String address, Visitor visitor) throws InterruptedException {
        try {
            HttpResponse<InputStream> response = send(address, visitor);
            try (InputStream body = response.body()) {
                byte[] content = body.readNBytes(READ_AT_MOST);
                String type =
                        header(response, "Content-Type").replaceFirst(";.*", "").strip();
                return Optional.of(new Answer(
                        response.statusCode(),
                        location(response, address),
                        header(response, "Cache-Control"),
                        type,
                        content.length,
                        type.contains("html") ? new String(content, StandardCharsets.UTF_8) : ""));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<InputStream> send(String address, Visitor visitor) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + address))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("User-Agent", "B2Bleaf gate test");
        if (visitor == Visitor.D2C) {
            request.header(VisitorToken.HEADER, tokens.apply(address));
        }
        return browsers.get(visitor).send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private String origin() {
        return shop.getScheme() + "://" + shop.getRawAuthority();
    }

    private String location(HttpResponse<?> response, String address) {
        String location = header(response, "Location");
        return location.isEmpty() ? "" : PageLinks.inShop(location, shop, "/").orElse(location);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
