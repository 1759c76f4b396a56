package org.b2bleaf.accessmail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.company.rules.Permission;
import org.springframework.stereotype.Component;

/**
 * The texts that ship with the product: one file per language in {@code emailTemplates/b2b-access/}, lines of headers and, behind an
 * empty line, the body. A host replaces a file by one of the same name.
 */
@Component("b2bDefaultTemplates")
public class DefaultTemplates {

    private static final String FOLDER = "emailTemplates/b2b-access/";

    private final Map<MailLanguage, Texts> texts = Arrays.stream(MailLanguage.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    DefaultTemplates::read,
                    (one, two) -> one,
                    () -> new EnumMap<>(MailLanguage.class)));

    private record Texts(Map<String, String> headers, TemplateDraft template) {}

    /** Subject and body. */
    public TemplateDraft template(MailLanguage language) {
        return texts.get(language).template();
    }

    /** How a mail names a permission. */
    public String name(Permission permission, MailLanguage language) {
        return texts.get(language).headers().get(permission.name());
    }

    /** What stands between two locations. */
    public String separator(MailLanguage language) {
        return texts.get(language).headers().get("separator").replace("_", " ");
    }

    private static Texts read(MailLanguage language) {
        String name = FOLDER + language.tag() + ".md";
        try (InputStream file = DefaultTemplates.class.getClassLoader().getResourceAsStream(name)) {
            String[] parts = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .split("\n\n", 2);
            Map<String, String> headers = parts[0].lines()
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(header -> header[0], header -> header[1]));
            return new Texts(headers, new TemplateDraft(headers.get("subject"), parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
