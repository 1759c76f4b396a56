package org.b2bleaf.admin.ordering;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.TermsText;
import org.b2bleaf.ordering.drafts.DraftDifference;
import org.b2bleaf.ordering.drafts.DraftLine;
import org.b2bleaf.ordering.drafts.DraftSheet;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.Difference;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes drafts out for the admin. */
@Component("b2bDraftTextsOfAdmin")
public class DraftTextsOfAdmin {

    @Resource(name = "messageSource")
    protected MessageSource messages;

    public DraftRow row(DraftOrder draft, Locale locale) {
        boolean asks = draft.getStatus() == DraftStatus.SUBMITTED && draft.getConsent() != Consent.NOT_ASKED;
        return new DraftRow(
                draft.getId(),
                draft.getReference(),
                AdminTexts.moment(draft.getSubmittedAt().toInstant(), locale),
                draft.getCompanyName(),
                draft.getLocationName(),
                draft.getPlacedByName(),
                draft.getPlacedByEmail(),
                draft.getPoNumber(),
                draft.getStatus(),
                asks ? draft.getConsent() : null,
                draft.state().busy(),
                money(draft, draft.getTotal(), locale));
    }

    public List<DraftLineRow> lines(DraftSheet sheet, Locale locale) {
        return sheet.lines().stream()
                .map(line -> line(sheet.draft(), line, locale))
                .toList();
    }

    private static DraftLineRow line(DraftOrder draft, DraftLine line, Locale locale) {
        BigDecimal price = line.getUnitPrice();
        return new DraftLineRow(
                line.getLineNo(),
                line.getSkuCode(),
                line.getName(),
                line.getAgreedQuantity() == 0
                        ? null
                        : line.getAgreedQuantity() + " × " + money(draft, line.getAgreedPrice(), locale),
                line.getQuantity(),
                price == null ? "" : MinorUnit.round(price, draft.getCurrency()).toPlainString(),
                price == null ? null : money(draft, price, locale),
                price == null ? null : money(draft, price.multiply(BigDecimal.valueOf(line.getQuantity())), locale),
                line.getPriceSource(),
                line.change().kind());
    }

    /** The sums by the end of their message keys, in the order to show. */
    public Map<String, String> sums(DraftSheet sheet, Locale locale) {
        DraftOrder draft = sheet.draft();
        Map<String, String> sums = new LinkedHashMap<>();
        sums.put("products", money(draft, sheet.products(), locale));
        if (draft.getDiscount().signum() > 0) {
            sums.put("discount", money(draft, draft.getDiscount().negate(), locale));
        }
        if (draft.getShipping() != null) {
            sums.put("shipping", money(draft, draft.getShipping(), locale));
            sums.put("tax", money(draft, draft.getTax(), locale));
        }
        sums.put("total", money(draft, draft.getTotal(), locale));
        if (sheet.agreedTotal().compareTo(draft.getTotal()) != 0) {
            sums.put("agreedTotal", money(draft, sheet.agreedTotal(), locale));
        }
        if (sheet.depositHeld().signum() > 0) {
            sums.put("deposit", money(draft, sheet.depositHeld(), locale));
        }
        return sums;
    }

    /** Terms when it was submitted and, when they differ, those of today. */
    public String terms(DraftOrder draft, Locale locale) {
        String now = words(draft, draft.getLocation().getTerms(), locale);
        String then = draft.getTerms() == null ? now : words(draft, draft.getTerms(), locale);
        return then.equals(now) ? now : messages.getMessage("B2bDraft_termsThenNow", new Object[] {then, now}, locale);
    }

    private String words(DraftOrder draft, PaymentTerms terms, Locale locale) {
        return TermsText.of(terms, draft.getCurrency(), messages, locale);
    }

    public String difference(DraftOrder draft, DraftDifference difference, Locale locale) {
        boolean amounts =
                difference.getKind() == Difference.Kind.PRICE || difference.getKind() == Difference.Kind.DISCOUNT;
        Object[] parts = {
            difference.getSubject(),
            amounts ? money(draft, new BigDecimal(difference.getWas()), locale) : difference.getWas(),
            amounts ? money(draft, new BigDecimal(difference.getNow()), locale) : difference.getNow()
        };
        return messages.getMessage("B2bDraft_difference_" + difference.getKind(), parts, locale);
    }

    public static String money(DraftOrder draft, BigDecimal amount, Locale locale) {
        return MoneyText.of(amount, draft.getCurrency(), locale);
    }
}
