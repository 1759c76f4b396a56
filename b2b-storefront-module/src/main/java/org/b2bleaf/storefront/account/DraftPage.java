package org.b2bleaf.storefront.account;

import java.util.List;
import org.b2bleaf.ordering.drafts.rules.Consent;

/**
 * The page of a draft.
 *
 * @param version of the draft, which an answer or a payment is about
 * @param changed whether it shows changes that the merchant has made
 * @param wasTotal as the buyer agreed to it; null when it is the same
 * @param note of the merchant; null for none
 * @param declineReason null unless it is declined
 * @param orderNumber of the order that it has become; null before
 * @param busy whether the shop is working on it or a payment is under way
 * @param paying whether a payment is under way
 * @param payable whether the buyer may pay the invoice
 * @param toPay what the invoice asks for; null when there is none
 * @param depositHeld null for none
 * @param depositBack given back, or about to be; null for none
 */
public record DraftPage(
        DraftView draft,
        int version,
        Consent consent,
        boolean changed,
        List<DraftLineView> lines,
        SumsView sums,
        String wasTotal,
        String note,
        String declineReason,
        String orderNumber,
        boolean busy,
        boolean paying,
        boolean payable,
        String toPay,
        String depositHeld,
        String depositBack) {}
