package org.b2bleaf.storefront.account;

import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.profile.Profiles;
import org.b2bleaf.profile.rules.TypedName;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own details: the name can be edited, the e-mail address cannot. */
@B2bController
public class ProfileController {

    private static final String PATH = "/account/profile";
    private static final String PAGE = "b2b/profile";

    @Resource(name = "b2bProfiles")
    protected Profiles profiles;

    @RequestMapping(value = PATH, method = RequestMethod.GET)
    public String profile(Model model) {
        TypedName name = profiles.nameOf(ShopperContext.current().customerId()).orElseThrow(RecordNotFound::new);
        return show(name, Map.of(), model);
    }

    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String rename(
            @RequestParam(value = "firstName", required = false) String firstName,
            @RequestParam(value = "lastName", required = false) String lastName,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        TypedName name = new TypedName(firstName, lastName);
        if (!name.problems().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            Map<String, String> problems = new TreeMap<>();
            name.problems().forEach((field, problem) -> problems.put(field.name(), problem.name()));
            return show(name, problems, model);
        }
        profiles.rename(ShopperContext.current().customerId(), name);
        redirect.addFlashAttribute("saved", true);
        return "redirect:" + PATH;
    }

    private static String show(TypedName name, Map<String, String> problems, Model model) {
        model.addAttribute("shopper", ShopperContext.current());
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
