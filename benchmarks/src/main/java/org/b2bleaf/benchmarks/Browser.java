package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pages and cookies of one person; follows no redirect by itself. Not for two threads at once. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client;
    private final Supplier<URI> shop;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(HttpClient client, URI shop) {
        this(client, () -> shop);
    }

    /** @param shop asked for each request, as it may be on another node by then */
    public Browser(HttpClient client, Supplier<URI> shop) {
        this.client = client;
        this.shop = shop;
    }

    /**
     * What the shop answered.
     *
     * @param location where a redirect leads; empty when it is none
     */
    public record Answer(String request, int status, String location, String body) {

        /** @throws WrongAnswer unless this is a page that has the text in it */
        public Answer expect(String mark) throws WrongAnswer {
            if (status != 200 || !body.contains(mark)) {
                throw new WrongAnswer(request + " answered " + status + " " + location + " without " + mark);
            }
            return this;
        }

        /** @throws WrongAnswer unless this redirects to a path that starts so */
        public Answer expectRedirect(String path) throws WrongAnswer {
            if (status != 302 || !URI.create(location).getPath().startsWith(path)) {
                throw new WrongAnswer(request + " answered " + status + " " + location + ", not a redirect to " + path);
            }
            return this;
        }

        /** @throws WrongAnswer when there is no form with a token on this page */
        public String token() throws WrongAnswer {
            return findToken().orElseThrow(() -> new WrongAnswer(request + " answered " + status + " without a form"));
        }

        public Optional<String> findToken() {
            Matcher found = TOKEN.matcher(body);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
    }

    /** The shop answered something else than it should. */
    public static final class WrongAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        public WrongAnswer(String message) {
            super(message);
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET " + path, request(path).GET());
    }

    public Answer post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST " + path,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** From now on this is somebody who was never here before. */
    void forget() {
        cookies.clear();
    }

    /** Without one of its cookies from now on. */
    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(shop.get().resolve(path)).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(String name, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return new Answer(
                name,
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.body());
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
