package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import java.io.OutputStream;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.exchange.Exports;
import org.b2bleaf.exchange.Imports;
import org.b2bleaf.exchange.rules.UploadKind;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Import and export of companies, locations, members and permissions. */
@Controller("b2bImportController")
@RequestMapping("/" + ImportController.SECTION)
public class ImportController extends UploadPages {

    static final String SECTION = "b2b-import";

    @Resource(name = "b2bExports")
    protected Exports exports;

    public ImportController() {
        super(SECTION, Imports.class);
    }

    @Override
    protected UploadKind kind() {
        return UploadKind.COMPANIES;
    }

    @Override
    protected String path() {
        return "/" + SECTION;
    }

    @RequestMapping(value = "/export.zip", method = RequestMethod.GET)
    public void export(HttpServletResponse response) throws ServiceException, IOException {
        check(EntityOperationType.FETCH);
        try (OutputStream target = stream("b2b-export.zip", "application/zip", response)) {
            exports.writeAll(target);
        }
    }

    @RequestMapping(value = "/sample.zip", method = RequestMethod.GET)
    public void sample(HttpServletResponse response) throws ServiceException, IOException {
        check(EntityOperationType.FETCH);
        try (OutputStream target = stream("b2b-sample.zip", "application/zip", response)) {
            exports.writeSample(target);
        }
    }
}
