package org.b2bleaf.admin.web.controller;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.privacy.GroupRow;
import org.b2bleaf.admin.privacy.RunRow;
import org.b2bleaf.privacy.ErasureRefused;
import org.b2bleaf.privacy.PersonFound;
import org.b2bleaf.privacy.PrivacyRun;
import org.b2bleaf.privacy.PrivacyRuns;
import org.b2bleaf.privacy.RecordLine;
import org.b2bleaf.privacy.rules.RunKind;
import org.b2bleaf.secret.rules.Sealer;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Finds a person and starts exports and erasures. An address is posted, never part of a web address: those end up in logs.
 */
@Controller("b2bPrivacyController")
@RequestMapping("/" + PrivacyController.SECTION)
public class PrivacyController extends SectionController {

    static final String SECTION = "b2b-privacy";

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 500;
    private static final String ONE = "/{id:\\d{1,18}}";

    @Resource(name = "b2bPrivacyRuns")
    protected PrivacyRuns runs;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public PrivacyController() {
        super(SECTION, PrivacyRuns.class);
    }

    /** @param page from 0 */
    @RequestMapping(method = RequestMethod.GET)
    public String list(@RequestParam(value = "page", defaultValue = "") String page, Model model, Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        return list(page.matches("\\d{1,9}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0, model, locale);
    }

    private String list(int page, Model model, Locale locale) {
        // One more than shown says whether there are more.
        List<PrivacyRun> found = runs.newest(page * PAGE, PAGE + 1);
        model.addAttribute(
                "runs",
                found.stream().limit(PAGE).map(run -> RunRow.of(run, locale)).toList());
        model.addAttribute("page", page);
        model.addAttribute("hasMore", found.size() > PAGE && page < LAST_PAGE);
        model.addAttribute("mayAct", mayChange());
        return view("b2bPrivacy", model);
    }

    @RequestMapping(value = "/find", method = RequestMethod.POST)
    public String find(
            @RequestParam(value = "email", defaultValue = "") String email,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        return person(email, null, Map.of(), response, model, locale);
    }

    /** @param problem what is wrong with a wished erasure; null for none */
    private String person(
            String email,
            ErasureRefused.Problem problem,
            Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setHeader("Cache-Control", "private, no-store");
        model.addAttribute("typedEmail", email);
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("badEmail", true);
            return list(0, model, locale);
        }
        PersonFound found = runs.find(address.get());
        model.addAttribute("found", found);
        model.addAttribute("problem", problem == null ? null : problem.name());
        model.addAttribute("typed", typed);
        if (problem != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return list(0, model, locale);
    }

    @RequestMapping(value = "/export", method = RequestMethod.POST)
    public String export(
            @RequestParam(value = "email", defaultValue = "") String email,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        Optional<Long> run = EmailAddress.parse(email).flatMap(address -> runs.startExport(address, actor.current()));
        // The page says that something is under way, or that this is no address.
        return run.isPresent()
                ? "redirect:/" + SECTION + "/" + run.get()
                : person(email, null, Map.of(), response, model, locale);
    }

    @RequestMapping(value = "/erase", method = RequestMethod.POST)
    public String erase(
            @RequestParam(value = "email", defaultValue = "") String email,
            @RequestParam(value = "confirm", defaultValue = "") String confirm,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return person(email, null, Map.of(), response, model, locale);
        }
        try {
            Optional<Long> run = runs.startErasure(
                    address.get(), confirm, chosen(http, "admin-"), chosen(http, "contact-"), actor.current());
            return run.isPresent()
                    ? "redirect:/" + SECTION + "/" + run.get()
                    : person(email, null, Map.of(), response, model, locale);
        } catch (ErasureRefused refused) {
            return person(email, refused.problem(), typed(http), response, model, locale);
        }
    }

    /** Ids behind fields of one kind, by the id in their name. What is none is left out. */
    private static Map<Long, Long> chosen(HttpServletRequest http, String prefix) {
        Map<Long, Long> chosen = new HashMap<>();
        http.getParameterMap().forEach((name, values) -> {
            if (name.matches(prefix + "\\d{1,18}") && values[0].matches("\\d{1,18}")) {
                chosen.put(Long.valueOf(name.substring(prefix.length())), Long.valueOf(values[0]));
            }
        });
        return chosen;
    }

    private static Map<String, String> typed(HttpServletRequest http) {
        Map<String, String> typed = new HashMap<>();
        http.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return typed;
    }

    /** @param number whatever stands there: Broadleaf takes what is no number for a record of the section, which has none */
    @RequestMapping(value = "/{number}", method = RequestMethod.GET)
    public String show(@PathVariable("number") String number, Model model, Locale locale) throws ServiceException {
        check(EntityOperationType.FETCH);
        if (!number.matches("\\d{1,18}")) {
            throw new NoSuchRecord();
        }
        long id = Long.parseLong(number);
        PrivacyRun run = existing(id);
        model.addAttribute("row", RunRow.of(run, locale));
        model.addAttribute(
                "groups",
                runs.groups(id).stream()
                        .map(group -> GroupRow.of(group, locale))
                        .toList());
        model.addAttribute("mayAct", mayChange());
        return view("b2bPrivacyRun", model);
    }

    @RequestMapping(value = ONE + "/retry", method = RequestMethod.POST)
    public String retry(@PathVariable("id") long id) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        runs.retry(id, actor.current());
        return "redirect:/" + SECTION + "/" + id;
    }

    /** Taking a file is an act, not a look: it is posted, and written to the trail. */
    @RequestMapping(value = ONE + "/person.zip", method = RequestMethod.POST)
    public String download(@PathVariable("id") long id, HttpServletResponse response, RedirectAttributes afterwards)
            throws ServiceException, IOException {
        check(EntityOperationType.UPDATE);
        if (!existing(id).hasFile()) {
            throw new NoSuchRecord();
        }
        answer(response, "application/zip", "person-" + id + ".zip");
        try {
            if (!runs.download(id, response.getOutputStream(), actor.current())) {
                throw new NoSuchRecord();
            }
            return null;
        } catch (Sealer.Broken e) {
            response.reset();
            afterwards.addFlashAttribute("headerFlash", "B2bPrivacy_broken");
            afterwards.addFlashAttribute("headerFlashAlert", true);
            return "redirect:/" + SECTION + "/" + id;
        }
    }

    @RequestMapping(value = ONE + "/report.csv", method = RequestMethod.GET)
    public void csv(@PathVariable("id") long id, HttpServletResponse response) throws ServiceException, IOException {
        reportOf(id);
        answer(response, "text/csv;charset=UTF-8", "erasure-" + id + ".csv");
        PrintWriter lines = response.getWriter();
        lines.print("table,record,outcome,reason,kept_until,erased_at\r\n");
        runs.lines(
                id,
                line -> lines.print(String.join(
                                ",",
                                line.table(),
                                String.valueOf(line.recordId()),
                                line.outcome().name(),
                                Objects.toString(line.reason(), ""),
                                Objects.toString(line.keptUntil(), ""),
                                Objects.toString(line.settledAt(), ""))
                        + "\r\n"));
        lines.flush();
    }

    @RequestMapping(value = ONE + "/report.json", method = RequestMethod.GET)
    public void json(@PathVariable("id") long id, HttpServletResponse response) throws ServiceException, IOException {
        PrivacyRun run = reportOf(id);
        answer(response, "application/json;charset=UTF-8", "erasure-" + id + ".json");
        OutputStream target = response.getOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(target)) {
            json.writeStartObject();
            json.writeNumberField("run", id);
            json.writeStringField("kind", run.kind().name());
            json.writeStringField("requestedAt", run.requestedAt().toString());
            json.writeStringField("finishedAt", Objects.toString(run.finishedAt(), null));
            json.writeArrayFieldStart("records");
            runs.lines(id, line -> write(json, line));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, RecordLine line) {
        try {
            json.writeStartObject();
            json.writeStringField("table", line.table());
            json.writeNumberField("record", line.recordId());
            json.writeStringField("outcome", line.outcome().name());
            json.writeStringField("reason", Objects.toString(line.reason(), null));
            json.writeStringField("keptUntil", Objects.toString(line.keptUntil(), null));
            json.writeStringField("erasedAt", Objects.toString(line.settledAt(), null));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrivacyRun reportOf(long id) throws ServiceException {
        check(EntityOperationType.FETCH);
        PrivacyRun run = existing(id);
        if (run.kind() == RunKind.EXPORT) {
            throw new NoSuchRecord();
        }
        return run;
    }

    private PrivacyRun existing(long id) {
        return runs.findRun(id).orElseThrow(NoSuchRecord::new);
    }

    private static void answer(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
