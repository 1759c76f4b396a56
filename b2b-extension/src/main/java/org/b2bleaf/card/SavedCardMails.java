package org.b2bleaf.card;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.company.LocationMember;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.settings.ShopAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Tells the admins of a location, in its language, that a card was saved or removed. */
@Service("b2bSavedCardMails")
public class SavedCardMails {

    private static final String TEMPLATE = "b2b-card";

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bMailTemplates")
    protected MailTemplates templates;

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissions;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bShopAddress")
    protected ShopAddress shopAddress;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    void queueAdded(SavedCardImpl card) {
        queue("added", card, card.getAddedBy());
    }

    void queueRemoved(SavedCardImpl card, Customer by) {
        queue("removed", card, by);
    }

    private void queue(String kind, SavedCardImpl card, Customer by) {
        CompanyLocation location = card.getLocation();
        Locale locale = location.getLanguage() == null ? Locale.ENGLISH : Locale.forLanguageTag(location.getLanguage());
        String shop = settings.text(SettingKey.SHOP_NAME);
        String subject = text(kind + ".subject", locale, location.getName(), shop);
        String intro = text(kind + ".intro", locale, location.getName(), shop);
        String button = text("link", locale);
        String address = shopAddress.of("account/cards");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text("card", locale), card.name());
        if (card.getLabel() != null) {
            facts.put(text("label", locale), card.getLabel());
        }
        facts.put(text("location", locale), location.getCompany().getName() + ", " + location.getName());
        facts.put(text("by", locale), CustomerName.of(by));
        String plain = intro + "\n\n"
                + facts.entrySet().stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n\n" + button + ":\n" + address + "\n\n" + shop + "\n";
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("language", locale.toLanguageTag());
        variables.put("subject", subject);
        variables.put("intro", intro);
        variables.put("facts", facts);
        variables.put("address", address);
        variables.put("button", button);
        variables.put("shop", shop);
        String html = templates.html(TEMPLATE, locale, variables);
        permissions.membersOf(location.getId()).stream()
                .filter(member -> member.permission() == Permission.LOCATION_ADMIN)
                .map(LocationMember::email)
                .filter(email -> email != null && !email.isBlank())
                .forEach(email -> outbox.queue(new MailDraft("card-" + kind, email, subject, plain, html, false)));
    }

    private String text(String name, Locale locale, Object... arguments) {
        return messages.getMessage("b2b.mail.card." + name, arguments, locale);
    }
}
