package org.b2bleaf.ordering;

import java.math.BigDecimal;
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
import org.b2bleaf.ordering.OrderSummary.Fact;
import org.b2bleaf.ordering.OrderSummary.Kind;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
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

    @Resource(name = "b2bOrderSummary")
    protected OrderSummary summary;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    void queueConfirmation(B2bOrder order) {
        Locale locale = localeOf(order.getLocation());
        queue(
                "order-confirmation",
                "confirmation",
                order.getOrderNumber(),
                order.getPlacedByEmail(),
                summary.of(order, locale),
                order.getOrder(),
                locale);
    }

    /** @param deposit taken with the submission, or reserved; zero for none */
    void queueDraftReceived(DraftOrder draft, BigDecimal deposit) {
        Locale locale = localeOf(draft.getLocation());
        queue(
                "draft-received",
                "draft",
                draft.getReference(),
                draft.getPlacedByEmail(),
                summary.of(draft, deposit, locale),
                draft.getOrder(),
                locale);
    }

    /** Tells the buyer that the order is fulfilled, with carrier, tracking number and due date where they are known. */
    public void queueFulfilled(B2bOrder order) {
        Locale locale = localeOf(order.getLocation());
        queue(
                "order-fulfilled",
                "fulfilled",
                order.getOrderNumber(),
                order.getPlacedByEmail(),
                summary.ofFulfilment(order, locale),
                order.getOrder(),
                locale);
    }

    /**
     * Tells the buyer that the order is cancelled, and why.
     *
     * @param givenBack what was paid and goes back; zero for nothing
     */
    public void queueCancelled(B2bOrder order, BigDecimal givenBack) {
        Locale locale = localeOf(order.getLocation());
        queue(
                "order-cancelled",
                "cancelled",
                order.getOrderNumber(),
                order.getPlacedByEmail(),
                summary.ofCancellation(order, givenBack, locale),
                order.getOrder(),
                locale);
    }

    /** To a buyer who was told that the payment is being looked into, or was told nothing at all. */
    void queueNotPlaced(
            Order cart, CompanyLocation location, SubmissionRecord submission, SubmissionRefused.Reason reason) {
        Locale locale = localeOf(location);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(Kind.BUYER, location.getCompany().getName() + ", " + location.getName(), locale));
        if (submission.poNumber() != null) {
            facts.add(fact(Kind.PO_NUMBER, submission.poNumber(), locale));
        }
        facts.add(fact(Kind.TOTAL, MoneyText.of(submission.total(), submission.currency(), locale), locale));
        queue(
                "order-not-placed",
                reason == SubmissionRefused.Reason.CARD_DECLINED ? "notCharged" : "notPlaced",
                location.getName(),
                cart.getCustomer().getEmailAddress(),
                facts,
                cart,
                locale);
    }

    private Fact fact(Kind kind, String value, Locale locale) {
        return new Fact(kind, text("fact." + kind, locale), value);
    }

    private void queue(
            String kind, String texts, String name, String recipient, List<Fact> facts, Order order, Locale locale) {
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
                + facts.stream().map(fact -> fact.name() + ": " + fact.value()).collect(Collectors.joining("\n"))
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

    private String text(String name, Locale locale, Object... arguments) {
        return messages.getMessage("b2b.mail.order." + name, arguments, locale);
    }
}
