package org.b2bleaf.accessmail;

import java.time.Clock;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import javax.persistence.PersistenceException;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.accessmail.rules.TemplateProblem;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bAccessTemplates")
public class AccessTemplatesImpl implements AccessTemplates {

    private static final String SUBJECT_TYPE = "mail-template";

    @Resource(name = "b2bMailTemplateDao")
    protected MailTemplateDao dao;

    @Resource(name = "b2bDefaultTemplates")
    protected DefaultTemplates defaults;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public TemplateVersion current(MailLanguage language) {
        return dao.versions(AccessMailService.KIND, language, 1).stream()
                .findFirst()
                .map(this::inEffect)
                .orElseGet(() -> untouched(language));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Map<MailLanguage, TemplateVersion> current() {
        Map<MailLanguage, TemplateVersion> current = new EnumMap<>(MailLanguage.class);
        for (MailLanguage language : MailLanguage.values()) {
            current.put(language, untouched(language));
        }
        dao.newest(AccessMailService.KIND).forEach(it -> current.put(it.getLanguage(), inEffect(it)));
        return current;
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<TemplateVersion> versions(MailLanguage language, int limit) {
        return dao.versions(AccessMailService.KIND, language, limit).stream()
                .map(AccessTemplatesImpl::asSaved)
                .toList();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public TemplateVersion version(MailLanguage language, int version) {
        MailTemplate saved = dao.find(AccessMailService.KIND, language, version);
        return saved == null ? null : asSaved(saved);
    }

    @Override
    @Transactional("blTransactionManager")
    public TemplateVersion save(MailLanguage language, int base, TemplateDraft text, String actor) {
        List<TemplateProblem> problems = text.problems();
        if (!problems.isEmpty()) {
            throw new TemplateRefused(problems);
        }
        return store(newest(language, base), text, false, "changed", actor);
    }

    @Override
    @Transactional("blTransactionManager")
    public TemplateVersion restoreDefault(MailLanguage language, int base, String actor) {
        TemplateVersion newest = newest(language, base);
        return newest.isDefault() ? newest : store(newest, defaults.template(language), true, "restored", actor);
    }

    private TemplateVersion newest(MailLanguage language, int base) {
        TemplateVersion newest = current(language);
        if (newest.version() != base) {
            throw new TemplateChangedMeanwhile(language, base);
        }
        return newest;
    }

    private TemplateVersion store(
            TemplateVersion before, TemplateDraft text, boolean isDefault, String action, String actor) {
        MailTemplate next = new MailTemplateImpl(
                AccessMailService.KIND,
                before.language(),
                before.version() + 1,
                text,
                isDefault,
                Date.from(clock.instant()),
                actor);
        try {
            dao.insert(next);
        } catch (PersistenceException | DataIntegrityViolationException e) {
            // The one thing that can stand against it is UQ_B2B_MAIL_TEMPLATE.
            throw new TemplateChangedMeanwhile(before.language(), before.version());
        }
        String language = before.language().tag();
        audit.record(
                actor,
                action,
                AuditSubject.of(SUBJECT_TYPE, next.getId()),
                "template",
                language + " version " + before.version() + ": " + before.text().subject(),
                language + " version " + next.getVersion() + ": " + text.subject());
        return asSaved(next);
    }

    private TemplateVersion untouched(MailLanguage language) {
        return new TemplateVersion(language, 0, defaults.template(language), true, null, null);
    }

    /** The default may have become better with an update of the product. */
    private TemplateVersion inEffect(MailTemplate template) {
        TemplateVersion saved = asSaved(template);
        return saved.isDefault()
                ? new TemplateVersion(
                        saved.language(),
                        saved.version(),
                        defaults.template(saved.language()),
                        true,
                        saved.savedAt(),
                        saved.savedBy())
                : saved;
    }

    private static TemplateVersion asSaved(MailTemplate template) {
        return new TemplateVersion(
                template.getLanguage(),
                template.getVersion(),
                new TemplateDraft(template.getSubject(), template.getBody()),
                template.isDefault(),
                template.getCreatedAt(),
                template.getCreatedBy());
    }
}
