package org.b2bleaf.storefront.checkout;

import java.util.List;
import org.b2bleaf.storefront.account.LineView;
import org.b2bleaf.storefront.account.SumsView;
import org.b2bleaf.terms.rules.SubmitAction;

/**
 * The checkout page.
 *
 * @param dueNow what is paid by card with the submission; null when nothing is
 * @param dueLater what is paid later; null when nothing is
 * @param due when the later part is due, in words; null while it depends on the fulfilment or approval
 */
public record CheckoutView(
        long locationId,
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
        boolean poRequired,
        SubmitAction action) {

    /** @return whether the buyer types a card */
    public boolean cardNeeded() {
        return dueNow != null && action != SubmitAction.SUBMIT_FOR_APPROVAL;
    }
}
