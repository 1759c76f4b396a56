package org.b2bleaf.returns;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.settings.ShopAddress;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * The mails about a return, queued in the transaction of what they tell: to whoever asked for it in the location's language,
 * and to the merchant when there is a new one.
 */
@Service("b2bReturnMails")
public class ReturnMails {

    private static final String TEMPLATE = "b2b-return";

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

    /** To the buyer, and to whom the setting names of the merchant's staff. */
    void queueRequested(ReturnRequest request) {
        Writing mail = new Writing("requested", request, localeOf(request.getLocation()));
        mail.lines(ReturnLine::getQuantity);
        mail.queue(request.getRequestedByEmail());
        EmailAddress.parse(settings.text(SettingKey.RETURNS_NOTIFY)).ifPresent(to -> {
            Writing notice = new Writing("notice", request, MailLanguage.FALLBACK.locale());
            notice.fact("requestedBy", request.getRequestedByName() + ", " + request.getRequestedByEmail());
            notice.note(notice.text("buyerNote"), request.getBuyerNote());
            notice.lines(ReturnLine::getQuantity);
            notice.address = null;
            notice.queue(to.value());
        });
    }

    void queueApproved(ReturnRequest request) {
        Writing mail = new Writing("approved", request, localeOf(request.getLocation()));
        mail.shopNote();
        mail.lines(ReturnLine::getApprovedQuantity);
        mail.queue(request.getRequestedByEmail());
    }

    void queueDeclined(ReturnRequest request) {
        Writing mail = new Writing("declined", request, localeOf(request.getLocation()));
        mail.shopNote();
        mail.lines(ReturnLine::getQuantity);
        mail.queue(request.getRequestedByEmail());
    }

    void queueReceived(ReturnRequest request) {
        Writing mail = new Writing("received", request, localeOf(request.getLocation()));
        mail.lines(ReturnLine::getReceivedQuantity);
        mail.queue(request.getRequestedByEmail());
    }

    void queueSettled(ReturnRequest request) {
        Writing mail = new Writing("settled", request, localeOf(request.getLocation()));
        mail.money("paidBack", request.getPaidBack());
        mail.money("credited", request.getAmount().subtract(request.getPaidBack()));
        if (request.getAmount().signum() == 0) {
            mail.fact("paidBack", MoneyText.of(BigDecimal.ZERO, request.getCurrency(), mail.locale));
        }
        mail.note(mail.text("note", settings.text(SettingKey.SHOP_NAME)), request.getAmountReason());
        mail.lines(ReturnLine::getReceivedQuantity);
        mail.queue(request.getRequestedByEmail());
    }

    /** What the books and the credit note say, in the location's language. */
    String booking(ReturnRequest request) {
        return message("booking", localeOf(request.getLocation()), request.getReference());
    }

    private static Locale localeOf(CompanyLocation location) {
        return location.getLanguage() == null ? Locale.ENGLISH : Locale.forLanguageTag(location.getLanguage());
    }

    private String message(String name, Locale locale, Object... arguments) {
        return messages.getMessage("b2b.mail.return." + name, arguments, locale);
    }

    /** One mail while it is being written. */
    private final class Writing {

        private final String kind;
        private final ReturnRequest request;
        private final Locale locale;
        private final Map<String, String> facts = new LinkedHashMap<>();
        private List<String> lines = List.of();
        private String noteTitle;
        private String note;
        private String address;

        Writing(String kind, ReturnRequest request, Locale locale) {
            this.kind = kind;
            this.request = request;
            this.locale = locale;
            address = shopAddress.of("account/returns/" + request.getReference());
            fact("reference", request.getReference());
            fact("order", request.getOrder().getOrderNumber());
            if (request.getOrder().getPoNumber() != null) {
                fact("poNumber", request.getOrder().getPoNumber());
            }
            fact(
                    "buyer",
                    request.getOrder().getCompanyName() + ", "
                            + request.getOrder().getLocationName());
        }

        void fact(String name, String value) {
            facts.put(text(name), value);
        }

        /** Zero is left out. */
        void money(String name, BigDecimal amount) {
            if (amount.signum() > 0) {
                fact(name, MoneyText.of(amount, request.getCurrency(), locale));
            }
        }

        void shopNote() {
            note(text("note", settings.text(SettingKey.SHOP_NAME)), request.getShopNote());
        }

        /** @param words null for none */
        void note(String title, String words) {
            noteTitle = title;
            note = words;
        }

        /** Those of which there is something. */
        void lines(Function<ReturnLine, Integer> quantity) {
            lines = request.getLines().stream()
                    .filter(line -> quantity.apply(line) > 0)
                    .map(line -> quantity.apply(line) + " × " + line.getName() + " – " + reason(line))
                    .toList();
        }

        private String reason(ReturnLine line) {
            return line.getReasonText() != null
                    ? line.getReasonText()
                    : messages.getMessage("b2b.return.reason." + line.getReason(), null, locale);
        }

        String text(String name, Object... arguments) {
            return message(name, locale, arguments);
        }

        /** @param to null when the buyer has no address any more */
        void queue(String to) {
            if (to == null) {
                return;
            }
            String shop = settings.text(SettingKey.SHOP_NAME);
            String subject = text(kind + ".subject", request.getReference(), shop);
            String intro = text(kind + ".intro", shop);
            String button = address == null ? null : text("link");
            String plain = Stream.of(
                            intro,
                            note == null ? null : noteTitle + "\n" + note,
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
            variables.put("noteTitle", noteTitle);
            variables.put("note", note);
            variables.put("facts", facts);
            variables.put("lines", lines);
            variables.put("address", address);
            variables.put("button", button);
            variables.put("shop", shop);
            outbox.queue(new MailDraft(
                    "return-" + kind, to, subject, plain, templates.html(TEMPLATE, locale, variables), false));
        }
    }
}
