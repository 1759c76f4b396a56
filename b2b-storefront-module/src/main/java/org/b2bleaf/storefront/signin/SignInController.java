package org.b2bleaf.storefront.signin;

import java.util.Locale;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.b2bleaf.host.EmailCodeFailureHandler;
import org.b2bleaf.host.SignInCookies;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.SignInCodes;
import org.b2bleaf.signin.SignInRequest;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.storefront.web.B2bController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
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

    @RequestMapping(value = "/sign-in", method = RequestMethod.GET)
    public String form() {
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
        return "redirect:/sign-in/code";
    }

    @RequestMapping(value = "/sign-in/code", method = RequestMethod.GET)
    public String codeForm(
            @RequestParam(value = "error", required = false) String error,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        model.addAttribute("minutes", settings.number(SettingKey.SIGN_IN_CODE_MINUTES));
        if (error != null) {
            model.addAttribute("problem", problem(error, attemptsLeft(request), locale));
        }
        return "b2b/signInCode";
    }

    @RequestMapping(value = "/sign-out", method = RequestMethod.POST)
    public String signOut(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler().logout(request, response, null);
        return "redirect:/sign-in";
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
