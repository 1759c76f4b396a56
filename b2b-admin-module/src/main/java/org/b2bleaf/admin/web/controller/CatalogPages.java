package org.b2bleaf.admin.web.controller;

import java.util.Collections;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.admin.catalog.CatalogTexts;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.catalog.CatalogEditor;
import org.b2bleaf.catalog.CatalogLists;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.ui.Model;

/** What the pages of catalogs have in common. */
abstract class CatalogPages extends SectionController {

    static final String SECTION = "b2b-catalog";

    /** Rows of a list on one page. */
    static final int PAGE = 50;

    /** What is found to choose from. */
    static final int MOST_FOUND = 10;

    @Resource(name = "b2bCatalogEditor")
    protected CatalogEditor editor;

    @Resource(name = "b2bCatalogLists")
    protected CatalogLists lists;

    @Resource(name = "b2bCatalogTexts")
    protected CatalogTexts texts;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    protected CatalogPages() {
        super(SECTION, Catalog.class);
    }

    protected Catalog existing(long id) {
        try {
            Catalog catalog = editor.find(id);
            if (catalog != null) {
                return catalog;
            }
        } catch (EntityNotFoundException e) {
            // Answered below.
        }
        throw new NoSuchRecord();
    }

    /** A page of one catalog, under its heading and between its other pages. */
    protected String page(String view, String tab, Catalog catalog, Model model) {
        model.addAttribute("catalog", catalog);
        model.addAttribute("path", "/" + SECTION + "/" + catalog.getId());
        model.addAttribute("tab", tab);
        model.addAttribute("mayReadHistory", may(AuditEvent.class, EntityOperationType.FETCH));
        return view(view, model);
    }

    @Override
    protected String view(String name, Model model) {
        model.addAttribute("texts", texts);
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("nothing", Collections.emptyList());
        return super.view(name, model);
    }

    protected static String redirect(String path) {
        return "redirect:/" + SECTION + path;
    }
}
