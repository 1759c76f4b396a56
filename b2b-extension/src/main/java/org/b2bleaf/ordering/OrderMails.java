package org.b2bleaf.ordering;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The mails to the buyer after a submission, in the location's language. They say what the page after checkout says. */
@Service("b2bOrderMails")
public class OrderMails {

    private static final String TEMPLATE = "b2b-order";

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bMailTemplates")
    protected MailTemplates templates;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    void queueConfirmation(B2bOrder order) {
        Locale locale = localeOf(order.getLocation());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text("number", locale), order.getOrderNumber());
        putIfGiven(facts, text("poNumber", locale), order.getPoNumber());
        facts.put(text("buyer", locale), order.getCompanyName() + ", " + order.getLocationName());
        facts.put(text("terms", locale), TermsText.of(order.getTerms(), order.getCurrency(), messages, locale));
        facts.put(text("payment", locale), text("payment." + order.getPaymentStatus(), locale));
        if (order.getDueDate() != null) {
            facts.put(
                    text("due", locale),
                    order.getDueDate()
                            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                    .withLocale(locale)));
        }
        facts.put(text("total", locale), MoneyText.of(order.getTotal(), order.getCurrency(), locale));
        facts.put(text("open", locale), MoneyText.of(order.getOpenAmount(), order.getCurrency(), locale));
        queue(
                "order-confirmation",
                "confirmation",
                order.getOrderNumber(),
                order.getPlacedByEmail(),
                facts,
                order.getOrder(),
                locale);
    }

    void queueDraftReceived(DraftOrder draft) {
        Locale locale = localeOf(draft.getLocation());
        PaymentTerms terms = draft.getLocation().getTerms();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text("reference", locale), draft.getReference());
        putIfGiven(facts, text("poNumber", locale), draft.getPoNumber());
        facts.put(text("buyer", locale), draft.getCompanyName() + ", " + draft.getLocationName());
        facts.put(text("terms", locale), TermsText.of(terms, draft.getCurrency(), messages, locale));
        facts.put(text("total", locale), MoneyText.of(draft.getTotal(), draft.getCurrency(), locale));
        queue(
                "draft-received",
                "draft",
                draft.getReference(),
                draft.getPlacedByEmail(),
                facts,
                draft.getOrder(),
                locale);
    }

    private void queue(
            String kind,
            String texts,
            String name,
            String recipient,
            Map<String, String> facts,
            Order order,
            Locale locale) {
        String shop = settings.text(SettingKey.SHOP_NAME);
        String subject = text(texts + ".subject", locale, name, shop);
        String intro = text(texts + ".intro", locale, shop);
        List<String> lines = new ArrayList<>();
        for (OrderItem item : order.getOrderItems()) {
            lines.add(item.getQuantity() + " × " + item.getName() + "  "
                    + MoneyText.of(
                            item.getTotalPrice().getAmount(),
                            item.getTotalPrice().getCurrency(),
                            locale));
        }
        String plain = intro + "\n\n"
                + facts.entrySet().stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n\n" + String.join("\n", lines) + "\n\n" + shop + "\n";
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("language", locale.toLanguageTag());
        variables.put("subject", subject);
        variables.put("intro", intro);
        variables.put("facts", facts);
        variables.put("lines", lines);
        variables.put("shop", shop);
        outbox.queue(
                new MailDraft(kind, recipient, subject, plain, templates.html(TEMPLATE, locale, variables), false));
    }

    private static Locale localeOf(CompanyLocation location) {
        return location.getLanguage() == null ? Locale.ENGLISH : Locale.forLanguageTag(location.getLanguage());
    }

    private static void putIfGiven(Map<String, String> facts, String name, String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private String text(String name, Locale locale, Object... arguments) {
        return messages.getMessage("b2b.mail.order." + name, arguments, locale);
    }
}
