package org.b2bleaf.storefront.requestaccess;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.requestaccess.AccessRequests;
import org.b2bleaf.requestaccess.AccessRequests.Sent;
import org.b2bleaf.requestaccess.rules.FormStamp;
import org.b2bleaf.requestaccess.rules.RequestField;
import org.b2bleaf.requestaccess.rules.RequestForm;
import org.b2bleaf.requestaccess.rules.RequestLimits.Answer;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form by which a business asks for access. Whoever sends it reads the same, whether the shop knows the address or not.
 */
@B2bController
public class RequestAccessController {

    private static final String PAGE = "/request-access";
    private static final String VIEW = "b2b/requestAccess";

    /** No person sees it and no browser fills it in by itself; machines fill in what they find. */
    private static final String TRAP = "moreInformation";

    private static final String STAMP = "stamp";

    /** In bytes as sent, or in characters where nobody said how many bytes come: each field at its longest, twice. */
    private static final int LONGEST_POST = 32 * 1024;

    private static final int MOST_FIELDS = 30;

    @Resource(name = "b2bAccessRequests")
    protected AccessRequests requests;

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bClock")
    protected java.time.Clock clock;

    /** @param sent there when the browser comes from sending the form */
    @RequestMapping(value = PAGE, method = RequestMethod.GET)
    public String form(
            @RequestParam(value = "sent", required = false) String sent,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        // It may show the address of whoever is signed in, and each page has a stamp of its own.
        response.setHeader("Cache-Control", "private, no-store");
        if (sent != null) {
            return "b2b/requestAccessSent";
        }
        Shopper shopper = ShopperContext.current();
        RequestForm form = RequestForm.read(name -> prefilled(name, shopper));
        return page(form, Map.of(), requests.stamp(), model, locale);
    }

    private static String prefilled(String parameter, Shopper shopper) {
        if (parameter.equals(RequestField.EMAIL.parameter())) {
            return shopper.email();
        }
        return parameter.equals(RequestField.CONTACT_NAME.parameter()) && !shopper.isB2b() ? nameOf(shopper) : null;
    }

    /** Whom a sign-in has just made has no name but the address. */
    private static String nameOf(Shopper shopper) {
        return shopper.name() == null || shopper.name().equals(shopper.email()) ? null : shopper.name();
    }

    @RequestMapping(value = PAGE, method = RequestMethod.POST)
    public String send(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        if (isTooLong(request)) {
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            model.addAttribute("problem", "tooLong");
            return page(RequestForm.read(name -> null), Map.of(), requests.stamp(), model, locale);
        }
        if (isTrapped(request)) {
            requests.recordTrapped(request.getRemoteAddr());
            return "redirect:" + PAGE + "?sent";
        }
        RequestForm form = RequestForm.read(request::getParameter);
        Optional<FormStamp> stamp = FormStamp.read(request.getParameter(STAMP), shopKey.hash());
        Map<RequestField, ?> problems = form.problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(form, problems, stamp.orElseGet(requests::stamp), model, locale);
        }
        FormStamp.Age age = stamp.map(it -> it.ageAt(clock.instant())).orElse(FormStamp.Age.TOO_OLD);
        if (age != FormStamp.Age.FINE) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", "again");
            return page(form, Map.of(), age == FormStamp.Age.TOO_SOON ? stamp.get() : requests.stamp(), model, locale);
        }
        Answer answer = requests.submit(new Sent(form.details(), stamp.get(), request.getRemoteAddr(), locale));
        return switch (answer) {
            case TAKE, ADDRESS_LIMIT -> "redirect:" + PAGE + "?sent";
            case NETWORK_LIMIT, SHOP_LIMIT -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                model.addAttribute("problem", "later");
                yield page(form, Map.of(), stamp.get(), model, locale);
            }
        };
    }

    private static boolean isTrapped(HttpServletRequest request) {
        String typed = request.getParameter(TRAP);
        return typed != null && !typed.isBlank();
    }

    private static boolean isTooLong(HttpServletRequest request) {
        Map<String, String[]> sent = request.getParameterMap();
        long characters = sent.values().stream()
                .flatMap(java.util.Arrays::stream)
                .mapToLong(String::length)
                .sum();
        return request.getContentLengthLong() > LONGEST_POST || characters > LONGEST_POST || sent.size() > MOST_FIELDS;
    }

    private static String page(
            RequestForm form, Map<RequestField, ?> problems, FormStamp stamp, Model model, Locale locale) {
        model.addAttribute("form", new FormView(form, problems));
        model.addAttribute("countries", FormView.countries(locale));
        model.addAttribute(STAMP, stamp.text());
        return VIEW;
    }
}
