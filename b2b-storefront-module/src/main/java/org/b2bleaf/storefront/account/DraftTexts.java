package org.b2bleaf.storefront.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.drafts.DraftLine;
import org.b2bleaf.ordering.drafts.DraftSheet;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.DraftAct;
import org.b2bleaf.ordering.drafts.rules.LineChange;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.springframework.stereotype.Component;

/** Writes drafts out for a page, in the visitor's language. */
@Component("b2bDraftTexts")
public class DraftTexts {

    @Resource(name = "b2bOrderTexts")
    protected OrderTexts texts;

    public DraftView row(DraftOrder draft, Locale locale) {
        PaymentTerms terms = draft.getTerms() == null ? draft.getLocation().getTerms() : draft.getTerms();
        return new DraftView(
                draft.getReference(),
                OrderTexts.day(
                        LocalDate.ofInstant(
                                draft.getSubmittedAt().toInstant(),
                                draft.getLocation().getTimeZone()),
                        locale),
                draft.getCompanyName(),
                draft.getLocationName(),
                draft.getPlacedByName(),
                draft.getPoNumber(),
                draft.getStatus(),
                draft.getStatus() == DraftStatus.SUBMITTED && draft.getConsent() == Consent.ASKED,
                texts.terms(terms, draft.getCurrency(), locale),
                OrderTexts.money(
                        isForBuyer(draft) ? draft.getTotal() : agreedTotal(draft), draft.getCurrency(), locale));
    }

    /** Until the merchant has finished with it the buyer sees what was submitted. */
    private static boolean isForBuyer(DraftOrder draft) {
        return switch (draft.getStatus()) {
            case INVOICED, APPROVED -> true;
            case SUBMITTED -> draft.getConsent() == Consent.ASKED;
            case DECLINED -> false;
        };
    }

    private static BigDecimal agreedTotal(DraftOrder draft) {
        return draft.getAgreedTotal() == null ? draft.getTotal() : draft.getAgreedTotal();
    }

    public DraftPage page(DraftSheet sheet, Locale locale) {
        DraftOrder draft = sheet.draft();
        boolean current = isForBuyer(draft);
        boolean changed = current && sheet.isChanged();
        boolean invoiced = draft.getStatus() == DraftStatus.INVOICED;
        return new DraftPage(
                row(draft, locale),
                draft.getVersion(),
                draft.getConsent(),
                changed,
                sheet.lines().stream()
                        .filter(line -> current ? line.change().kind() != LineChange.Kind.GONE : isAgreed(line))
                        .map(line -> current ? line(draft, line, locale) : agreed(draft, line, locale))
                        .toList(),
                sums(sheet, current, locale),
                changed && agreedTotal(draft).compareTo(draft.getTotal()) != 0
                        ? money(draft, agreedTotal(draft), locale)
                        : null,
                current ? draft.getBuyerNote() : null,
                draft.getDeclineReason(),
                draft.getPlacedOrderNumber(),
                draft.state().busy(),
                draft.getPaymentKey() != null,
                draft.state().allows(DraftAct.PAY),
                invoiced ? money(draft, sheet.invoiceAmount(), locale) : null,
                positive(draft, sheet.depositHeld(), locale),
                positive(draft, givenBack(sheet.deposits()), locale));
    }

    private static boolean isAgreed(DraftLine line) {
        return line.getAgreedQuantity() > 0;
    }

    private static BigDecimal givenBack(List<Charge> deposits) {
        return deposits.stream()
                .filter(charge ->
                        charge.getState() == ChargeState.GIVE_BACK_DUE || charge.getState() == ChargeState.GIVEN_BACK)
                .map(Charge::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static DraftLineView line(DraftOrder draft, DraftLine line, Locale locale) {
        LineChange change = line.change();
        if (change.kind() == LineChange.Kind.REMOVED) {
            return written(
                    draft, line, change.kind(), line.getAgreedQuantity(), line.getAgreedPrice(), null, null, locale);
        }
        boolean there = change.agreedQuantity() > 0;
        boolean otherPrice = there && change.price() != null && change.price().compareTo(change.agreedPrice()) != 0;
        return written(
                draft,
                line,
                change.kind(),
                line.getQuantity(),
                line.getUnitPrice(),
                there && change.agreedQuantity() != change.quantity() ? change.agreedQuantity() : null,
                otherPrice ? change.agreedPrice() : null,
                locale);
    }

    private static DraftLineView agreed(DraftOrder draft, DraftLine line, Locale locale) {
        return written(
                draft, line, LineChange.Kind.SAME, line.getAgreedQuantity(), line.getAgreedPrice(), null, null, locale);
    }

    private static DraftLineView written(
            DraftOrder draft,
            DraftLine line,
            LineChange.Kind kind,
            int quantity,
            BigDecimal price,
            Integer wasQuantity,
            BigDecimal wasPrice,
            Locale locale) {
        BigDecimal each = price == null ? BigDecimal.ZERO : price;
        return new DraftLineView(
                line.getSkuCode(),
                line.getName(),
                kind,
                quantity,
                money(draft, each, locale),
                money(draft, each.multiply(BigDecimal.valueOf(quantity)), locale),
                wasQuantity,
                wasPrice == null ? null : money(draft, wasPrice, locale));
    }

    private static SumsView sums(DraftSheet sheet, boolean current, Locale locale) {
        DraftOrder draft = sheet.draft();
        BigDecimal discount = current ? draft.getDiscount() : draft.getAgreedDiscount();
        BigDecimal shipping = current ? draft.getShipping() : draft.getAgreedShipping();
        BigDecimal tax = current ? draft.getTax() : draft.getAgreedTax();
        return new SumsView(
                money(draft, current ? sheet.products() : sheet.agreedProducts(), locale),
                discount.signum() == 0 ? null : money(draft, discount.negate(), locale),
                money(draft, shipping == null ? BigDecimal.ZERO : shipping, locale),
                money(draft, tax == null ? BigDecimal.ZERO : tax, locale),
                money(draft, current ? draft.getTotal() : agreedTotal(draft), locale));
    }

    private static String positive(DraftOrder draft, BigDecimal amount, Locale locale) {
        return amount.signum() == 0 ? null : money(draft, amount, locale);
    }

    private static String money(DraftOrder draft, BigDecimal amount, Locale locale) {
        return OrderTexts.money(amount, draft.getCurrency(), locale);
    }
}
