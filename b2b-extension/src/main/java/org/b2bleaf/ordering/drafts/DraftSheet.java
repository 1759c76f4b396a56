package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.drafts.rules.ConsentRule;
import org.b2bleaf.ordering.drafts.rules.DepositUse;
import org.b2bleaf.ordering.drafts.rules.DraftAct;
import org.b2bleaf.ordering.drafts.rules.DraftSums;
import org.b2bleaf.ordering.drafts.rules.LineChange;
import org.b2bleaf.payment.Charge;

/**
 * A draft with all that belongs to it, at one moment.
 *
 * @param lines in their order, those included that were taken out
 * @param differences what the last check has found
 * @param deposits charges that were taken as its deposit, those given back included
 */
public record DraftSheet(
        DraftOrder draft, List<DraftLine> lines, List<DraftDifference> differences, List<Charge> deposits) {

    public DraftSheet {
        lines = List.copyOf(lines);
        differences = List.copyOf(differences);
        deposits = List.copyOf(deposits);
    }

    public Set<DraftAct> allowed() {
        return draft.state().allowed();
    }

    public List<LineChange> changes() {
        return lines.stream().map(DraftLine::change).toList();
    }

    /** What the products cost, without discount, shipping and tax. */
    public BigDecimal products() {
        return DraftSums.products(changes());
    }

    /** The same as the buyer agreed to it. */
    public BigDecimal agreedProducts() {
        return DraftSums.agreedProducts(changes());
    }

    /** What the buyer agreed to pay. */
    public BigDecimal agreedTotal() {
        return draft.getAgreedTotal() == null ? draft.getTotal() : draft.getAgreedTotal();
    }

    /** Whether an approval or an invoice asks the buyer first. */
    public boolean needsConsent() {
        return ConsentRule.isNeeded(changes(), agreedTotal(), draft.getTotal());
    }

    /** Whether anything differs from what the buyer agreed to. */
    public boolean isChanged() {
        return changes().stream().anyMatch(LineChange::isChanged)
                || agreedTotal().compareTo(draft.getTotal()) != 0
                || draft.getDiscount().compareTo(draft.getAgreedDiscount()) != 0;
    }

    /** The deposit that is held: taken or reserved, and not given back. */
    public BigDecimal depositHeld() {
        return deposits.stream()
                .filter(charge -> charge.getState().isHeld())
                .map(Charge::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the buyer pays with the invoice. */
    public BigDecimal invoiceAmount() {
        return DepositUse.of(draft.getTotal(), depositHeld()).rest();
    }
}
