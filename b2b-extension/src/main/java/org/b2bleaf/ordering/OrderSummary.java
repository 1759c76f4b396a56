package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.terms.rules.DueBy;
import org.b2bleaf.terms.rules.PaymentPlan;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a buyer is told after a submission: number, PO number, what is paid now and later, and by when. Page and mail are
 * written from the same list, so that they say the same.
 */
@Component("b2bOrderSummary")
public class OrderSummary {

    @Resource(name = "messageSource")
    protected MessageSource messages;

    /** What a fact is about; a page may mark some. */
    public enum Kind {
        NUMBER,
        REFERENCE,
        PO_NUMBER,
        BUYER,
        PAYMENT_STATUS,
        TERMS,
        TOTAL,
        PAID_NOW,
        RESERVED_NOW,
        LATER,
        DUE,
        TAX_EXEMPT,
        FULFILLED_ON,
        CARRIER,
        TRACKING,
        OPEN,
        CANCEL_REASON,
        GIVEN_BACK
    }

    /**
     * One line of it.
     *
     * @param name of the fact, in words
     */
    public record Fact(Kind kind, String name, String value) {}

    public List<Fact> of(B2bOrder order, Locale locale) {
        Facts facts = new Facts(order.getCurrency(), locale);
        facts.add(Kind.NUMBER, order.getOrderNumber());
        facts.addGiven(Kind.PO_NUMBER, order.getPoNumber());
        facts.add(Kind.BUYER, order.getCompanyName() + ", " + order.getLocationName());
        facts.add(Kind.PAYMENT_STATUS, facts.text("payment." + order.getPaymentStatus()));
        facts.add(Kind.TERMS, TermsText.of(order.getTerms(), order.getCurrency(), messages, locale));
        facts.addMoney(Kind.TOTAL, order.getTotal());
        BigDecimal now = order.getDueAtSubmission();
        BigDecimal later = order.getTotal().subtract(now);
        if (now.signum() > 0) {
            boolean reserved = order.getOpenAmount().compareTo(order.getTotal()) == 0;
            facts.addMoney(reserved ? Kind.RESERVED_NOW : Kind.PAID_NOW, now);
        }
        if (later.signum() > 0) {
            facts.addMoney(Kind.LATER, later);
            facts.add(Kind.DUE, due(order, facts));
        }
        if (order.isTaxExempt()) {
            facts.addTaxExemption(order.getTaxExemptReason(), order.getTaxId());
        }
        return facts.list();
    }

    /** What a buyer is told when the order is on its way. */
    public List<Fact> ofFulfilment(B2bOrder order, Locale locale) {
        Facts facts = new Facts(order.getCurrency(), locale);
        facts.add(Kind.NUMBER, order.getOrderNumber());
        facts.addGiven(Kind.PO_NUMBER, order.getPoNumber());
        facts.add(Kind.BUYER, order.getCompanyName() + ", " + order.getLocationName());
        facts.add(Kind.FULFILLED_ON, day(order.getFulfilledOn(), locale));
        facts.addGiven(Kind.CARRIER, order.getCarrier());
        facts.addGiven(Kind.TRACKING, order.getTrackingNumber());
        if (order.getOpenAmount().signum() > 0) {
            facts.addMoney(Kind.OPEN, order.getOpenAmount());
            facts.add(Kind.DUE, due(order, facts));
        }
        return facts.list();
    }

    /**
     * What a buyer is told when the order is cancelled.
     *
     * @param givenBack what was paid and goes back; zero for nothing
     */
    public List<Fact> ofCancellation(B2bOrder order, BigDecimal givenBack, Locale locale) {
        Facts facts = new Facts(order.getCurrency(), locale);
        facts.add(Kind.NUMBER, order.getOrderNumber());
        facts.addGiven(Kind.PO_NUMBER, order.getPoNumber());
        facts.add(Kind.BUYER, order.getCompanyName() + ", " + order.getLocationName());
        facts.addGiven(Kind.CANCEL_REASON, order.getCancelReason());
        facts.addMoney(Kind.TOTAL, order.getTotal());
        if (givenBack.signum() > 0) {
            facts.addMoney(Kind.GIVEN_BACK, givenBack);
        }
        return facts.list();
    }

    /** @param deposit taken with the submission, or reserved; zero for none */
    public List<Fact> of(DraftOrder draft, BigDecimal deposit, Locale locale) {
        PaymentTerms terms = draft.getLocation().getTerms();
        Facts facts = new Facts(draft.getCurrency(), locale);
        facts.add(Kind.REFERENCE, draft.getReference());
        facts.addGiven(Kind.PO_NUMBER, draft.getPoNumber());
        facts.add(Kind.BUYER, draft.getCompanyName() + ", " + draft.getLocationName());
        facts.add(Kind.TERMS, TermsText.of(terms, draft.getCurrency(), messages, locale));
        facts.addMoney(Kind.TOTAL, draft.getTotal());
        if (deposit.signum() > 0) {
            facts.addMoney(Kind.PAID_NOW, deposit);
        }
        PaymentPlan plan = PaymentPlan.of(terms, true, draft.getTotal(), draft.getCurrency());
        DueBy due = DueBy.of(
                terms,
                plan,
                draft.getSubmittedAt().toInstant(),
                draft.getLocation().getTimeZone());
        if (due.kind() != DueBy.Kind.NOTHING_LATER) {
            facts.addMoney(Kind.LATER, draft.getTotal().subtract(deposit));
            facts.add(Kind.DUE, due(due, locale));
        }
        return facts.list();
    }

    private static String due(B2bOrder order, Facts facts) {
        return order.getDueDate() == null && order.getTerms().type() == TermsType.DUE_ON_FULFILMENT
                ? facts.text("due." + DueBy.Kind.AFTER_FULFILMENT)
                : order.getDueDate() == null ? facts.text("due.NOW") : day(order.getDueDate(), facts.locale());
    }

    /** By when something is paid, or what it depends on, in words. */
    public String due(DueBy due, Locale locale) {
        return due.kind() == DueBy.Kind.DATE
                ? day(due.date(), locale)
                : messages.getMessage("b2b.mail.order.due." + due.kind(), new Object[] {due.netDays()}, locale);
    }

    private static String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    /** Collects facts in the words of one language. */
    private final class Facts {

        private final Currency currency;
        private final Locale locale;
        private final List<Fact> list = new ArrayList<>();

        Facts(Currency currency, Locale locale) {
            this.currency = currency;
            this.locale = locale;
        }

        void add(Kind kind, String value) {
            list.add(new Fact(kind, text("fact." + kind), value));
        }

        void addGiven(Kind kind, String value) {
            if (value != null) {
                add(kind, value);
            }
        }

        void addMoney(Kind kind, BigDecimal amount) {
            add(kind, MoneyText.of(amount, currency, locale));
        }

        /** @param reason null for none */
        void addTaxExemption(String reason, String taxId) {
            add(
                    Kind.TAX_EXEMPT,
                    List.of(text("taxExempt"), reason == null ? "" : reason, taxId == null ? "" : taxId).stream()
                            .filter(part -> !part.isBlank())
                            .reduce((one, next) -> one + ", " + next)
                            .orElseThrow());
        }

        String text(String name) {
            return messages.getMessage("b2b.mail.order." + name, null, locale);
        }

        Locale locale() {
            return locale;
        }

        List<Fact> list() {
            return list;
        }
    }
}
