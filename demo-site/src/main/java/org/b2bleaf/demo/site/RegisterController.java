package org.b2bleaf.demo.site;

import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.web.core.service.login.LoginService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Registration of private customers with a password. Broadleaf's own registration sends a mail in the same step and
 * fails when the mail server is down, so this saves the customer by itself.
 */
@Controller("demoRegisterController")
public class RegisterController {

    private static final String TO_CODE = "redirect:/sign-in";

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 128;

    @Resource(name = "blCustomerService")
    protected CustomerService customerService;

    @Resource(name = "blLoginService")
    protected LoginService loginService;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "demoTexts")
    protected Texts texts;

    @RequestMapping(value = "/register", method = RequestMethod.GET)
    public ModelAndView form() {
        return isOpen() ? page(new Form()) : new ModelAndView(TO_CODE);
    }

    @RequestMapping(value = "/register", method = RequestMethod.POST)
    public ModelAndView register(
            @RequestParam(name = "firstName", required = false) String firstName,
            @RequestParam(name = "lastName", required = false) String lastName,
            @RequestParam(name = "email", required = false) String email,
            @RequestParam(name = "password", required = false) String password,
            @RequestParam(name = "passwordAgain", required = false) String passwordAgain,
            HttpServletRequest request) {
        if (!isOpen()) {
            return new ModelAndView(TO_CODE);
        }
        Form form = new Form()
                .with("firstName", firstName)
                .with("lastName", lastName)
                .with("email", email);
        check(form, password, passwordAgain);
        if (!form.isWrong() && isKnown(form.value("email"))) {
            form.refuse("form", "register.problem.known");
        }
        if (form.isWrong()) {
            ModelAndView page = page(form);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        String username = save(form, password);
        // Spring Security changes the session's id for its own logins only.
        request.getSession();
        request.changeSessionId();
        loginService.loginCustomer(username, password);
        return new ModelAndView("redirect:/account");
    }

    /** Without password login nobody could use the account. */
    private boolean isOpen() {
        return settings.isOn(SettingKey.SIGN_IN_PASSWORD_LOGIN);
    }

    private static void check(Form form, String password, String passwordAgain) {
        form.require("firstName", "lastName");
        form.requireEmail("email");
        form.checkLengths();
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            form.refuse("password", "field.problem.passwordShort");
        } else if (password.length() > LONGEST_PASSWORD) {
            form.refuse("password", "field.problem.passwordLong");
        } else if (!password.equals(passwordAgain)) {
            form.refuse("passwordAgain", "field.problem.passwordAgain");
        }
    }

    /** The same address in other letters is the same person. */
    private boolean isKnown(String email) {
        return Stream.of(email, email.toLowerCase(Locale.ROOT))
                .anyMatch(spelled -> customerService.readCustomerByUsername(spelled) != null
                        || customerService.readCustomerByEmail(spelled) != null);
    }

    private String save(Form form, String password) {
        Customer customer = customerService.createNewCustomer();
        customer.setUsername(form.value("email"));
        customer.setEmailAddress(form.value("email"));
        customer.setFirstName(form.value("firstName"));
        customer.setLastName(form.value("lastName"));
        customer.setUnencodedPassword(password);
        return customerService.saveCustomer(customer, true).getUsername();
    }

    private ModelAndView page(Form form) {
        return new ModelAndView("authentication/register")
                .addObject("pageTitle", texts.of("register.title"))
                .addObject("form", form);
    }
}
