package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.exchange.ImportPage;
import org.b2bleaf.exchange.ImportRun;
import org.b2bleaf.exchange.Imports;
import org.b2bleaf.exchange.UploadRefused;
import org.b2bleaf.exchange.rules.FormulaGuard;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.UploadKind;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploads of one kind: the list, a new one, its dry run, how far it is and what is wrong with it. */
public abstract class UploadPages extends SectionController {

    private static final int IMPORTS_PER_PAGE = 20;
    private static final int ROWS_PER_READ = 1000;

    @Resource(name = "b2bImports")
    protected Imports imports;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    protected UploadPages(String section, Class<?> guarded) {
        super(section, guarded);
    }

    protected abstract UploadKind kind();

    /** Where these pages are, from the root of the admin on. */
    protected abstract String path();

    /** The import of the address, if it is one of this kind: others are guarded by another permission. */
    private ImportRun existing(long id) {
        ImportRun run = imports.find(id);
        if (run == null || run.getKind() != kind()) {
            throw new NoSuchRecord();
        }
        return run;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String list(@RequestParam(defaultValue = "1") int page, Model model) throws ServiceException {
        check(EntityOperationType.FETCH);
        long lastPage = Math.max(1, (imports.count(kind()) + IMPORTS_PER_PAGE - 1) / IMPORTS_PER_PAGE);
        int shown = (int) Math.max(1, Math.min(page, lastPage));
        model.addAttribute("imports", imports.newest(kind(), (shown - 1) * IMPORTS_PER_PAGE, IMPORTS_PER_PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("lastPage", lastPage);
        model.addAttribute("mayChange", mayChange());
        return view("b2bImports", model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String upload(
            @RequestParam(value = "file", required = false) MultipartFile file,
            @RequestParam(value = "step", defaultValue = "check") String step,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response)
            throws ServiceException, IOException {
        check(EntityOperationType.UPDATE);
        Reason problem = kind().nothing();
        if (file != null && !file.isEmpty()) {
            try (InputStream content = file.getInputStream()) {
                boolean dryRun = !"import".equals(step);
                long id = imports.upload(kind(), file.getOriginalFilename(), content, dryRun, actor.current());
                return "redirect:" + path() + "/" + id;
            } catch (UploadRefused e) {
                problem = e.reason();
            }
        }
        return refused(problem, model, response);
    }

    /** The page again, with what is wrong at the field. */
    private String refused(Reason problem, Model model, HttpServletResponse response) throws ServiceException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("uploadProblem", problem.name());
        return list(1, model);
    }

    @RequestMapping(value = "/too-big", method = RequestMethod.GET)
    public String tooBig(Model model, HttpServletResponse response) throws ServiceException {
        check(EntityOperationType.FETCH);
        return refused(Reason.UPLOAD_TOO_BIG, model, response);
    }

    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String show(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        ImportRun run = existing(id);
        int shown = Math.max(1, Math.min(page, Imports.MOST_PROBLEMS / ImportPage.PROBLEMS_PER_PAGE));
        List<Problem> problems =
                imports.problems(id, (shown - 1) * ImportPage.PROBLEMS_PER_PAGE, ImportPage.PROBLEMS_PER_PAGE);
        model.addAttribute("import", new ImportPage(run, problems, shown, Imports.MOST_PROBLEMS));
        model.addAttribute("mayChange", mayChange());
        return view("b2bImport", model);
    }

    /** Asked for by the page's script while the job runs. */
    @RequestMapping(value = ONE + "/progress", method = RequestMethod.GET)
    public ResponseEntity<String> progress(@PathVariable long id) throws ServiceException {
        check(EntityOperationType.FETCH);
        ImportRun run = existing(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body("{\"status\":\"%s\",\"percent\":%d,\"running\":%b}"
                        .formatted(
                                run.getStatus(),
                                run.getPercent(),
                                run.getStatus().isRunning()));
    }

    @RequestMapping(value = ONE + "/import", method = RequestMethod.POST)
    public String importNow(@PathVariable long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        if (!imports.importNow(id, actor.current())) {
            alert(afterwards, "B2bImport_notImportable");
        }
        return "redirect:" + path() + "/" + id;
    }

    @RequestMapping(value = ONE + "/problems.csv", method = RequestMethod.GET)
    public void problems(@PathVariable long id, Locale locale, HttpServletResponse response)
            throws ServiceException, IOException {
        check(EntityOperationType.FETCH);
        existing(id);
        try (CSVPrinter csv =
                new CSVPrinter(download("problems-" + id + ".csv", "text/csv", response), CSVFormat.RFC4180)) {
            csv.printRecord("file", "line", "column", "reason", "value");
            int first = 0;
            for (List<Problem> rows = imports.problems(id, first, ROWS_PER_READ);
                    !rows.isEmpty();
                    rows = imports.problems(id, first, ROWS_PER_READ)) {
                for (Problem row : rows) {
                    csv.printRecord(
                            FormulaGuard.neutralise(row.file()),
                            row.line() == 0 ? null : row.line(),
                            FormulaGuard.neutralise(row.column()),
                            text(row, locale),
                            FormulaGuard.neutralise(row.value()));
                }
                first += rows.size();
            }
        }
    }

    private String text(Problem problem, Locale locale) {
        return messages.getMessage(
                "B2bImport_reason_" + problem.reason(),
                new Object[] {String.valueOf(problem.otherLine())},
                problem.reason().name(),
                locale);
    }

    private static Writer download(String name, String type, HttpServletResponse response) throws IOException {
        return new OutputStreamWriter(stream(name, type + ";charset=UTF-8", response), StandardCharsets.UTF_8);
    }

    protected static OutputStream stream(String name, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        return response.getOutputStream();
    }

    @Override
    protected String view(String name, Model model) {
        model.addAttribute("kind", kind().name());
        model.addAttribute("path", path());
        model.addAttribute(
                "accept", kind().mayBePlain() ? ".csv,.zip,text/csv,application/zip" : ".zip,application/zip");
        return super.view(name, model);
    }
}
