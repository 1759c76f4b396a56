package org.b2bleaf.admin.web.controller;

import java.util.Locale;
import java.util.function.Supplier;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.admin.jobs.JobBoard;
import org.b2bleaf.admin.transfer.TransferTexts;
import org.b2bleaf.jobs.JobState;
import org.b2bleaf.transfer.Transfer;
import org.b2bleaf.transfer.TransferContents;
import org.b2bleaf.transfer.TransferRefused;
import org.b2bleaf.transfer.TransferReports;
import org.b2bleaf.transfer.TransferService;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds the earlier orders of a customer to a location after a dry run, shows what came of it, and takes it back. */
@Controller("b2bTransferController")
@RequestMapping("/" + TransferController.PATH)
public class TransferController extends SectionController {

    static final String PATH = JobController.SECTION + "/transfer";

    /** Orders that were left out, on the page of a transfer. */
    private static final int SKIPPED = 100;

    @Resource(name = "b2bTransferService")
    protected TransferService transfers;

    @Resource(name = "b2bTransferTexts")
    protected TransferTexts texts;

    @Resource(name = "b2bJobBoard")
    protected JobBoard board;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public TransferController() {
        super(JobController.SECTION, Transfer.class);
    }

    /** The dry run with a button that does it. */
    @RequestMapping(method = RequestMethod.GET)
    public String ask(@RequestParam long customerId, @RequestParam long locationId, Model model, Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        model.addAttribute("preview", texts.preview(existing(() -> transfers.preview(customerId, locationId)), locale));
        return view("b2bTransferStart", model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String start(@RequestParam long customerId, @RequestParam long locationId, RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.ADD);
        try {
            Transfer transfer = existing(() -> transfers.start(customerId, locationId, actor.current()));
            return "redirect:/" + PATH + "/" + transfer.getId();
        } catch (TransferRefused e) {
            alert(afterwards, "B2bTransfer_notAMember");
            return "redirect:/" + PATH + "?customerId=" + customerId + "&locationId=" + locationId;
        }
    }

    @RequestMapping(value = "/{id}", method = RequestMethod.GET)
    public String show(@PathVariable("id") String id, Model model, Locale locale) throws ServiceException {
        progress(id, model, locale);
        return view("b2bTransfer", model);
    }

    /** How far it is, which the page asks for as long as it is under way. */
    @RequestMapping(value = "/{id}/progress", method = RequestMethod.GET)
    public String progress(@PathVariable("id") String id, Model model, Locale locale) throws ServiceException {
        check(EntityOperationType.FETCH);
        Transfer transfer = transfer(id);
        TransferContents contents = transfers.contents(transfer.getId(), SKIPPED);
        model.addAttribute("transfer", transfer);
        model.addAttribute("job", board.row(TransferReports.report(transfer), locale));
        model.addAttribute("reasons", texts.reasons(contents.counts(), locale));
        model.addAttribute("skipped", contents.skipped());
        model.addAttribute(
                "notListed", transfer.getSkipped() - contents.skipped().size());
        model.addAttribute(
                "undoneBy", transfer.getUndoneBy() == null ? null : AdminTexts.actor(transfer.getUndoneBy()));
        model.addAttribute("canUndo", transfer.getStatus() != JobState.UNDONE);
        model.addAttribute("canResume", transfer.getStatus() == JobState.FAILED);
        return "views/b2bTransferProgress";
    }

    @RequestMapping(value = "/{id}/undo", method = RequestMethod.POST)
    public String undo(@PathVariable("id") String id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        transfers.undo(transfer(id).getId(), actor.current());
        tell(afterwards, "B2bTransfer_undone");
        return "redirect:/" + PATH + "/" + id;
    }

    @RequestMapping(value = "/{id}/resume", method = RequestMethod.POST)
    public String resume(@PathVariable("id") String id) throws ServiceException {
        check(EntityOperationType.UPDATE);
        transfers.resume(transfer(id).getId(), actor.current());
        return "redirect:/" + PATH + "/" + id;
    }

    private Transfer transfer(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NoSuchRecord();
        }
        return transfers.find(Long.parseLong(id)).orElseThrow(NoSuchRecord::new);
    }

    private static <T> T existing(Supplier<T> act) {
        try {
            return act.get();
        } catch (EntityNotFoundException e) {
            throw new NoSuchRecord();
        }
    }
}
