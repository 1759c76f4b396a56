package org.b2bleaf.admin.web.controller;

import java.util.List;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.accessmail.AccessMailService;
import org.b2bleaf.accessmail.AccessTemplates;
import org.b2bleaf.accessmail.MailTemplate;
import org.b2bleaf.accessmail.Reader;
import org.b2bleaf.accessmail.TemplateChangedMeanwhile;
import org.b2bleaf.accessmail.TemplateDraft;
import org.b2bleaf.accessmail.TemplateRefused;
import org.b2bleaf.accessmail.TemplateVersion;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.accessmail.rules.Placeholder;
import org.b2bleaf.accessmail.rules.TemplateProblem.Field;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.mail.TemplateProblemLine;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.web.controller.BroadleafControllerUtility;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of the access mail in each language, with a preview for a real customer. */
@Controller("b2bMailTemplateController")
@RequestMapping("/" + MailTemplateController.SECTION)
public class MailTemplateController extends SectionController {

    static final String SECTION = "b2b-mail-template";

    private static final int VERSIONS = 20;
    private static final int READERS = 10;

    @Resource(name = "b2bAccessTemplates")
    protected AccessTemplates templates;

    @Resource(name = "b2bAccessMailService")
    protected AccessMailService mails;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public MailTemplateController() {
        super(SECTION, MailTemplate.class);
    }

    /** Whom the preview is for, as the form says it; each may be absent. */
    public record PreviewFor(Long companyId, Long customerId) {

        boolean isNobody() {
            return companyId == null || customerId == null;
        }
    }

    @RequestMapping(method = RequestMethod.GET)
    public String list(Model model) throws ServiceException {
        check(EntityOperationType.FETCH);
        model.addAttribute("templates", templates.current().values());
        return view("b2bMailTemplates", model);
    }

    /** @param from a version to start from; absent for the newest */
    @RequestMapping(value = "/{language}", method = RequestMethod.GET)
    public String edit(
            @PathVariable("language") String tag,
            @RequestParam(value = "from", required = false) Integer from,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        MailLanguage language = language(tag);
        TemplateVersion current = templates.current(language);
        TemplateVersion start = from == null ? current : templates.version(language, from);
        if (start == null) {
            throw new NoSuchRecord();
        }
        model.addAttribute("startedFrom", from);
        return editor(model, current, start.text(), new PreviewFor(null, null));
    }

    @RequestMapping(value = "/{language}", method = RequestMethod.POST)
    public String save(
            @PathVariable("language") String tag,
            @RequestParam("subject") String subject,
            @RequestParam("body") String body,
            @RequestParam("version") int version,
            @RequestParam(value = "companyId", required = false) Long companyId,
            @RequestParam(value = "customerId", required = false) Long customerId,
            Model model,
            RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        MailLanguage language = language(tag);
        TemplateDraft typed = new TemplateDraft(subject, body);
        try {
            TemplateVersion saved = templates.save(language, version, typed, actor.current());
            tell(afterwards, "B2bMailTemplate_saved");
            afterwards.addFlashAttribute("savedVersion", saved.version());
            return "redirect:/" + SECTION + "/" + tag;
        } catch (TemplateRefused e) {
            alert(model, "B2bMailTemplate_notSaved");
        } catch (TemplateChangedMeanwhile e) {
            alert(model, "B2bMailTemplate_notSaved");
            model.addAttribute("changedMeanwhile", true);
        }
        return editor(model, templates.current(language), typed, new PreviewFor(companyId, customerId));
    }

    @RequestMapping(value = "/{language}/restore", method = RequestMethod.POST)
    public String restore(
            @PathVariable("language") String tag, @RequestParam("version") int version, RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        MailLanguage language = language(tag);
        try {
            templates.restoreDefault(language, version, actor.current());
            tell(afterwards, "B2bMailTemplate_restored");
        } catch (TemplateChangedMeanwhile e) {
            alert(afterwards, "B2bMailTemplate_notRestored");
        }
        return "redirect:/" + SECTION + "/" + tag;
    }

    /** The preview of what is typed: alone for the script of the editor, on the whole page for a browser without one. */
    @RequestMapping(value = "/{language}/preview", method = RequestMethod.POST)
    public String preview(
            @PathVariable("language") String tag,
            @RequestParam("subject") String subject,
            @RequestParam("body") String body,
            @RequestParam(value = "companyId", required = false) Long companyId,
            @RequestParam(value = "customerId", required = false) Long customerId,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        MailLanguage language = language(tag);
        TemplateDraft typed = new TemplateDraft(subject, body);
        PreviewFor reader = new PreviewFor(companyId, customerId);
        if (BroadleafControllerUtility.isAjaxRequest(request)) {
            addPreview(model, language, typed, reader);
            return "views/b2bMailTemplatePreview";
        }
        return editor(model, templates.current(language), typed, reader);
    }

    /** Members whose name or address begins with what is typed, or whose company's name does. */
    @RequestMapping(value = "/readers", method = RequestMethod.GET)
    public String readers(@RequestParam(value = "q", defaultValue = "") String typed, Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        model.addAttribute("readers", mails.readers(typed, READERS));
        return "views/b2bMailReaders";
    }

    private String editor(Model model, TemplateVersion current, TemplateDraft text, PreviewFor asked) {
        PreviewFor reader = asked.isNobody() ? anybody() : asked;
        model.addAttribute("language", current.language());
        model.addAttribute("current", current);
        model.addAttribute("typed", text);
        model.addAttribute("placeholders", Placeholder.values());
        model.addAttribute("subjectLimit", Field.SUBJECT.maxLength());
        model.addAttribute("bodyLimit", Field.BODY.maxLength());
        model.addAttribute("versions", templates.versions(current.language(), VERSIONS));
        model.addAttribute("reader", reader);
        addPreview(model, current.language(), text, reader);
        return view("b2bMailTemplate", model);
    }

    private PreviewFor anybody() {
        List<Reader> readers = mails.readers("", 1);
        return readers.isEmpty()
                ? new PreviewFor(null, null)
                : new PreviewFor(readers.get(0).companyId(), readers.get(0).customerId());
    }

    private void addPreview(Model model, MailLanguage language, TemplateDraft text, PreviewFor reader) {
        try {
            model.addAttribute("preview", mails.preview(language, text, reader.companyId(), reader.customerId()));
            model.addAttribute("problems", List.of());
        } catch (TemplateRefused e) {
            model.addAttribute("problems", TemplateProblemLine.of(text, e.problems()));
            model.addAttribute("subjectRefused", isRefused(e, Field.SUBJECT));
            model.addAttribute("bodyRefused", isRefused(e, Field.BODY));
        } catch (EntityNotFoundException e) {
            throw new NoSuchRecord();
        }
    }

    private static boolean isRefused(TemplateRefused refused, Field field) {
        return refused.problems().stream().anyMatch(problem -> problem.field() == field);
    }

    private static MailLanguage language(String tag) {
        return MailLanguage.of(tag).orElseThrow(NoSuchRecord::new);
    }

    private static void alert(Model model, String message) {
        model.addAttribute("headerFlash", message);
        model.addAttribute("headerFlashAlert", true);
    }
}
