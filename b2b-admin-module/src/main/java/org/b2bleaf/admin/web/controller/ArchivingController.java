package org.b2bleaf.admin.web.controller;

import javax.annotation.Resource;
import org.b2bleaf.admin.membership.Buyers;
import org.b2bleaf.ordering.OpenBusiness;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Archives records of one kind after showing what that means, and makes them active again. Public: else the compiler gives
 * subclasses methods of their own, whose parameters Spring cannot name.
 */
public abstract class ArchivingController extends WindowController {

    @Resource(name = "b2bOpenBusiness")
    protected OpenBusiness openBusiness;

    @Resource(name = "b2bBuyers")
    protected Buyers buyers;

    private final Class<?> type;
    private final String page;
    private final String word;

    /**
     * @param type of the records, as permissions name it
     * @param page of a record, without its id
     * @param word at the end of the keys of its messages
     */
    ArchivingController(Class<?> type, String page, String word) {
        this.type = type;
        this.page = page;
        this.word = word;
    }

    /** @throws NoSuchRecord when there is none */
    abstract String nameOf(long id);

    abstract OpenBusiness.Open openBusinessOf(long id);

    abstract long buyersOf(long id);

    abstract void archive(long id);

    abstract void reactivate(long id);

    @RequestMapping(value = "/{id}/archive", method = RequestMethod.GET)
    public String askWhetherToArchive(@PathVariable long id, Model model) throws ServiceException {
        return ask(id, "archive", "B2bArchive_" + word, model);
    }

    @RequestMapping(value = "/{id}/reactivate", method = RequestMethod.GET)
    public String askWhetherToReactivate(@PathVariable long id, Model model) throws ServiceException {
        return ask(id, "reactivate", "B2bReactivate_" + word, model);
    }

    private String ask(long id, String act, String consequence, Model model) throws ServiceException {
        String name = checkedName(id);
        model.addAttribute("open", openBusinessOf(id));
        model.addAttribute("buyers", buyersOf(id));
        model.addAttribute("act", act);
        model.addAttribute("texts", consequence);
        model.addAttribute("path", page + "/" + id + "/" + act);
        return window(model, "b2b/archive", text("B2bArchive_title_" + act, name));
    }

    @RequestMapping(value = "/{id}/archive", method = RequestMethod.POST)
    public String archive(@PathVariable long id, Model model) throws ServiceException {
        String name = checkedName(id);
        archive(id);
        return leave(model, page + "/" + id, text("B2bArchive_done", name));
    }

    @RequestMapping(value = "/{id}/reactivate", method = RequestMethod.POST)
    public String reactivate(@PathVariable long id, Model model) throws ServiceException {
        String name = checkedName(id);
        reactivate(id);
        return leave(model, page + "/" + id, text("B2bReactivate_done", name));
    }

    private String checkedName(long id) throws ServiceException {
        check(type, EntityOperationType.UPDATE);
        return nameOf(id);
    }
}
