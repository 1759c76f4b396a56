package org.b2bleaf.admin.audit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.FormFields.Option;
import org.b2bleaf.admin.settings.Setting;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.rules.Wording;
import org.b2bleaf.history.HistoryEntry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Puts the events of the audit trail into words. What has no text, as in an older trail, shows as it was recorded. */
@Component("b2bAuditTexts")
public class AuditTexts {

    private static final String NOTHING = "\u2013";

    @Resource(name = "messageSource")
    protected MessageSource messages;

    private final List<String> keys;

    public AuditTexts() throws IOException {
        keys =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/B2bAuditMessages.properties"))
                        .stringPropertyNames()
                        .stream()
                        .sorted()
                        .toList();
    }

    /** What can have happened, to filter by. */
    List<Option> actions() {
        return options(Wording.ACTIONS);
    }

    /** To what kinds of records, to filter by. */
    List<Option> subjectTypes() {
        return options(Wording.SUBJECTS);
    }

    /** The template looks the label up. */
    private List<Option> options(String prefix) {
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> new Option(key.substring(prefix.length()), key))
                .toList();
    }

    public String who(HistoryEntry entry) {
        String actor = entry.event().getActor();
        Optional<Long> customer = Actor.customerOf(actor);
        if (customer.isPresent()) {
            return text(
                    "B2bAudit_who_customer",
                    Objects.requireNonNullElse(entry.who(), customer.get().toString()));
        }
        Optional<String> program = Actor.apiClientOf(actor);
        if (program.isPresent()) {
            return text("B2bAudit_who_api", program.get());
        }
        return Actor.loginOf(actor)
                .map(login -> text("B2bAudit_who_admin", login))
                .orElseGet(() -> text("B2bAudit_who_system"));
    }

    public String action(AuditEvent event) {
        String action = textOr(event.getAction(), Wording.ofAction(event.getAction()));
        return event.getTimes() == 1 ? action : text("B2bAudit_times", action, event.getTimes());
    }

    String subjectType(AuditEvent event) {
        return textOr(event.getSubjectType(), Wording.ofSubject(event.getSubjectType()));
    }

    /** @param withCompany whether the list is not a company's own */
    String subject(HistoryEntry entry, boolean withCompany) {
        String subject = Objects.requireNonNullElse(entry.subject(), "");
        boolean named = entry.company() == null || entry.company().equals(subject);
        return withCompany && !named ? subject + ", " + entry.company() : subject;
    }

    public String field(HistoryEntry entry) {
        String field = entry.event().getField();
        if (field == null) {
            return "";
        }
        Optional<Setting> setting = Arrays.stream(Setting.values())
                .filter(known -> known.key().equals(field))
                .findFirst();
        if (setting.isPresent()) {
            return textOr(field, "B2bSettings_" + setting.get().name());
        }
        String about = entry.about() == null ? Wording.numberOf(field).orElse("") : entry.about();
        return textOr(field, Wording.ofField(field), about);
    }

    /** From what to what; of an act on a whole record what was written down with it. */
    public String change(HistoryEntry entry) {
        AuditEvent event = entry.event();
        if (Objects.equals(entry.subject(), entry.newValue()) && entry.oldValue() == null) {
            // The name of the record, which is shown as such.
            return "";
        }
        if (event.getField() == null) {
            return Objects.requireNonNullElse(entry.newValue(), "");
        }
        return value(event, entry.oldValue()) + " \u2192 " + value(event, entry.newValue());
    }

    String value(AuditEvent event, String value) {
        return value == null || value.isEmpty() ? NOTHING : textOr(value, Wording.ofValue(event.getField(), value));
    }

    private String text(String key, Object... values) {
        return textOr(key, key, values);
    }

    private String textOr(String fallback, String key, Object... values) {
        return messages.getMessage(key, values, fallback, LocaleContextHolder.getLocale());
    }
}
