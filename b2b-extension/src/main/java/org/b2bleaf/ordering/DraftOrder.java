package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.util.Date;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.DraftState;
import org.b2bleaf.ordering.drafts.rules.DraftTask;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.core.order.domain.Order;

/** An order that waits for the merchant's approval. */
public interface DraftOrder extends CompanyPurchase {

    /** Broadleaf's order, which is no order yet and has no number. */
    @Override
    Order getOrder();

    /** Null for drafts of before this was written down. */
    @Override
    PaymentTerms getTerms();

    /** As the merchant has made it. */
    @Override
    BigDecimal getTotal();

    /** By which buyer and merchant name it; unique. */
    String getReference();

    void setReference(String reference);

    DraftStatus getStatus();

    void setStatus(DraftStatus status);

    /** What the buyer agreed to pay, with tax and shipping. */
    BigDecimal getAgreedTotal();

    void setAgreedTotal(BigDecimal agreedTotal);

    /** Null for drafts of before this was written down, as for the tax. */
    BigDecimal getAgreedShipping();

    void setAgreedShipping(BigDecimal agreedShipping);

    BigDecimal getAgreedTax();

    void setAgreedTax(BigDecimal agreedTax);

    /** Taken off by the merchant, as the buyer agreed to it; zero for none. */
    BigDecimal getAgreedDiscount();

    void setAgreedDiscount(BigDecimal agreedDiscount);

    /** Null until it is priced for the first time, as for the tax. */
    BigDecimal getShipping();

    void setShipping(BigDecimal shipping);

    BigDecimal getTax();

    void setTax(BigDecimal tax);

    /** What the merchant takes off the products; zero for none. */
    BigDecimal getDiscount();

    void setDiscount(BigDecimal discount);

    /** Who wants it, as {@link org.b2bleaf.audit.Actor} names people; null when nothing is to be done. */
    String getTaskBy();

    void setTaskBy(String taskBy);

    /** Why the last task was not done: the name of a {@link org.b2bleaf.ordering.drafts.DraftProblem}; null when it was. */
    String getProblem();

    void setProblem(String problem);

    /** The merchant's words to the buyer; null for none. */
    String getBuyerNote();

    void setBuyerNote(String buyerNote);

    /** For the merchant's staff alone; null for none. */
    String getInternalNote();

    void setInternalNote(String internalNote);

    /** Null unless it is declined. */
    String getDeclineReason();

    void setDeclineReason(String declineReason);

    /** Who invoiced, approved or declined it last, as {@link org.b2bleaf.audit.Actor} names people; null while nobody did. */
    String getDecidedBy();

    void setDecidedBy(String decidedBy);

    Date getDecidedAt();

    void setDecidedAt(Date decidedAt);

    /** Of the charge that pays the invoice and is under way; null when none is. */
    String getPaymentKey();

    void setPaymentKey(String paymentKey);

    /** When that charge began; null when none is under way. */
    Date getPaymentAt();

    void setPaymentAt(Date paymentAt);

    /** Of the order that it has become; null before. */
    String getPlacedOrderNumber();

    void setPlacedOrderNumber(String placedOrderNumber);

    Consent getConsent();

    void setConsent(Consent consent);

    /** What goes on when the buyer agrees; null when nobody is asked. */
    DraftTask getAfterConsent();

    void setAfterConsent(DraftTask afterConsent);

    /** What the storefront is to do next; null for nothing. */
    DraftTask getTask();

    void setTask(DraftTask task);

    /** What may be done with it now. */
    default DraftState state() {
        return new DraftState(getStatus(), getConsent(), getTask() != null || getPaymentKey() != null);
    }
}
