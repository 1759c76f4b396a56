package org.b2bleaf.privacy;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.b2bleaf.money.MoneyText;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/** An export for people: one page without anything from elsewhere, in the person's language. */
final class HtmlSink implements ExportSink {

    private static final String STYLE =
            """
            body{font:15px/1.5 system-ui,sans-serif;color:#222;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid #ccc}
            article{border:1px solid #ddd;border-radius:4px;padding:.5rem 1rem;margin:.5rem 0;overflow-x:auto}
            dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.1rem 1rem;margin:0}
            dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
            table{border-collapse:collapse;margin:.3rem 0 .6rem;font-size:.9em}caption{text-align:left;color:#555}
            th,td{border:1px solid #ddd;padding:.15rem .5rem;text-align:left;vertical-align:top}
            @media(max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.3rem}}""";

    private final Writer html;
    private final MessageSource messages;
    private final Locale locale;
    private final DateTimeFormatter moments;
    private final DateTimeFormatter days;

    HtmlSink(Writer html, MessageSource messages, Locale locale) {
        this.html = html;
        this.messages = messages;
        this.locale = locale;
        moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC);
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    void head(String email, String shop, Instant now) throws IOException {
        String title = text("b2b.privacy.export.title", email);
        html.write("<!DOCTYPE html>\n<html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"UTF-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\"><title>"
                + escaped(title) + "</title><style>" + STYLE + "</style></head><body>\n<h1>" + escaped(title)
                + "</h1>\n<p>"
                + escaped(text("b2b.privacy.export.lead", shop, moments.format(now))) + "</p>\n");
    }

    void foot() throws IOException {
        html.write("</body></html>\n");
    }

    private String heading = "";
    private long records;

    @Override
    public void begin(ExportSection section) throws IOException {
        heading = text("b2b.privacy.section." + section.name());
        records = 0;
        html.write("<section data-section=\"" + section.name() + "\"><h2>" + escaped(heading) + "</h2>\n");
    }

    @Override
    public void record(ExportSection section, Map<String, Object> record) throws IOException {
        records++;
        String currency = record.get("currency") instanceof String code ? code : null;
        html.write("<article><dl>");
        for (Map.Entry<String, Object> field : record.entrySet()) {
            if (!(field.getValue() instanceof List)) {
                html.write("<dt>" + escaped(label(field.getKey())) + "</dt><dd>"
                        + escaped(value(field.getKey(), field.getValue(), currency)) + "</dd>");
            }
        }
        html.write("</dl>");
        for (Map.Entry<String, Object> field : record.entrySet()) {
            if (field.getValue() instanceof List<?> parts) {
                table(text("b2b.privacy.section." + field.getKey()), parts, currency);
            }
        }
        html.write("</article>\n");
    }

    private void table(String caption, List<?> parts, String currency) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.addAll(JsonSink.asRecord(part).keySet()));
        html.write("<table><caption>" + escaped(caption) + "</caption><tr>");
        for (String name : names) {
            html.write("<th scope=\"col\">" + escaped(label(name)) + "</th>");
        }
        html.write("</tr>");
        for (Object part : parts) {
            html.write("<tr>");
            for (String name : names) {
                Object value = JsonSink.asRecord(part).get(name);
                html.write("<td>" + (value == null ? "" : escaped(value(name, value, currency))) + "</td>");
            }
            html.write("</tr>");
        }
        html.write("</table>");
    }

    @Override
    public void end(ExportSection section) throws IOException {
        if (records == 0) {
            html.write("<p>" + escaped(text("b2b.privacy.export.nothing")) + "</p>");
        }
        html.write("</section>\n");
    }

    private String value(String name, Object value, String currency) {
        if (value instanceof Instant moment) {
            return moments.format(moment);
        }
        if (value instanceof LocalDate day) {
            return days.format(day);
        }
        if (value instanceof Boolean yes) {
            return text(yes ? "b2b.privacy.yes" : "b2b.privacy.no");
        }
        if (value instanceof BigDecimal amount) {
            return currency == null ? amount.toPlainString() : money(amount, currency);
        }
        return value.toString();
    }

    private String money(BigDecimal amount, String currency) {
        try {
            return MoneyText.of(amount, Currency.getInstance(currency), locale);
        } catch (IllegalArgumentException e) {
            return amount.toPlainString() + " " + currency;
        }
    }

    private String label(String field) {
        return text("b2b.privacy.field." + field);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
