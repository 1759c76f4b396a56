package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import java.util.Properties;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.admin.settings.SettingsEditor;
import org.b2bleaf.admin.settings.SettingsForm;
import org.b2bleaf.settings.B2bSettings;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of the B2B part of the shop, and the addresses of its pages to copy into menus and mails. */
@Controller("b2bSettingsController")
@RequestMapping("/" + SettingsController.SECTION)
public class SettingsController extends SectionController {

    static final String SECTION = "b2b-settings";

    @Resource(name = "b2bSettingsEditor")
    protected SettingsEditor editor;

    protected final Properties defaults;

    public SettingsController() throws IOException {
        super(SECTION, B2bSettings.class);
        defaults = PropertiesLoaderUtils.loadProperties(new ClassPathResource("config/bc/b2b/common.properties"));
    }

    @RequestMapping(method = RequestMethod.GET)
    public String show(Model model) throws ServiceException {
        check(EntityOperationType.FETCH);
        return page(model, editor.current());
    }

    @RequestMapping(method = RequestMethod.POST)
    public String save(HttpServletRequest request, Model model, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        SettingsForm typed = editor.current().typed(setting -> request.getParameter(setting.key()));
        if (typed.isRefused()) {
            model.addAttribute("headerFlash", "B2bSettings_notSaved");
            model.addAttribute("headerFlashAlert", true);
            return page(model, typed);
        }
        editor.store(typed);
        tell(afterwards, "B2bSettings_saved");
        return "redirect:/" + SECTION;
    }

    private String page(Model model, SettingsForm form) {
        model.addAttribute("blocks", form.blocks(defaults::getProperty));
        model.addAttribute("signInAddress", editor.addressOf("sign-in"));
        model.addAttribute("accountAddress", editor.addressOf("account"));
        return view("b2bSettings", model);
    }
}
