package org.b2bleaf.demo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request byte for byte as written: HTTP clients tidy addresses and refuse what attackers send. */
public final class RawRequest {

    private static final int PATIENCE = 20_000;

    private final List<String> lines = new ArrayList<>();
    private final URI site;
    private byte[] body = {};

    private RawRequest(URI site, String firstLine) {
        this.site = site;
        lines.add(firstLine);
    }

    /** @param target what stands between the method and the version */
    public static RawRequest to(URI site, String method, String target) {
        return new RawRequest(site, method + " " + target + " HTTP/1.1").header("Connection", "close");
    }

    public RawRequest header(String name, String value) {
        lines.add(name + ": " + value);
        return this;
    }

    /** What follows the headers, with its length among them. */
    public RawRequest body(byte[] bytes) {
        body = bytes;
        return header("Content-Length", String.valueOf(bytes.length));
    }

    /** Sends it, with the shop's own host unless a header names another. */
    public Response send() {
        if (lines.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("host:"))) {
            header("Host", site.getAuthority());
        }
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(PATIENCE);
            write(socket);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("No end of the answer to " + lines.get(0), e);
            }
            return Response.of(answer.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("No answer to " + lines.get(0), e);
        }
    }

    private void write(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        try {
            out.write(body);
            out.flush();
        } catch (SocketException e) {
            // Refused before all of it was read: the answer says so.
        }
    }

    /**
     * What came back.
     *
     * @param status 0 when the connection was closed without an answer
     */
    public record Response(int status, List<String> headers, String body) {

        static Response of(String text) {
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                return new Response(0, List.of(), text);
            }
            List<String> head = text.substring(0, end).lines().toList();
            return new Response(
                    Integer.parseInt(head.get(0).split(" ")[1]), head.subList(1, head.size()), text.substring(end + 4));
        }

        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }
}
