package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.drafts.rules.DraftSums;
import org.b2bleaf.ordering.drafts.rules.PriceSource;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.springframework.stereotype.Component;

/** The lines of drafts. They come from Broadleaf's order when it is submitted; from then on Broadleaf's order follows them. */
@Component("b2bDraftContents")
public class DraftContents {

    @Resource(name = "b2bDraftDao")
    protected DraftDao dao;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    DraftSheet sheet(DraftOrder draft) {
        return new DraftSheet(
                draft,
                lines(draft),
                dao.differences(draft.getId()),
                charges.chargesFor(ChargePurpose.DRAFT_DEPOSIT, draft.getReference()));
    }

    List<DraftLine> lines(DraftOrder draft) {
        List<DraftLine> stored = dao.lines(draft.getId());
        return stored.isEmpty() ? asSubmitted(draft) : stored;
    }

    /** Writes down what the buyer has submitted. */
    public void open(DraftOrder draft) {
        draft.setTerms(draft.getLocation().getTerms());
        toChange(draft);
    }

    /** The lines to be changed, stored; those of drafts from before they were are written down now. */
    List<DraftLine> toChange(DraftOrder draft) {
        List<DraftLine> stored = dao.lines(draft.getId());
        if (!stored.isEmpty()) {
            return stored;
        }
        agree(draft);
        List<DraftLine> lines = asSubmitted(draft);
        lines.forEach(dao::insert);
        return lines;
    }

    /** Writes down the sums of Broadleaf's order as what the buyer agreed to pay. */
    private static void agree(DraftOrder draft) {
        draft.setAgreedTotal(draft.getTotal());
        draft.setAgreedShipping(amount(draft.getOrder().getTotalShipping()));
        draft.setAgreedTax(amount(draft.getOrder().getTotalTax()));
        draft.setShipping(draft.getAgreedShipping());
        draft.setTax(draft.getAgreedTax());
    }

    static BigDecimal amount(Money money) {
        return money == null ? BigDecimal.ZERO : money.getAmount();
    }

    private List<DraftLine> asSubmitted(DraftOrder draft) {
        List<DiscreteOrderItem> items = draft.getOrder().getOrderItems().stream()
                .filter(DiscreteOrderItem.class::isInstance)
                .map(DiscreteOrderItem.class::cast)
                .filter(item -> item.getQuantity() > 0)
                .sorted(Comparator.comparing(DiscreteOrderItem::getId))
                .toList();
        Map<Long, String> codes = skuCodes.codesOf(
                items.stream().map(item -> item.getSku().getId()).toList());
        List<DraftLine> lines = new ArrayList<>();
        for (DiscreteOrderItem item : items) {
            DraftLine line = new DraftLineImpl();
            line.setDraft(draft);
            line.setLineNo(lines.size() + 1);
            line.setOrderItemId(item.getId());
            line.setSku(item.getSku());
            line.setSkuCode(codes.get(item.getSku().getId()));
            line.setName(
                    Optional.ofNullable(item.getName()).orElse(item.getSku().getName()));
            line.setAgreedQuantity(item.getQuantity());
            line.setAgreedPrice(
                    DraftSums.unitPrice(item.getTotalPrice().getAmount(), item.getQuantity(), draft.getCurrency()));
            line.setQuantity(line.getAgreedQuantity());
            line.setUnitPrice(line.getAgreedPrice());
            line.setPriceSource(PriceSource.AGREED);
            lines.add(line);
        }
        return lines;
    }
}
