package org.b2bleaf.storefront.preview;

import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.host.PreviewVisitors;
import org.b2bleaf.preview.Previews;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.store.rules.PreviewGate;
import org.b2bleaf.storefront.web.B2bController;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens the preview that the admin's link is for, and ends it. */
@B2bController
public class PreviewController {

    @Resource(name = "b2bPreviews")
    protected Previews previews;

    @Resource(name = "b2bPreviewVisitors")
    protected PreviewVisitors visitors;

    /** Whoever is signed in is asked first: a preview is nobody's, and the session stays as it is. */
    @RequestMapping(value = PreviewGate.OPEN, method = RequestMethod.GET)
    public String open(
            @RequestParam(name = "token", required = false) String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (ShopperContext.current().isSignedIn()) {
            return refuse(HttpStatus.CONFLICT, "signedIn", response, model);
        }
        Optional<String> secret = previews.open(token);
        if (secret.isEmpty()) {
            return refuse(HttpStatus.GONE, "gone", response, model);
        }
        visitors.end(request);
        visitors.remember(request, response, secret.get());
        return "redirect:/";
    }

    private static String refuse(HttpStatus status, String why, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("why", why);
        return "b2b/preview";
    }

    @RequestMapping(value = PreviewGate.END, method = RequestMethod.POST)
    public String end(HttpServletRequest request, HttpServletResponse response) {
        visitors.end(request);
        visitors.forget(request, response);
        return "redirect:/";
    }
}
