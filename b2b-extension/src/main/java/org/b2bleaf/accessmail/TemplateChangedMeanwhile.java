package org.b2bleaf.accessmail;

import org.b2bleaf.accessmail.rules.MailLanguage;

/** Somebody else has saved a newer version since the editor was opened; nothing was saved. */
public class TemplateChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TemplateChangedMeanwhile(MailLanguage language, int version) {
        super("Version " + version + " of the template in " + language.tag() + " is not the newest");
    }
}
