package org.b2bleaf.returns;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.broadleafcommerce.profile.core.domain.Customer;

/** What a buyer sends back of an order, and what the merchant does about it. */
public interface ReturnRequest extends Serializable {

    Long getId();

    /** By which people call it, such as {@code R-7K2MPXQ4}. */
    String getReference();

    B2bOrder getOrder();

    /** Of the order. */
    Company getCompany();

    /** Of the order. */
    CompanyLocation getLocation();

    /** Who placed the order: not always who wants to return it. */
    Customer getPlacedBy();

    /** Of the customer who asked for it. */
    long getRequestedById();

    /** As it was then. */
    String getRequestedByName();

    /** As it was then. */
    String getRequestedByEmail();

    ReturnStatus getStatus();

    /** In the order in which they show; never empty. */
    List<ReturnLine> getLines();

    /** What the buyer wants the shop to know; may be null. */
    String getBuyerNote();

    Date getRequestedAt();

    /** When it was approved or declined, the last of both; null before. */
    Date getDecidedAt();

    /** See {@link org.b2bleaf.audit.Actor}; null before. */
    String getDecidedBy();

    /** The merchant's words to the buyer, the reason of a refusal among them; may be null. */
    String getShopNote();

    /** Null while the goods are to come. */
    Date getReceivedAt();

    /** See {@link org.b2bleaf.audit.Actor}; null before. */
    String getReceivedBy();

    /** Whether what came was, or is about to be, put back into the stock. */
    boolean isRestocked();

    /** Null until it is refunded or credited. */
    Date getSettledAt();

    /** See {@link org.b2bleaf.audit.Actor}; null before. */
    String getSettledBy();

    /** What it was settled with: money given back and what is not owed any more. Null before. */
    BigDecimal getAmount();

    /** How much of the amount was given back as money. Null before. */
    BigDecimal getPaidBack();

    /** Why the amount is less than usual; may be null. */
    String getAmountReason();

    Currency getCurrency();

    /** Grows with each change; an act names the version that it started from. */
    int getVersion();
}
