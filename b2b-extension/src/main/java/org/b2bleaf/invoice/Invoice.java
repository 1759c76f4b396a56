package org.b2bleaf.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Date;
import org.b2bleaf.invoice.rules.InvoiceSheet;
import org.b2bleaf.invoice.rules.PaperKind;

/** An invoice or a credit note as it was issued. It has no setters: what is wrong is taken back by a credit note. */
public interface Invoice extends Serializable {

    Long getId();

    PaperKind getKind();

    /** In the gapless sequence of its kind, from 1. */
    long getSequenceNo();

    /** As it is printed. */
    String getNumber();

    /** Id of the {@link org.b2bleaf.ordering.B2bOrder}, which may be gone by now. */
    long getOrderId();

    String getOrderNumber();

    long getCompanyId();

    /** As it was when the paper was issued. */
    String getCompanyName();

    long getLocationId();

    /** Of a credit note: the id of the invoice that it takes back. Null for an invoice. */
    Long getReversesId();

    Currency getCurrency();

    /** With tax. Of a credit note: what is taken back. Not negative. */
    BigDecimal getTotal();

    /** The tax in it. */
    BigDecimal getTax();

    /** In the location's time zone. */
    LocalDate getIssuedOn();

    /** Null when that depends on the fulfilment, and for a credit note. */
    LocalDate getDueOn();

    Date getIssuedAt();

    /** See {@link org.b2bleaf.audit.Actor}. */
    String getIssuedBy();

    /** All that it says. */
    InvoiceSheet getSheet();
}
