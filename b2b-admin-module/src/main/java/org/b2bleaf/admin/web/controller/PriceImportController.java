package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import java.io.OutputStream;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.catalog.CatalogEditor;
import org.b2bleaf.exchange.PriceExports;
import org.b2bleaf.exchange.rules.UploadKind;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Import and export of the prices of catalogs. */
@Controller("b2bPriceImportController")
@RequestMapping(PriceImportController.PATH)
public class PriceImportController extends UploadPages {

    static final String PATH = "/" + CatalogPages.SECTION + "/prices";

    private static final String CSV = "text/csv;charset=UTF-8";

    @Resource(name = "b2bPriceExports")
    protected PriceExports exports;

    @Resource(name = "b2bCatalogEditor")
    protected CatalogEditor catalogs;

    public PriceImportController() {
        super(CatalogPages.SECTION, Catalog.class);
    }

    @Override
    protected UploadKind kind() {
        return UploadKind.PRICES;
    }

    @Override
    protected String path() {
        return PATH;
    }

    @RequestMapping(value = "/export.zip", method = RequestMethod.GET)
    public void exportAll(HttpServletResponse response) throws ServiceException, IOException {
        check(EntityOperationType.FETCH);
        try (OutputStream target = stream("b2b-prices.zip", "application/zip", response)) {
            exports.writeAll(target);
        }
    }

    /** The prices of one catalog. */
    @RequestMapping(value = "/export.csv", method = RequestMethod.GET)
    public void export(@RequestParam("catalog") long catalog, HttpServletResponse response)
            throws ServiceException, IOException {
        check(EntityOperationType.FETCH);
        if (catalogs.find(catalog) == null) {
            throw new NoSuchRecord();
        }
        try (OutputStream target = stream("prices.csv", CSV, response)) {
            exports.writeCatalog(catalog, target);
        }
    }

    @RequestMapping(value = "/sample.csv", method = RequestMethod.GET)
    public void sample(HttpServletResponse response) throws ServiceException, IOException {
        check(EntityOperationType.FETCH);
        try (OutputStream target = stream("prices.csv", CSV, response)) {
            exports.writeSample(target);
        }
    }
}
