package org.b2bleaf.testing;

import java.io.IOException;
import java.util.Properties;
import org.b2bleaf.audit.AuditImpl;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.audit.rules.Wording;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail of the slices: fails a test that records what the admin has no words for. */
public class WordedAudit extends AuditImpl {

    private static final String BUNDLE = "messages/B2bAuditMessages.properties";

    private final Properties texts;

    public WordedAudit() throws IOException {
        texts = PropertiesLoaderUtils.loadProperties(new ClassPathResource(BUNDLE));
    }

    @Override
    @Transactional("blTransactionManager")
    public void record(
            String actor, String action, AuditSubject subject, String field, Object oldValue, Object newValue) {
        check(Wording.ofAction(action));
        check(Wording.ofSubject(subject.type()));
        // Settings are worded where their page is.
        if (field != null && !subject.type().equals("setting")) {
            check(Wording.ofField(field));
        }
        super.record(actor, action, subject, field, oldValue, newValue);
    }

    private void check(String key) {
        if (!texts.containsKey(key)) {
            throw new AssertionError("No text " + key + " in " + BUNDLE);
        }
    }
}
