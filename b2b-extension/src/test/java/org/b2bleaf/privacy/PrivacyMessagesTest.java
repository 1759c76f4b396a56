package org.b2bleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.b2bleaf.privacy.rules.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class PrivacyMessagesTest {

    private static final Object[] ARGUMENTS = {"1", "2", "3"};

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nb", "pl", "ko", "zh_TW"})
    void everyLanguageSaysEverything(String language) throws IOException {
        Properties english = bundle("");
        Properties other = bundle("_" + language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(new MessageFormat(other.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(
                            new MessageFormat(english.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex());
            assertThat(MessageFormat.format(other.getProperty(key), ARGUMENTS))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{", "?");
        }
    }

    /** A word that an export uses and no language has would stand there as a key. */
    @Test
    void everySectionAndEveryFieldHasAName() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        List<ExportSection> sections = new ExportSections().all();
        for (ExportSection section : sections) {
            used.add("b2b.privacy.section." + section.name());
            section.fields().forEach(field -> used.add("b2b.privacy.field." + field));
            for (ExportSection.Part part : section.parts()) {
                used.add("b2b.privacy.section." + part.name());
                part.fields().forEach(field -> used.add("b2b.privacy.field." + field));
            }
        }
        assertThat(bundle("").stringPropertyNames().stream()
                        .filter(key -> key.startsWith("b2b.privacy.section.") || key.startsWith("b2b.privacy.field.")))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    /** A report for people names what records are, not their tables. */
    @Test
    void everyTableOfAReportHasAKindAndEveryKindAName() throws IOException {
        assertThat(new PersonTables().all())
                .allSatisfy(table -> assertThat(RecordKind.of(table.name())).isNotEqualTo(RecordKind.OTHER));
        assertThat(RecordKind.of("B2B_MEMBER")).isEqualTo(RecordKind.MEMBERSHIP);
        assertThat(RecordKind.of("B2B_PERMISSION")).isEqualTo(RecordKind.PERMISSION);
        assertThat(RecordKind.of("B2B_AUDIT_EVENT@OWN_ACTS")).isEqualTo(RecordKind.AUDIT);
        assertThat(RecordKind.of("SHOP_OF_MINE")).isEqualTo(RecordKind.OTHER);
        String key = "B2bPrivacy_record_";
        assertThat(bundle("").stringPropertyNames().stream()
                        .filter(it -> it.startsWith(key))
                        .map(it -> it.substring(key.length())))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RecordKind.values()).map(Enum::name).toList());
    }

    private static Properties bundle(String suffix) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("messages/B2bPrivacyMessages" + suffix + ".properties"));
    }
}
