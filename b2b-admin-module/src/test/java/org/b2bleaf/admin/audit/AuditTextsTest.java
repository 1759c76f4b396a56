package org.b2bleaf.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Date;
import java.util.Locale;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditEventImpl;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.history.HistoryEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class AuditTextsTest {

    private static final String INGRID = "ingrid@northwind.example";

    private AuditTexts texts;

    @BeforeEach
    void speakEnglish() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/B2bAuditMessages", "messages/B2bAdminPageMessages");
        texts = new AuditTexts();
        texts.messages = messages;
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void fallSilent() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whoActedIsNamed() {
        assertThat(texts.who(entry("admin:sol", "changed", "name", null, null))).isEqualTo("sol, staff");
        assertThat(texts.who(entry("customer:17", "changed", "name", null, null)))
                .isEqualTo("customer " + INGRID);
        assertThat(texts.who(entry("system", "changed", "name", null, null))).isEqualTo("system");
    }

    @Test
    void aChangeTellsFieldAndBothValues() {
        HistoryEntry phone = entry("admin:sol", "changed", "phone", "1", "2");
        assertThat(texts.action(phone.event())).isEqualTo("Changed");
        assertThat(texts.subjectType(phone.event())).isEqualTo("Location");
        assertThat(texts.field(phone)).isEqualTo("Phone");
        assertThat(texts.change(phone)).isEqualTo("1 → 2");
        assertThat(texts.change(entry("admin:sol", "changed", "phone", null, "2")))
                .isEqualTo("– → 2");
        assertThat(texts.change(entry("admin:sol", "changed", "taxExempt", "false", "true")))
                .isEqualTo("no → yes");
    }

    @Test
    void aPermissionTellsWhoseItIs() {
        HistoryEntry granted = entry("admin:sol", "granted", "permission", null, "LOCATION_ADMIN");
        assertThat(texts.field(granted)).isEqualTo("Permission of " + INGRID);
        assertThat(texts.change(granted)).isEqualTo("– → Location admin");
    }

    @Test
    void aFieldMayNameARecordAndASettingHasItsLabel() {
        assertThat(texts.field(entry("admin:sol", "changed", "sku 12", null, "2")))
                .isEqualTo("SKU " + INGRID);
        assertThat(texts.field(entry("admin:sol", "changed", "b2b.signIn.codeMinutes", "10", "5")))
                .isEqualTo("Minutes that a code is valid");
    }

    @Test
    void theNameOfARecordIsNotSaidTwice() {
        assertThat(texts.change(entry("admin:sol", "created", null, null, "Oslo")))
                .isEmpty();
        assertThat(texts.field(entry("admin:sol", "created", null, null, "Oslo")))
                .isEmpty();
        assertThat(texts.change(entry("admin:sol", "created", null, null, "Bergen")))
                .isEqualTo("Bergen");
    }

    @Test
    void aLocationIsNamedWithItsCompanyWhereThatIsNotClear() {
        HistoryEntry created = entry("admin:sol", "created", null, null, "Oslo");
        assertThat(texts.subject(created, true)).isEqualTo("Oslo, Northwind");
        assertThat(texts.subject(created, false)).isEqualTo("Oslo");
    }

    @Test
    void anActThatWasCountedTellsHowOften() {
        AuditEvent event =
                new AuditEventImpl(
                        new Date(0),
                        "system",
                        "code-refused",
                        AuditSubject.of("sign-in", null),
                        "TOO_SOON",
                        null,
                        INGRID) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public int getTimes() {
                        return 1234;
                    }
                };
        assertThat(texts.action(event)).isEqualTo("Sign-in code refused (1,234 times)");
    }

    @Test
    void whatHasNoTextShowsAsItWasRecorded() {
        HistoryEntry strange = entry("admin:sol", "teleported", "flux", "1", "2");
        assertThat(texts.action(strange.event())).isEqualTo("teleported");
        assertThat(texts.field(strange)).isEqualTo("flux");
    }

    @Test
    void theFiltersOfferEveryWord() {
        assertThat(texts.actions())
                .anySatisfy(option -> assertThat(option.value()).isEqualTo("granted"))
                .allSatisfy(option -> assertThat(option.label()).isEqualTo("B2bAudit_action_" + option.value()));
        assertThat(texts.subjectTypes()).extracting(option -> option.value()).contains("company", "sign-in");
    }

    private static HistoryEntry entry(String actor, String action, String field, String oldValue, String newValue) {
        AuditEvent event = new AuditEventImpl(
                new Date(0), actor, action, AuditSubject.location(1, 2).concerning(17), field, oldValue, newValue);
        return new HistoryEntry(event, INGRID, "Oslo", "Northwind", INGRID, oldValue, newValue);
    }
}
