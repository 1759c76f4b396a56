package org.b2bleaf.admin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.b2bleaf.catalog.rules.CatalogChoice;
import org.b2bleaf.catalog.rules.FieldProblem;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class CatalogMessagesTest {

    /** {@code #{Key}}, {@code messages.msg('Key'} and the keys that templates hand to each other. */
    private static final Pattern KEY =
            Pattern.compile("(?:#\\{|msg\\('|label='|help=')(B2bCatalog[A-Za-z_]*\\w)(?=[}('\\(,])");

    @Test
    void everythingThatThePagesSayHasAText() throws IOException {
        Properties texts = new Properties();
        for (String bundle : new String[] {"B2bCatalogMessages", "B2bAdminPageMessages", "B2bAdminMessages"}) {
            texts.putAll(
                    PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/" + bundle + ".properties")));
        }
        assertThat(keysOfTemplates()).hasSizeGreaterThan(50);
        assertThat(texts).containsKeys(keysOfTemplates());
        assertThat(texts).containsKeys((Object[]) Stream.concat(
                        Arrays.stream(FieldProblem.Kind.values()).map(kind -> "B2bCatalogProblem_" + kind),
                        Arrays.stream(CatalogChoice.Reason.values()).map(reason -> "B2bCatalog_reason_" + reason))
                .toArray());
    }

    private static Object[] keysOfTemplates() throws IOException {
        Stream.Builder<String> keys = Stream.builder();
        Resource[] templates = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:open_admin_style/templates/**/*atalog*.html");
        for (Resource template : templates) {
            Matcher key = KEY.matcher(new String(template.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            while (key.find()) {
                keys.add(key.group(1));
            }
        }
        return keys.build().distinct().toArray();
    }
}
