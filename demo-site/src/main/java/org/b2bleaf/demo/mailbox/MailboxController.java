package org.b2bleaf.demo.mailbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows every mail that the demo sent. */
@Controller("demoMailboxController")
public class MailboxController {

    @Resource(name = "demoMailbox")
    protected Mailbox mailbox;

    @RequestMapping(value = "/demo/mailbox", method = RequestMethod.GET)
    public String list(@RequestParam(name = "to", required = false) String to, Model model) {
        return page(to, null, model);
    }

    @RequestMapping(value = "/demo/mailbox/{id}", method = RequestMethod.GET)
    public String open(
            @PathVariable("id") String id, @RequestParam(name = "to", required = false) String to, Model model) {
        return page(to, id, model);
    }

    @RequestMapping(
            value = "/demo/mailbox.json",
            method = RequestMethod.GET,
            produces = MediaType.APPLICATION_JSON_UTF8_VALUE)
    @ResponseBody
    public List<Map<String, String>> json(@RequestParam(name = "to", required = false) String to) {
        return mailbox.mails(recipient(to)).stream()
                .map(MailboxController::json)
                .toList();
    }

    private String page(String to, String id, Model model) {
        List<Mail> mails = mailbox.mails(recipient(to));
        model.addAttribute("pageTitle", "Mailbox");
        model.addAttribute("to", recipient(to).orElse(""));
        model.addAttribute("mails", mails);
        model.addAttribute(
                "opened",
                id == null
                        ? mails.stream().findFirst().orElse(null)
                        : mailbox.mail(id).orElse(null));
        return "demo/mailbox";
    }

    private static Optional<String> recipient(String to) {
        return Optional.ofNullable(to).map(String::trim).filter(t -> !t.isEmpty());
    }

    private static Map<String, String> json(Mail mail) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("to", mail.to());
        json.put("from", mail.from());
        json.put("subject", mail.subject());
        json.put("sent", mail.sent().toString());
        json.put("text", mail.text());
        json.put("html", mail.html());
        return json;
    }
}
