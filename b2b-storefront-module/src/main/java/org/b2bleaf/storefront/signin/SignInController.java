package org.b2bleaf.storefront.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.host.EmailCodeFailureHandler;
import org.b2bleaf.host.EmailCodeSuccessHandler;
import org.b2bleaf.host.SignInCookies;
import org.b2bleaf.host.SignOut;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.AccountSecurity;
import org.b2bleaf.signin.SignInCodes;
import org.b2bleaf.signin.SignInRequest;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sign-in pages. Whatever address is typed, the answer is the same; typing the code is handled by the e-mail code
 * filter of Spring Security.
 */
@B2bController
public class SignInController {

    @Resource(name = "b2bSignInCodes")
    protected SignInCodes signInCodes;

    @Resource(name = "b2bSignInCookies")
    protected SignInCookies cookies;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    @Resource(name = "b2bAccountSecurity")
    protected AccountSecurity accountSecurity;

    @Resource(name = "b2bSignOut")
    protected SignOut signOut;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @RequestMapping(value = "/sign-in", method = RequestMethod.GET)
    public String form(HttpServletRequest request, Model model) {
        Shopper shopper = ShopperContext.current();
        AskedForCode asked = asked(request);
        model.addAttribute("shopper", shopper);
        if (asked != null) {
            model.addAttribute("email", asked.email());
        } else if (shopper.codeNeeded()) {
            model.addAttribute("email", shopper.email());
        }
        return "b2b/signIn";
    }

    @RequestMapping(value = "/sign-in", method = RequestMethod.POST)
    public String sendCode(
            @RequestParam(value = "email", required = false) String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        if (email.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("shopper", ShopperContext.current());
            model.addAttribute("email", typed);
            model.addAttribute("emailProblem", "invalid");
            return "b2b/signIn";
        }
        signInCodes.generate(new SignInRequest(
                email.get(),
                cookies.challengeOrNew(request, response),
                cookies.known(request).orElse(null),
                request.getRemoteAddr(),
                request.getHeader("User-Agent"),
                locale));
        request.getSession()
                .setAttribute(
                        EmailCodeSuccessHandler.ASKED,
                        AskedForCode.now(email.get(), clock.instant(), asked(request), resendAfter()));
        return "redirect:/sign-in/code";
    }

    @RequestMapping(value = "/sign-in/code", method = RequestMethod.GET)
    public String codeForm(
            @RequestParam(value = "error", required = false) String error,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        AskedForCode asked = asked(request);
        if (asked != null) {
            Duration validFor = Duration.ofMinutes(settings.number(SettingKey.SIGN_IN_CODE_MINUTES));
            model.addAttribute("email", asked.email());
            model.addAttribute("minutesLeft", asked.minutesLeft(validFor, clock.instant()));
        }
        if (error != null) {
            model.addAttribute("problem", problem(error, attemptsLeft(request), locale));
        }
        return "b2b/signInCode";
    }

    @RequestMapping(value = "/sign-out", method = RequestMethod.POST)
    public String signOut(HttpServletRequest request, HttpServletResponse response) {
        signOut.signOut(request, response);
        return "redirect:/sign-in";
    }

    /** Ends this session and every other one of the customer. */
    @RequestMapping(value = "/sign-out/everywhere", method = RequestMethod.POST)
    public String signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        Shopper shopper = ShopperContext.current();
        if (shopper.isSignedIn()) {
            accountSecurity.signOutEverywhere(shopper.customerId(), Actor.customer(shopper.customerId()));
        }
        return signOut(request, response);
    }

    private Duration resendAfter() {
        return Duration.ofSeconds(settings.number(SettingKey.SIGN_IN_RESEND_SECONDS));
    }

    /** @return null when this browser has not asked */
    private static AskedForCode asked(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (AskedForCode) session.getAttribute(EmailCodeSuccessHandler.ASKED);
    }

    private static Integer attemptsLeft(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Integer left = (Integer) session.getAttribute(EmailCodeFailureHandler.ATTEMPTS_LEFT);
        session.removeAttribute(EmailCodeFailureHandler.ATTEMPTS_LEFT);
        return left;
    }

    private String problem(String error, Integer attemptsLeft, Locale locale) {
        String name =
                switch (error) {
                    case "wrong" -> attemptsLeft == null ? "wrong" : "wrongWithAttempts";
                    case "expired", "slow" -> error;
                    default -> "none";
                };
        return messages.getMessage("b2b.signInCode.problem." + name, new Object[] {attemptsLeft}, locale);
    }
}
