package org.b2bleaf.ordering;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Customer;

/** An order that waits for the merchant's approval. */
public interface DraftOrder extends Serializable {

    Long getId();

    /** Broadleaf's order, which is no order yet and has no number. */
    Order getOrder();

    void setOrder(Order order);

    /** By which buyer and merchant name it; unique. */
    String getReference();

    void setReference(String reference);

    Company getCompany();

    void setCompany(Company company);

    /** As it was when the order was submitted. */
    String getCompanyName();

    void setCompanyName(String companyName);

    CompanyLocation getLocation();

    void setLocation(CompanyLocation location);

    /** As it was when the order was submitted. */
    String getLocationName();

    void setLocationName(String locationName);

    Customer getPlacedBy();

    void setPlacedBy(Customer placedBy);

    /** As it was when the order was submitted. */
    String getPlacedByName();

    void setPlacedByName(String placedByName);

    /** As it was when the order was submitted. */
    String getPlacedByEmail();

    void setPlacedByEmail(String placedByEmail);

    /** The purchase order number that the buyer gave; may be null. */
    String getPoNumber();

    void setPoNumber(String poNumber);

    DraftStatus getStatus();

    void setStatus(DraftStatus status);

    /** With tax and shipping, in the currency of the draft. */
    BigDecimal getTotal();

    void setTotal(BigDecimal total);

    Date getSubmittedAt();

    void setSubmittedAt(Date submittedAt);

    Currency getCurrency();

    void setCurrency(Currency currency);

    /** Grows with each change; an edit names the version that it started from. */
    int getVersion();
}
