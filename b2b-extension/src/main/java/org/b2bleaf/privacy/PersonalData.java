package org.b2bleaf.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.b2bleaf.privacy.rules.ColumnRule;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The list of the columns that can hold personal data, with what an erasure does to each: the two agree by being one. */
@Component("b2bPersonalData")
public class PersonalData {

    private static final String LIST = "privacy/personal-data.properties";

    private final Map<String, Map<String, ColumnRule>> rules = new TreeMap<>();

    public PersonalData() {
        Properties lines;
        try {
            lines = PropertiesLoaderUtils.loadProperties(new ClassPathResource(LIST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.stringPropertyNames().stream().sorted().forEach(line -> {
            int dot = line.indexOf('.');
            rules.computeIfAbsent(line.substring(0, dot), table -> new LinkedHashMap<>())
                    .put(line.substring(dot + 1), ColumnRule.parse(lines.getProperty(line)));
        });
    }

    /** The rules of a {@link PersonTable} by column, {@code *} for a row without text; empty when the list has none. */
    public Map<String, ColumnRule> of(String name) {
        return rules.getOrDefault(name, Map.of());
    }

    /** By {@link PersonTable#name}. */
    public Map<String, Map<String, ColumnRule>> all() {
        return rules;
    }
}
