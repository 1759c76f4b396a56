package org.b2bleaf.host;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.Resource;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.preview.Previews;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.rules.PreviewGate;
import org.springframework.stereotype.Component;

/** Recognises the staff's preview of a location by its cookie, and keeps it to reading. See {@link Previews}. */
@Component("b2bPreviewVisitors")
public class PreviewVisitors {

    private static final String COOKIE = "B2B_PREVIEW";

    @Resource(name = "b2bPreviews")
    protected Previews previews;

    /** @return empty unless a preview is open in this browser; costs a statement only where there is a cookie */
    Optional<Shopper> recognise(HttpServletRequest request) {
        return secret(request).flatMap(previews::current).map(Shopper::previewing);
    }

    /** @return the request, or one of the page that says why it was refused */
    HttpServletRequest readingOnly(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return PreviewGate.allows(request.getMethod(), path) ? request : InternalPage.of(request, "preview");
    }

    /** No cache and no search engine may keep what a location sees. */
    HttpServletResponse forOneReader(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        return new PrivateAnswer(response);
    }

    /** Gives the browser the secret of the preview that it has opened, until the browser is closed. */
    public void remember(HttpServletRequest request, HttpServletResponse response, String secret) {
        set(request, response, secret, "");
    }

    /** Ends the preview that is open in this browser, if any. */
    public void end(HttpServletRequest request) {
        secret(request).ifPresent(previews::end);
    }

    /** Takes the cookie away. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    }

    /** By hand, as Servlet 3.1 has no SameSite. */
    private static void set(HttpServletRequest request, HttpServletResponse response, String secret, String life) {
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        response.addHeader(
                "Set-Cookie",
                COOKIE + "=" + secret + "; Path=" + path + life + "; HttpOnly; SameSite=Lax"
                        + (request.isSecure() ? "; Secure" : ""));
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
