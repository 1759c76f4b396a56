package org.b2bleaf.ordering.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class DraftMailsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ko", "nb", "pl", "zh_TW"})
    void everyLanguageSaysEverything(String language) throws IOException {
        Properties english = bundle("");
        Properties translated = bundle("_" + language);
        assertThat(translated.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            for (String place : List.of("{0}", "{1}", "{2}")) {
                assertThat(translated.getProperty(key).contains(place))
                        .as("%s of %s in %s", place, key, language)
                        .isEqualTo(english.getProperty(key).contains(place));
            }
        }
    }

    private static Properties bundle(String suffix) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("messages/B2bDraftMessages" + suffix + ".properties"));
    }

    @SliceTest
    void aMailIsInTheLocationsLanguageAndEscaped(Slice shop) {
        Drafts drafts = new Drafts(shop);
        DraftOrder draft = drafts.submitted("D-1");
        shop.inTransaction(() ->
                shop.em().find(CompanyLocationImpl.class, drafts.busan.getId()).setLanguage("ko"));
        shop.bean(DraftDesk.class).decline(draft.getId(), drafts.version(draft), "<b>Sorry</b>", Actor.admin("kim"));
        String subject = shop.em()
                .createQuery("select m.subject from B2bMail m", String.class)
                .getSingleResult();
        assertThat(subject).contains("D-1").contains("거절");
        String body = shop.em()
                .createQuery("select m.body from B2bMail m", String.class)
                .getSingleResult();
        assertThat(body).contains("&lt;b&gt;Sorry").contains("<b>Sorry</b>");
    }
}
