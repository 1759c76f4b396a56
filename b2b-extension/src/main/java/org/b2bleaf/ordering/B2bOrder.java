package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;

/** What makes an order of Broadleaf a B2B order: for whom it was placed, on which terms, and what is still open. */
public interface B2bOrder extends CompanyPurchase {

    String getOrderNumber();

    void setOrderNumber(String orderNumber);

    /** Whether the location had used the PO number before when the order was submitted; the buyer was told. */
    boolean isPoNumberRepeated();

    void setPoNumberRepeated(boolean poNumberRepeated);

    /** The location's, as it was when the order was submitted; may be null. */
    String getTaxId();

    void setTaxId(String taxId);

    /** Whether the order carries no tax because the location was exempt. */
    boolean isTaxExempt();

    /** Why; null when it is not exempt, or no reason was given. */
    String getTaxExemptReason();

    /** @param reason ignored when not exempt */
    void setTaxExempt(boolean taxExempt, String reason);

    /** As it was when the order was submitted. Never null; its parts may be, and all are for a transferred order. */
    LocationAddress getBillingAddress();

    void setBillingAddress(LocationAddress billingAddress);

    PaymentStatus getPaymentStatus();

    void setPaymentStatus(PaymentStatus paymentStatus);

    OrderStatus getStatus();

    void setStatus(OrderStatus status);

    /** What was charged, or was to be, with the submission: a deposit or all; zero for nothing. */
    BigDecimal getDueAtSubmission();

    void setDueAtSubmission(BigDecimal dueAtSubmission);

    /** What is still to pay. */
    BigDecimal getOpenAmount();

    void setOpenAmount(BigDecimal openAmount);

    /** What is reserved on cards and not taken yet; part of what is open. */
    BigDecimal getAuthorizedAmount();

    void setAuthorizedAmount(BigDecimal authorizedAmount);

    /** When the oldest of the reservations was made that a gateway holds for the shop; null when there is none. */
    Date getAuthorizedSince();

    void setAuthorizedSince(Date authorizedSince);

    /** The day of the fulfilment, in the location's time zone; null while it is to come. */
    LocalDate getFulfilledOn();

    void setFulfilledOn(LocalDate fulfilledOn);

    /** When the merchant marked it as fulfilled; null while that is to come. */
    Date getFulfilledAt();

    void setFulfilledAt(Date fulfilledAt);

    /** Who brings it; null when that is not known. */
    String getCarrier();

    void setCarrier(String carrier);

    /** The carrier's; null when there is none. */
    String getTrackingNumber();

    void setTrackingNumber(String trackingNumber);

    /** Null when it is not cancelled. */
    Date getCancelledAt();

    void setCancelledAt(Date cancelledAt);

    /** Why it was cancelled, as the buyer was told; null when it is not cancelled. */
    String getCancelReason();

    void setCancelReason(String cancelReason);

    /** Null while it depends on the fulfilment, and when the order was paid at checkout. */
    LocalDate getDueDate();

    void setDueDate(LocalDate dueDate);

    /**
     * The transfer that added the order to the location, when its customer had placed it for nobody but him- or herself;
     * null for an order that was placed for the location.
     */
    Long getTransferId();

    /** Whether the customer had placed it as a D2C customer, see {@link #getTransferId}. */
    default boolean isTransferred() {
        return getTransferId() != null;
    }
}
