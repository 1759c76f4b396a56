package org.b2bleaf.demo.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.b2bleaf.demo.testing.RawRequest;

/**
 * One request, byte for byte.
 *
 * @param cookies empty for none
 * @param body null for none
 */
record Attempt(Site site, String who, String cookies, String method, String target, List<Field> headers, byte[] body) {

    private static final int SHOWN = 700;

    RawRequest.Response send() {
        RawRequest request = RawRequest.to(site.address(), method, target);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        headers.forEach(header -> request.header(header.name(), header.value()));
        if (body != null) {
            request.body(body);
        }
        return request.send();
    }

    String path() {
        return target.replaceFirst("\\?.*", "");
    }

    /** For whoever wants to repeat it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(who + ": " + method + " " + shortened(target));
        headers.forEach(header ->
                text.append("\n      ").append(header.name()).append(": ").append(shortened(header.value())));
        if (body != null) {
            text.append("\n      ").append(shortened(new String(body, StandardCharsets.UTF_8).replace("\r", "")));
        }
        return text.toString();
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026 (" + text.length() + " characters)";
    }
}
