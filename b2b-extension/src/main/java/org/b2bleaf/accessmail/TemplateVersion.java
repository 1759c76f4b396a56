package org.b2bleaf.accessmail;

import java.util.Date;
import org.b2bleaf.accessmail.rules.MailLanguage;

/**
 * A template as it is or was in effect.
 *
 * @param version 0 for the default that nobody has changed yet
 * @param isDefault whether the texts are those that ship with the product
 * @param savedAt null for version 0
 * @param savedBy null for version 0, see {@link org.b2bleaf.audit.Actor}
 */
public record TemplateVersion(
        MailLanguage language, int version, TemplateDraft text, boolean isDefault, Date savedAt, String savedBy) {}
