package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationPermission;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.invoice.rules.ReminderStep;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOrigin;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.settings.ShopAddress;
import org.springframework.stereotype.Service;

/** Mails about invoices, in the location's language, with the paper attached. Queued in the caller's transaction. */
@Service("b2bInvoiceMails")
public class InvoiceMails {

    private static final String TEMPLATE = "b2b-invoice";

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bMailTemplates")
    protected MailTemplates templates;

    @Resource(name = "b2bInvoiceWording")
    protected InvoiceWording wording;

    @Resource(name = "b2bShopAddress")
    protected ShopAddress shopAddress;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    /** One line of a mail. */
    public record Fact(String name, String value) {}

    /** Where invoices of a location go: its billing e-mail address, or else its admins. May be empty. */
    public Set<String> recipients(CompanyLocation location) {
        if (location.getBillingEmail() != null && !location.getBillingEmail().isBlank()) {
            return Set.of(location.getBillingEmail());
        }
        return location.getPermissions().stream()
                .filter(permission -> permission.getPermission() == Permission.LOCATION_ADMIN)
                .sorted(Comparator.comparing(LocationPermission::getId))
                .map(permission -> permission.getCustomer().getEmailAddress())
                .filter(address -> address != null && !address.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** To whoever pays, when the location has named somebody: the buyer has it with the mail of the order. */
    void queueInvoiceToBilling(B2bOrder order, InvoiceRef invoice) {
        String billing = order.getLocation().getBillingEmail();
        if (billing != null && !billing.isBlank() && !billing.equalsIgnoreCase(order.getPlacedByEmail())) {
            queueInvoice(order, invoice, billing, MailOrigin.NONE);
        }
    }

    void queueInvoice(B2bOrder order, InvoiceRef invoice, String recipient, MailOrigin origin) {
        Mail mail = new Mail(order);
        String texts = invoice.isCreditNote() ? "creditNote" : "invoice";
        mail.fact(invoice.kind().name(), invoice.number());
        mail.ofOrder();
        if (invoice.isCreditNote()) {
            mail.money("CREDITED", invoice.total());
        } else {
            mail.openAndDue();
        }
        mail.queue(invoice.isCreditNote() ? "credit-note" : "invoice", texts, recipient, invoice, origin);
    }

    /** @param reason may be null */
    void queueCreditNote(B2bOrder order, InvoiceRef note, String reason) {
        String billing = order.getLocation().getBillingEmail();
        Mail mail = new Mail(order);
        mail.fact("CREDIT_NOTE", note.number());
        mail.ofOrder();
        mail.money("CREDITED", note.total());
        if (reason != null && !reason.isBlank()) {
            mail.fact("REASON", reason.strip());
        }
        mail.queue(
                "credit-note",
                "creditNote",
                billing == null || billing.isBlank() ? order.getPlacedByEmail() : billing,
                note,
                MailOrigin.NONE);
    }

    /**
     * @param invoice null for an order of before, which has none: the mail names the order then
     * @return how many mails
     */
    int queueReminder(B2bOrder order, InvoiceRef invoice, ReminderStep step) {
        String texts = step.offset() < 0 ? "reminderBefore" : step.offset() == 0 ? "reminderOn" : "reminderAfter";
        Set<String> recipients = recipients(order.getLocation());
        for (String recipient : recipients) {
            Mail mail = new Mail(order);
            if (invoice != null) {
                mail.fact("INVOICE", invoice.number());
            }
            mail.ofOrder();
            mail.openAndDue();
            mail.queue("reminder", texts, recipient, invoice, MailOrigin.NONE);
        }
        return recipients.size();
    }

    /** @param token of the link; in the mail and nowhere else */
    void queueLink(
            B2bOrder order,
            InvoiceRef invoice,
            String token,
            LocalDate validUntil,
            String recipient,
            MailOrigin origin) {
        Mail mail = new Mail(order);
        mail.fact("INVOICE", invoice.number());
        mail.ofOrder();
        mail.openAndDue();
        mail.link(shopAddress.of("pay/" + token), wording.text("mail.link.button", mail.locale));
        mail.note = wording.text("mail.link.until", mail.locale, wording.day(validUntil, mail.locale));
        outbox.queue(mail.draft("payment-link", "link", recipient, invoice).secretAndLasting(), origin);
    }

    /** One mail that is being written. */
    private final class Mail {

        private final B2bOrder order;
        private final Locale locale;
        private final String shop;
        private final List<Fact> facts = new ArrayList<>();
        private String link;
        private String linkText;
        private String note;

        Mail(B2bOrder order) {
            this.order = order;
            this.locale = InvoiceWording.localeOf(order.getLocation());
            this.shop = settings.text(SettingKey.SHOP_NAME);
            link(shopAddress.of("account/orders/" + order.getOrderNumber()), wording.text("mail.seeOrder", locale));
        }

        void link(String address, String text) {
            this.link = address;
            this.linkText = text;
        }

        void fact(String name, String value) {
            facts.add(new Fact(wording.text("mail.fact." + name, locale), value));
        }

        void money(String name, BigDecimal amount) {
            fact(name, wording.money(amount, order.getCurrency(), locale));
        }

        void ofOrder() {
            fact("ORDER", order.getOrderNumber());
            fact("BUYER", order.getCompanyName() + ", " + order.getLocationName());
            if (order.getPoNumber() != null) {
                fact("PO_NUMBER", order.getPoNumber());
            }
            money("TOTAL", order.getTotal());
        }

        void openAndDue() {
            if (order.getOpenAmount().signum() > 0) {
                money("OPEN", order.getOpenAmount());
                fact(
                        "DUE",
                        order.getDueDate() == null
                                ? wording.text("dueOnFulfilment", locale)
                                : wording.day(order.getDueDate(), locale));
            }
        }

        void queue(String kind, String texts, String recipient, InvoiceRef paper, MailOrigin origin) {
            outbox.queue(draft(kind, texts, recipient, paper), origin);
        }

        MailDraft draft(String kind, String texts, String recipient, InvoiceRef paper) {
            String number = paper == null ? order.getOrderNumber() : paper.number();
            String subject = wording.text("mail." + texts + ".subject", locale, number, shop);
            String intro = wording.text("mail." + texts + ".intro", locale, shop);
            String plain = intro + "\n\n"
                    + facts.stream()
                            .map(fact -> fact.name() + ": " + fact.value())
                            .collect(Collectors.joining("\n"))
                    + "\n\n" + linkText + ":\n" + link + "\n" + (note == null ? "" : "\n" + note + "\n") + "\n" + shop
                    + "\n";
            Map<String, Object> variables = new LinkedHashMap<>();
            variables.put("language", locale.toLanguageTag());
            variables.put("subject", subject);
            variables.put("intro", intro);
            variables.put("facts", facts);
            variables.put("link", link);
            variables.put("linkText", linkText);
            variables.put("note", note);
            variables.put("shop", shop);
            return new MailDraft(kind, recipient, subject, plain, templates.html(TEMPLATE, locale, variables), false)
                    .with(paper == null ? null : new MailDraft.Attached(Invoices.ATTACHMENT, paper.id()));
        }
    }
}
