package org.b2bleaf.storefront.checkout;

import java.util.List;
import org.b2bleaf.storefront.account.LineView;
import org.b2bleaf.storefront.account.SumsView;
import org.b2bleaf.terms.rules.SubmitAction;

/**
 * The checkout page.
 *
 * @param submissionKey names this page, so that submitting it twice gives one order
 * @param shownTotal the total as a number, to notice when it is another one by the time the page is submitted
 * @param dueNow what is paid by card with the submission; null when nothing is
 * @param dueLater what is paid later; null when nothing is
 * @param due when the later part is due or what that depends on, in words; null when nothing is paid later
 * @param taxExempt why the order carries no tax, in words; null when it does
 */
public record CheckoutView(
        long locationId,
        String submissionKey,
        String shownTotal,
        String companyName,
        String locationName,
        List<LineView> lines,
        SumsView sums,
        List<String> shippingAddress,
        List<String> billingAddress,
        String terms,
        String dueNow,
        String dueLater,
        String due,
        String taxExempt,
        boolean poRequired,
        SubmitAction action) {

    /** @return whether the buyer types a card */
    public boolean cardNeeded() {
        return dueNow != null;
    }
}
