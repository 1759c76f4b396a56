package org.b2bleaf.ordering.money.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.b2bleaf.ordering.rules.PaymentStatus;

/**
 * What is paid of an order, and what is not. Always {@code open + paid - refunded + credited = total}.
 *
 * @param total of the order
 * @param authorized still reserved on cards; part of what is open
 * @param paid ever captured or received, before refunds
 * @param refunded given back
 * @param credited not owed any more
 */
public record OrderSums(
        BigDecimal total, BigDecimal authorized, BigDecimal paid, BigDecimal refunded, BigDecimal credited) {

    /** @param postings in any order */
    public static OrderSums of(BigDecimal total, Collection<Posting> postings) {
        return new OrderSums(
                total,
                reserved(postings),
                sum(postings, PaymentKind.CAPTURED).add(sum(postings, PaymentKind.RECEIVED)),
                sum(postings, PaymentKind.REFUNDED),
                sum(postings, PaymentKind.CREDITED));
    }

    private static BigDecimal reserved(Collection<Posting> postings) {
        Set<Long> charges = new HashSet<>();
        postings.forEach(posting -> charges.add(posting.chargeId()));
        return charges.stream().map(charge -> reserved(postings, charge)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What is still reserved by one charge, never negative.
     *
     * @param chargeId null for reservations that the shop has no charge of
     */
    public static BigDecimal reserved(Collection<Posting> postings, Long chargeId) {
        BigDecimal reserved = BigDecimal.ZERO;
        for (Posting posting : postings) {
            if (Objects.equals(posting.chargeId(), chargeId)) {
                reserved = switch (posting.kind()) {
                    case AUTHORIZED -> reserved.add(posting.amount());
                    case VOIDED -> reserved.subtract(posting.amount());
                        // Without a charge nobody knows what money was taken out of.
                    case CAPTURED -> chargeId == null ? reserved : reserved.subtract(posting.amount());
                    case RECEIVED, REFUNDED, CREDITED -> reserved;
                };
            }
        }
        return reserved.max(BigDecimal.ZERO);
    }

    private static BigDecimal sum(Collection<Posting> postings, PaymentKind kind) {
        return postings.stream()
                .filter(posting -> posting.kind() == kind)
                .map(Posting::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the buyer has to pay in all. */
    public BigDecimal owed() {
        return total.subtract(credited);
    }

    /** What the merchant has of it. */
    public BigDecimal kept() {
        return paid.subtract(refunded);
    }

    /** What is still to pay, reservations included. */
    public BigDecimal open() {
        return owed().subtract(kept());
    }

    /** What the buyer can still pay: what is open and not reserved on a card already. Never negative. */
    public BigDecimal payable() {
        return open().subtract(authorized).max(BigDecimal.ZERO);
    }

    public PaymentStatus status() {
        boolean nothingOpen = open().signum() <= 0;
        if (paid.signum() > 0) {
            boolean allBack = refunded.compareTo(paid) >= 0;
            if (nothingOpen) {
                return allBack ? PaymentStatus.REFUNDED : PaymentStatus.PAID;
            }
            if (!allBack) {
                return PaymentStatus.PARTIALLY_PAID;
            }
        } else if (nothingOpen) {
            // Cancelled before anything was paid: nothing is owed, and it is not paid either.
            return total.signum() > 0 ? PaymentStatus.PENDING : PaymentStatus.PAID;
        }
        return authorized.compareTo(open()) >= 0 ? PaymentStatus.AUTHORIZED : PaymentStatus.PENDING;
    }
}
