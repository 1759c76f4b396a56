package org.b2bleaf.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.settings.SettingKey;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Writes docs/settings.md from the file of defaults: each setting, its default, where it is set and what it does. */
class SettingTableTest {

    private static final Path DOC = Path.of("..", "docs", "settings.md");
    private static final Path FRESH = Path.of("target", "settings.md");

    private static final Pattern CHAPTER = Pattern.compile("^# -{3} (.+?) -+$");
    private static final Pattern SETTING = Pattern.compile("^(b2b\\.[\\w.]+)=(.*)$");

    private static final String HEAD =
            """
            # Settings

            A value that the merchant stored in the admin wins, then a Java system property of the same name
            (`-Db2b.signIn.codeMinutes=5`), then the default. A stored value works on the next request, on every node. Settings
            with a topic are on the admin's page B2B, Settings; the others are for Broadleaf's System Properties or a Java system
            property.

            This page is written by `SettingTableTest` from `config/bc/b2b/common.properties`; the test fails when it is out of
            date and leaves the new one in `b2b-admin-module/target/settings.md`.
            """;

    /** @param help what the file says above it, in one line */
    private record Documented(String chapter, String key, String value, String help) {}

    @Test
    void theDocumentSaysWhatTheFileOfDefaultsSays() throws IOException {
        List<Documented> settings = settings();
        StringBuilder page = new StringBuilder(HEAD);
        String chapter = "";
        for (Documented setting : settings) {
            if (!setting.chapter().equals(chapter)) {
                chapter = setting.chapter();
                page.append("\n## ")
                        .append(chapter)
                        .append("\n\n| setting | default | topic | what it does |\n")
                        .append("| --- | --- | --- | --- |\n");
            }
            page.append("| `%s` | %s | %s | %s |%n"
                    .formatted(
                            setting.key(),
                            setting.value().isEmpty() ? "" : "`" + setting.value() + "`",
                            topic(setting.key()),
                            setting.help().replace("|", "\\|")));
        }
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, page);

        assertThat(settings).allSatisfy(setting -> {
            assertThat(setting.chapter()).as("chapter of %s", setting.key()).isNotEmpty();
            assertThat(setting.help()).as("what %s does", setting.key()).isNotEmpty();
        });
        assertThat(settings).extracting(Documented::key).containsExactlyInAnyOrderElementsOf(keys());
        assertThat(Files.exists(DOC) ? Files.readString(DOC) : "")
                .as("docs/settings.md is out of date, copy %s over it", FRESH)
                .isEqualTo(page.toString());
    }

    /** In the file's order. Settings that follow each other without a blank line share what is said above the first. */
    private static List<Documented> settings() throws IOException {
        List<Documented> settings = new ArrayList<>();
        String chapter = "";
        List<String> help = new ArrayList<>();
        boolean saidAll = true;
        for (String line : new String(
                        new ClassPathResource("config/bc/b2b/common.properties")
                                .getInputStream()
                                .readAllBytes(),
                        StandardCharsets.ISO_8859_1)
                .lines()
                .toList()) {
            Matcher heading = CHAPTER.matcher(line);
            Matcher setting = SETTING.matcher(line);
            if (heading.matches()) {
                chapter = heading.group(1);
            } else if (line.isBlank()) {
                help.clear();
            } else if (line.startsWith("#")) {
                if (saidAll) {
                    help.clear();
                }
                help.add(line.substring(1).strip());
            } else if (setting.matches()) {
                settings.add(new Documented(
                        chapter, setting.group(1), setting.group(2).strip(), String.join(" ", help)));
            }
            saidAll = !line.startsWith("#");
        }
        return settings;
    }

    private static String topic(String key) throws IOException {
        Properties texts =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/B2bAdminPageMessages.properties"));
        Optional<Setting> onThePage = Arrays.stream(Setting.values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
        return onThePage
                .map(setting -> texts.getProperty("B2bSettings_topic_" + setting.topic()))
                .orElse("");
    }

    private static List<String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Field field : SettingKey.class.getFields()) {
            try {
                keys.put(field.getName(), (String) field.get(null));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        keys.remove("PREFIX");
        return List.copyOf(keys.values());
    }
}
