package org.b2bleaf.demo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A browser for which every host name leads to this machine, as an entry in its hosts file would have it. Keeps cookies
 * by host and domain; follows redirects only when told.
 */
public final class NamedHostsBrowser {

    private static final int REDIRECTS = 10;
    private static final int PATIENCE_MILLIS = 60_000;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private Answer last;

    /** Opens a page and stops at the first answer. */
    public Answer open(String address, String... headers) {
        return send("GET", URI.create(address), List.of(headers), "");
    }

    /**
     * Asks for a path as it is, also for one that is no part of an address.
     *
     * @param site without a path
     */
    public Answer openRaw(String site, String path) {
        return send("GET", URI.create(site), path, List.of(), "");
    }

    /** Opens a page and follows where it leads. */
    public Answer visit(String address) {
        open(address);
        return follow();
    }

    /** Follows redirects until there is a page. */
    public Answer follow() {
        for (int i = 0; last.isRedirect(); i++) {
            if (i == REDIRECTS) {
                throw new AssertionError("Redirects without end: " + last);
            }
            open(last.location().toString());
        }
        return last;
    }

    /** @return the page's first form that goes to the path and has a field of the name */
    public ShopForm formTo(String path, String field) {
        return last.page().select("form").stream()
                .filter(form -> form.absUrl("action").contains(path))
                .map(ShopForm::of)
                .filter(form -> form.has(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form to " + path + " with " + field + " on " + last));
    }

    /** Sends a form and stops at the first answer. */
    public Answer submit(ShopForm form) {
        return send(
                "POST",
                URI.create(form.action()),
                List.of("Content-Type: application/x-www-form-urlencoded"),
                form.encoded());
    }

    /** @return the last answer */
    public Answer last() {
        return last;
    }

    /** @return what the browser sends to the address of a cookie with this name */
    public Optional<String> cookie(String address, String name) {
        return cookies.getCookieStore().get(URI.create(address)).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Answer send(String method, URI address, List<String> headers, String body) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String target = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        return send(method, address, target, headers, body);
    }

    private Answer send(String method, URI address, String target, List<String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + target + " HTTP/1.1");
        lines.add("Connection: close");
        lines.add("User-Agent: NamedHostsBrowser");
        lines.add("Accept-Language: en");
        if (headers.stream().noneMatch(header -> header.startsWith("Host: "))) {
            lines.add("Host: " + address.getRawAuthority());
        }
        if (headers.stream().noneMatch(header -> header.startsWith("Accept: "))) {
            lines.add("Accept: text/html");
        }
        String kept = cookies.getCookieStore().get(address).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) {
            lines.add("Cookie: " + kept);
        }
        lines.addAll(headers);
        lines.add("Content-Length: " + content.length);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(content);
            last = read(address, socket.getInputStream().readAllBytes());
            cookies.put(address, last.headers().map());
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + address, e);
        }
    }

    private static Answer read(URI address, byte[] bytes) {
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("No whole answer from " + address + ": " + head);
        }
        String[] lines = head.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.computeIfAbsent(lines[i].substring(0, colon), name -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        return new Answer(
                address,
                Integer.parseInt(lines[0].split(" ")[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                new String(headers.containsKey("Transfer-Encoding") ? joined(body) : body, StandardCharsets.UTF_8));
    }

    /** The pieces of RFC 9112, 7.1, each behind its length. */
    private static byte[] joined(byte[] pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = at;
            while (pieces[line] != '\r') {
                line++;
            }
            int length = Integer.parseInt(new String(pieces, at, line - at, StandardCharsets.US_ASCII), 16);
            if (length == 0) {
                return whole.toByteArray();
            }
            whole.write(pieces, line + 2, length);
            at = line + 2 + length + 2;
        }
    }
}
