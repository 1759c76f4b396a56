package org.b2bleaf.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.b2bleaf.returns.rules.SettleWay;

/**
 * What the merchant's staff do with returns. Every act is done as a whole or not at all, once for each key, with audit row and
 * mail to the buyer; it throws {@link ReturnRefused} with the reason when it cannot be done.
 */
public interface ReturnDesk {

    /** Of words to the buyer. */
    int MAX_NOTE = 1000;

    /** Of the reason for another amount. */
    int MAX_REASON = 400;

    /** Newest first. */
    List<ReturnRequest> page(ReturnSearch search, int first, int limit);

    /** How many there are of each status, whatever status is looked for; none is left out. */
    Map<ReturnStatus, Long> counts(ReturnSearch search);

    /** Newest first. */
    List<ReturnRequest> ofOrder(long b2bOrderId);

    Optional<ReturnSheet> find(long id);

    /**
     * Agrees to it.
     *
     * @param quantities as typed, by the ids of lines; a line that is left out is approved as a whole
     * @param note words to the buyer, such as where to send it; null or blank for none
     */
    void approve(ReturnAtDesk act, Map<Long, String> quantities, String note);

    /** @param reason for the buyer; needed */
    void decline(ReturnAtDesk act, String reason);

    /**
     * Notes that the goods have come.
     *
     * @param quantities as typed, by the ids of lines; of a line that is left out all came that was approved
     * @param restock whether they are put back into the stock, which happens a moment later, in the storefront
     */
    void receive(ReturnAtDesk act, Map<Long, String> quantities, boolean restock);

    /**
     * Gives money back or lowers what is owed; a credit note follows where there is an invoice. Nothing at all, with a
     * reason, is possible too.
     *
     * @param way null for the usual one
     * @param amount at most what {@link ReturnSheet#settlement} says; null when none was typed
     * @param reason needed when the amount is less than the most that is possible; null or blank for none
     */
    void settle(ReturnAtDesk act, SettleWay way, BigDecimal amount, String reason);
}
