package org.b2bleaf.accessmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.accessmail.rules.TemplateProblem;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.junit.jupiter.api.BeforeEach;

class AccessTemplatesTest {
    private static final MailLanguage FRENCH = MailLanguage.FRENCH;
    private static final String STAFF = "admin:ada";

    private Slice shop;
    private AccessTemplates templates;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        templates = slice.bean(AccessTemplates.class);
    }

    @SliceTest
    void theDefaultIsInEffectUntilSomebodySavesAnother(Slice slice) {
        TemplateVersion current = templates.current(FRENCH);
        assertThat(current.version()).isZero();
        assertThat(current.isDefault()).isTrue();
        assertThat(current.text().body()).startsWith("Bonjour {{firstName}}");
        assertThat(templates.current()).hasSize(MailLanguage.values().length);
        assertThat(templates.versions(FRENCH, 10)).isEmpty();
    }

    @SliceTest
    void everySaveIsAVersion(Slice slice) {
        save(0, "one");
        save(1, "two");
        assertThat(templates.current(FRENCH).text()).isEqualTo(new TemplateDraft("Sujet two", "Corps two"));
        assertThat(templates.current(FRENCH).isDefault()).isFalse();
        assertThat(templates.versions(FRENCH, 10))
                .extracting(TemplateVersion::version, it -> it.text().subject(), TemplateVersion::savedBy)
                .containsExactly(tuple(2, "Sujet two", STAFF), tuple(1, "Sujet one", STAFF));
        assertThat(templates.version(FRENCH, 1).text().body()).isEqualTo("Corps one");
        assertThat(templates.version(FRENCH, 3)).isNull();
        assertThat(templates.current().get(FRENCH).version()).isEqualTo(2);
        assertThat(templates.current(MailLanguage.POLISH).version()).isZero();
    }

    @SliceTest
    void theTrailNamesVersionAndLanguage(Slice slice) {
        save(0, "one");
        templates.restoreDefault(FRENCH, 1, STAFF);
        List<AuditEvent> trail = slice.inTransaction(() -> slice.em()
                .createQuery(
                        "select e from B2bAuditEvent e where e.subjectType = 'mail-template' order by e.id",
                        AuditEvent.class)
                .getResultList());
        assertThat(trail)
                .extracting(AuditEvent::getAction, AuditEvent::getField, AuditEvent::getOldValue)
                .containsExactly(
                        tuple(
                                "changed",
                                "template",
                                "fr version 0: "
                                        + templates.version(FRENCH, 2).text().subject()),
                        tuple("restored", "template", "fr version 1: Sujet one"));
    }

    @SliceTest
    void goingBackToTheDefaultIsAVersionThatSaysSo(Slice slice) {
        save(0, "one");
        templates.restoreDefault(FRENCH, 1, STAFF);
        TemplateVersion current = templates.current(FRENCH);
        assertThat(current.version()).isEqualTo(2);
        assertThat(current.isDefault()).isTrue();
        assertThat(current.text().body()).startsWith("Bonjour {{firstName}}");
        templates.restoreDefault(FRENCH, 2, STAFF);
        assertThat(templates.current(FRENCH).version()).isEqualTo(2);
        save(2, "again");
        assertThat(templates.current(FRENCH).isDefault()).isFalse();
    }

    @SliceTest
    void nobodyOverwritesWhatSomebodyElseHasJustSaved(Slice slice) {
        save(0, "mine");
        assertThatThrownBy(() -> save(0, "theirs")).isInstanceOf(TemplateChangedMeanwhile.class);
        assertThatThrownBy(() -> templates.restoreDefault(FRENCH, 0, STAFF))
                .isInstanceOf(TemplateChangedMeanwhile.class);
        assertThat(templates.current(FRENCH).text().subject()).isEqualTo("Sujet mine");
    }

    @SliceTest
    void ofManyWhoSaveAtTheSameTimeOneSucceeds(Slice slice) {
        List<CompletableFuture<Boolean>> saves = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        save(0, "number " + i);
                        return true;
                    } catch (TemplateChangedMeanwhile e) {
                        return false;
                    }
                }))
                .toList();
        assertThat(saves.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(templates.versions(FRENCH, 10)).hasSize(1);
    }

    @SliceTest
    void whatCannotBeMailedIsNotSaved(Slice slice) {
        assertThatThrownBy(() -> templates.save(
                        FRENCH, 0, new TemplateDraft("Sujet {{firstNam}}", "Bonjour\n\n{{firstName}"), STAFF))
                .isInstanceOfSatisfying(TemplateRefused.class, refused -> assertThat(refused.problems())
                        .extracting(TemplateProblem::field, TemplateProblem::line, TemplateProblem::column)
                        .containsExactly(
                                tuple(TemplateProblem.Field.SUBJECT, 1, 7), tuple(TemplateProblem.Field.BODY, 3, 1)));
        assertThat(templates.current(FRENCH).version()).isZero();
        assertThat(shop.bean(Audit.class).eventsOf("mail-template", 1, 5)).isEmpty();
    }

    @SliceTest
    void theLongestTextFits(Slice slice) {
        TemplateDraft longest = new TemplateDraft("안".repeat(200), "한".repeat(10_000));
        templates.save(MailLanguage.KOREAN, 0, longest, STAFF);
        assertThat(templates.current(MailLanguage.KOREAN).text()).isEqualTo(longest);
    }

    private TemplateVersion save(int base, String text) {
        return templates.save(FRENCH, base, new TemplateDraft("Sujet " + text, "Corps " + text), STAFF);
    }
}
