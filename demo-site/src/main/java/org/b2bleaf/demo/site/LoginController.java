package org.b2bleaf.demo.site;

import javax.annotation.Resource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the password login; Spring Security handles what it posts. */
@Controller("demoLoginController")
public class LoginController {

    private static final String TO_CODE = "redirect:/sign-in";

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "demoTexts")
    protected Texts texts;

    @RequestMapping(value = "/login", method = RequestMethod.GET)
    public String login(
            @RequestParam(name = "error", required = false) String error,
            @RequestParam(name = "successUrl", required = false) String successUrl,
            Model model) {
        if (!settings.isOn(SettingKey.SIGN_IN_PASSWORD_LOGIN)) {
            return TO_CODE;
        }
        model.addAttribute("pageTitle", texts.of("login.title"));
        model.addAttribute("loginFailed", error != null);
        model.addAttribute("successUrl", isOwnPath(successUrl) ? successUrl : null);
        return "authentication/login";
    }

    /** Nothing that a browser could take for another host. */
    private static boolean isOwnPath(String url) {
        return url != null && url.matches("/[A-Za-z0-9][A-Za-z0-9/_-]{0,200}");
    }
}
