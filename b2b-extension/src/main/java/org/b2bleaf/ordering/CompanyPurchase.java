package org.b2bleaf.ordering;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Customer;

/** What a company buys at one of its locations, as it was submitted: an order, or a draft of one. */
public interface CompanyPurchase extends Serializable {

    Long getId();

    /** Broadleaf's, with lines, addresses and payments. */
    Order getOrder();

    void setOrder(Order order);

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

    /** With tax and shipping, in its own currency. */
    BigDecimal getTotal();

    void setTotal(BigDecimal total);

    Currency getCurrency();

    void setCurrency(Currency currency);

    Date getSubmittedAt();

    void setSubmittedAt(Date submittedAt);

    /** Grows with each change; an edit names the version that it started from. */
    int getVersion();

    /** The terms that it was submitted with; a later change of the location's terms does not move them. */
    PaymentTerms getTerms();

    void setTerms(PaymentTerms terms);
}
