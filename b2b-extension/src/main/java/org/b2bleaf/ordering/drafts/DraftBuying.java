package org.b2bleaf.ordering.drafts;

import java.util.Optional;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.payment.CardDetails;

/** What a buyer does with a draft that he or she may see. One that may not be seen answers like one that is not there. */
public interface DraftBuying {

    Optional<DraftSheet> find(Viewer viewer, String reference);

    /**
     * Agrees with what the merchant has made of it, which then goes on, or refuses it, which leaves it to the merchant.
     *
     * @param version of the draft that the page showed; null for the one that is there now
     * @return false when there is no such draft
     * @throws DraftMoved when nobody asks the buyer any more, or about something else
     */
    boolean answer(Viewer viewer, String reference, Integer version, boolean agrees);

    /**
     * Pays the invoice, which makes the draft an order. Outside any transaction: money is asked for in the middle.
     *
     * @param version of the draft that the page showed; null for the one that is there now
     * @return empty when there is no such draft
     */
    Optional<InvoicePayment> pay(Viewer viewer, String reference, Integer version, CardDetails card);
}
