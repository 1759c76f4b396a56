package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.OrderMails;
import org.b2bleaf.ordering.TermsText;
import org.b2bleaf.ordering.drafts.rules.LineChange;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.settings.ShopAddress;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The mails to the buyer about a draft, in the location's language, queued in the transaction of what they tell. */
@Service("b2bDraftMails")
public class DraftMails {

    private static final String TEMPLATE = "b2b-draft";

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bMailTemplates")
    protected MailTemplates templates;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bShopAddress")
    protected ShopAddress shopAddress;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    /** Asks whether the buyer agrees with what the merchant has changed. */
    void queueConsent(DraftOrder draft, List<DraftLine> lines) {
        Writing mail = new Writing("consent", draft);
        mail.fact("agreedTotal", mail.money(draft.getAgreedTotal()));
        mail.discount();
        mail.fact("newTotal", mail.money(draft.getTotal()));
        mail.lines = lines.stream()
                .map(mail::changed)
                .filter(line -> !line.isEmpty())
                .toList();
        mail.link("account/drafts/" + draft.getReference());
        mail.queue();
    }

    /** @param amount what is to be paid now */
    void queueInvoice(DraftOrder draft, List<DraftLine> lines, BigDecimal amount) {
        Writing mail = new Writing("invoice", draft);
        mail.discount();
        mail.fact("total", mail.money(draft.getTotal()));
        mail.fact("toPay", mail.money(amount));
        mail.lines = lines.stream()
                .map(mail::present)
                .filter(line -> !line.isEmpty())
                .toList();
        mail.link("account/drafts/" + draft.getReference());
        mail.queue();
    }

    void queueWithdrawn(DraftOrder draft, List<DraftLine> lines) {
        Writing mail = new Writing("withdrawn", draft);
        mail.fact("total", mail.money(draft.getTotal()));
        mail.lines = lines.stream()
                .map(mail::present)
                .filter(line -> !line.isEmpty())
                .toList();
        mail.link("account/drafts/" + draft.getReference());
        mail.queue();
    }

    /** @param givenBack of the deposit; zero when there was none */
    void queueDeclined(DraftOrder draft, List<DraftLine> lines, BigDecimal givenBack) {
        Writing mail = new Writing("declined", draft);
        mail.fact("reason", draft.getDeclineReason());
        mail.depositBack(givenBack);
        mail.lines = lines.stream()
                .map(mail::present)
                .filter(line -> !line.isEmpty())
                .toList();
        mail.queue();
    }

    /** Says what the page of the order says. */
    void queueApproved(DraftOrder draft, B2bOrder order, BigDecimal givenBack) {
        Writing mail = new Writing("approved", draft);
        mail.attached = new MailDraft.Attached(OrderMails.PAPERS_OF_ORDER, order.getId());
        mail.fact("number", order.getOrderNumber());
        mail.fact("terms", TermsText.of(order.getTerms(), order.getCurrency(), messages, mail.locale));
        mail.fact("payment", mail.text("payment." + order.getPaymentStatus()));
        if (order.getDueDate() != null) {
            mail.fact(
                    "due",
                    order.getDueDate()
                            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                    .withLocale(mail.locale)));
        }
        mail.discount();
        mail.fact("total", mail.money(order.getTotal()));
        mail.fact("open", mail.money(order.getOpenAmount()));
        mail.depositBack(givenBack);
        mail.lines = order.getOrder().getOrderItems().stream()
                .map(item -> mail.line(item.getQuantity(), item.getName(), totalOf(item)))
                .toList();
        mail.link("account/orders/" + order.getOrderNumber());
        mail.queue();
    }

    private static BigDecimal totalOf(OrderItem item) {
        return item.getTotalPrice().getAmount();
    }

    /** One mail while it is being written. */
    private final class Writing {

        private final String kind;
        private final DraftOrder draft;
        private final Locale locale;
        private final Map<String, String> facts = new LinkedHashMap<>();
        private List<String> lines = List.of();
        private String address;
        private MailDraft.Attached attached;

        Writing(String kind, DraftOrder draft) {
            this.kind = kind;
            this.draft = draft;
            String language = draft.getLocation().getLanguage();
            this.locale = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
            fact("reference", draft.getReference());
            if (draft.getPoNumber() != null) {
                fact("poNumber", draft.getPoNumber());
            }
            fact("buyer", draft.getCompanyName() + ", " + draft.getLocationName());
        }

        void fact(String name, String value) {
            facts.put(text(name), value);
        }

        void discount() {
            if (draft.getDiscount().signum() > 0) {
                fact("discount", money(draft.getDiscount().negate()));
            }
        }

        void depositBack(BigDecimal amount) {
            if (amount.signum() > 0) {
                fact("depositBack", money(amount));
            }
        }

        void link(String path) {
            address = shopAddress.of(path);
        }

        String money(BigDecimal amount) {
            return MoneyText.of(amount, draft.getCurrency(), locale);
        }

        String line(int quantity, String name, BigDecimal total) {
            return quantity + " × " + name + "  " + money(total);
        }

        /** @return empty when the line was taken out */
        String present(DraftLine line) {
            return line.getQuantity() == 0 || line.getUnitPrice() == null
                    ? ""
                    : line(
                            line.getQuantity(),
                            line.getName(),
                            line.getUnitPrice().multiply(BigDecimal.valueOf(line.getQuantity())));
        }

        /** @return empty when the line was never ordered and is not there either */
        String changed(DraftLine line) {
            LineChange change = line.change();
            String was = change.agreedQuantity() == 0 ? "" : each(change.agreedQuantity(), change.agreedPrice());
            String is = change.quantity() == 0 ? "" : each(change.quantity(), change.price());
            return switch (change.kind()) {
                case GONE -> "";
                case SAME -> present(line);
                case ADDED -> text("line.added", line.getName(), is);
                case REMOVED -> text("line.removed", line.getName(), was);
                case QUANTITY, DEARER, CHEAPER -> text("line.changed", line.getName(), was, is);
            };
        }

        private String each(int quantity, BigDecimal price) {
            return quantity + " × " + money(price);
        }

        String text(String name, Object... arguments) {
            return messages.getMessage("b2b.mail.draft." + name, arguments, locale);
        }

        void queue() {
            String shop = settings.text(SettingKey.SHOP_NAME);
            String subject = text(kind + ".subject", draft.getReference(), shop);
            String intro = text(kind + ".intro", shop);
            String note = draft.getBuyerNote();
            String button = address == null ? null : text(kind + ".link");
            String plain = Stream.of(
                            intro,
                            note == null ? null : text("note", shop) + "\n" + note,
                            facts.entrySet().stream()
                                    .map(fact -> fact.getKey() + ": " + fact.getValue())
                                    .collect(Collectors.joining("\n")),
                            String.join("\n", lines),
                            address == null ? null : button + ":\n" + address,
                            shop)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining("\n\n", "", "\n"));
            Map<String, Object> variables = new LinkedHashMap<>();
            variables.put("language", locale.toLanguageTag());
            variables.put("subject", subject);
            variables.put("intro", intro);
            variables.put("noteTitle", text("note", shop));
            variables.put("note", note);
            variables.put("facts", facts);
            variables.put("lines", lines);
            variables.put("address", address);
            variables.put("button", button);
            variables.put("shop", shop);
            outbox.queue(new MailDraft(
                            "draft-" + kind,
                            draft.getPlacedByEmail(),
                            subject,
                            plain,
                            templates.html(TEMPLATE, locale, variables),
                            false)
                    .with(attached));
        }
    }
}
