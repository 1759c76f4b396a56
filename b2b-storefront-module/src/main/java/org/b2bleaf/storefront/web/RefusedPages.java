package org.b2bleaf.storefront.web;

import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.host.LocationPinFilter;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The pages that say why a request was refused. The filters send refused requests here; nobody else gets in. */
@B2bController
public class RefusedPages {

    /** Set by the filters on a request that they refuse. */
    private static final String MARK = "b2b.internalPage";

    /** What was asked for, set beside it. */
    private static final String REFUSED_PATH = "b2b.refusedPath";

    @RequestMapping(value = "/b2b/refused/{kind}", method = RequestMethod.GET)
    public String refused(
            @PathVariable("kind") String kind, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getAttribute(MARK) == null) {
            throw new RecordNotFound();
        }
        Refusal refusal = Refusal.valueOf(kind.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
        response.setStatus(refusal.status.value());
        model.addAttribute("refusal", refusal.text);
        model.addAttribute("signInPath", signInPath(request));
        stoppedForm(request).ifPresent(form -> model.addAttribute("stopped", form));
        return "b2b/refused";
    }

    /** Whoever was about to check out comes back there. */
    private static String signInPath(HttpServletRequest request) {
        String refused = String.valueOf(request.getAttribute(REFUSED_PATH));
        return refused.startsWith(request.getContextPath() + "/checkout") ? "/account/checkout" : "/sign-in";
    }

    /** What was typed into a form that waits for a location. */
    @SuppressWarnings("unchecked")
    private static Optional<StoppedForm> stoppedForm(HttpServletRequest request) {
        Object form = request.getAttribute(LocationPinFilter.STOPPED_FORM);
        String refused = String.valueOf(request.getAttribute(REFUSED_PATH));
        // Never two slashes in front, which would be another host's address.
        String path = "/" + refused.substring(request.getContextPath().length()).replaceFirst("^/+", "");
        return Optional.ofNullable(form).map(fields -> StoppedForm.of(path, (Map<String, String[]>) fields));
    }

    private enum Refusal {
        UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "unauthorized"),
        FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden"),
        WRONG_TOKEN(HttpStatus.FORBIDDEN, "wrongToken"),
        OTHER_LOCATION(HttpStatus.CONFLICT, "otherLocation"),
        LOCATION_FIRST(HttpStatus.CONFLICT, "locationFirst"),
        NO_LOCATION(HttpStatus.CONFLICT, "noLocation"),
        PREVIEW(HttpStatus.FORBIDDEN, "preview"),
        TOO_BIG(HttpStatus.PAYLOAD_TOO_LARGE, "tooBig"),
        BAD_TEXT(HttpStatus.BAD_REQUEST, "badText");

        private final HttpStatus status;
        private final String text;

        Refusal(HttpStatus status, String text) {
            this.status = status;
            this.text = text;
        }
    }
}
