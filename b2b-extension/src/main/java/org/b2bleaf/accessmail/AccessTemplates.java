package org.b2bleaf.accessmail;

import java.util.List;
import java.util.Map;
import org.b2bleaf.accessmail.rules.MailLanguage;

/**
 * The templates of the access mail. Every save is a new version and is written to the audit trail in the same
 * transaction; old versions stay, so that a sent mail can name the one that it was written from.
 */
public interface AccessTemplates {

    /** What a mail in this language is written from. */
    TemplateVersion current(MailLanguage language);

    /** All languages, those included that nobody has changed. */
    Map<MailLanguage, TemplateVersion> current();

    /** The newest versions that were saved, newest first. */
    List<TemplateVersion> versions(MailLanguage language, int limit);

    /** @return null when there is no such version */
    TemplateVersion version(MailLanguage language, int version);

    /**
     * Saves the next version.
     *
     * @param base the version that the editor started from
     * @param actor for the audit trail
     * @throws TemplateRefused when the text cannot be mailed
     * @throws TemplateChangedMeanwhile when the base is not the newest any more
     */
    TemplateVersion save(MailLanguage language, int base, TemplateDraft text, String actor);

    /**
     * Goes back to the default, by a version that says so. Does nothing when the default is in effect.
     *
     * @param base the version that the editor started from
     * @throws TemplateChangedMeanwhile when the base is not the newest any more
     */
    TemplateVersion restoreDefault(MailLanguage language, int base, String actor);
}
