package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.drafts.DraftEditRefused.Kind;
import org.b2bleaf.ordering.drafts.DraftEditRefused.Problem;
import org.b2bleaf.ordering.drafts.rules.PriceSource;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.springframework.stereotype.Component;

/** Puts what the merchant typed into a draft, all of it or nothing. */
@Component("b2bDraftEditing")
public class DraftEditing {

    @Resource(name = "b2bDraftDao")
    protected DraftDao dao;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "b2bDraftTrail")
    protected DraftTrail trail;

    /** @return whether anything was changed that has a price */
    boolean apply(DraftOrder draft, List<DraftLine> lines, DraftEdit edit, String actor) {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, DraftLine> byNumber =
                lines.stream().collect(Collectors.toMap(DraftLine::getLineNo, Function.identity()));
        edit.lines().forEach(line -> check(draft, line, byNumber, problems));
        List<Sku> skus = skus(draft, edit, lines, problems);
        if (isOutOfRange(edit.discount())) {
            problems.add(new Problem("discount", Kind.OUT_OF_RANGE));
        } else if (isTooFine(edit.discount(), draft)) {
            problems.add(new Problem("discount", Kind.TOO_MANY_DECIMALS));
        }
        if (edit.buyerNote() != null && edit.buyerNote().strip().length() > DraftEdit.MAX_NOTE) {
            problems.add(new Problem("buyerNote", Kind.TOO_LONG));
        }
        if (!problems.isEmpty()) {
            throw new DraftEditRefused(problems);
        }
        boolean priced = false;
        for (DraftEdit.Line line : edit.lines()) {
            priced |= change(draft, byNumber.get(line.lineNo()), line, actor);
        }
        int lineNo = lines.stream().mapToInt(DraftLine::getLineNo).max().orElse(0);
        for (int i = 0; i < skus.size(); i++) {
            add(draft, ++lineNo, skus.get(i), edit.added().get(i), actor);
            priced = true;
        }
        if (edit.discount().compareTo(draft.getDiscount()) != 0) {
            trail.change(actor, draft, "discount", plain(draft.getDiscount()), plain(edit.discount()));
            draft.setDiscount(edit.discount());
            priced = true;
        }
        String note = edit.buyerNote() == null || edit.buyerNote().isBlank()
                ? null
                : edit.buyerNote().strip();
        trail.change(actor, draft, "buyerNote", draft.getBuyerNote(), note);
        draft.setBuyerNote(note);
        return priced;
    }

    private static void check(
            DraftOrder draft, DraftEdit.Line line, Map<Integer, DraftLine> byNumber, List<Problem> problems) {
        if (!byNumber.containsKey(line.lineNo())) {
            throw new DraftMoved(draft.getReference());
        }
        checkQuantity("quantity." + line.lineNo(), 0, line.quantity(), problems);
        if (line.source() == PriceSource.SET) {
            checkPrice("price." + line.lineNo(), draft, line.price(), problems);
        }
    }

    private static void checkQuantity(String field, int least, int quantity, List<Problem> problems) {
        if (quantity < least || quantity > DraftEdit.MAX_QUANTITY) {
            problems.add(new Problem(field, Kind.OUT_OF_RANGE));
        }
    }

    private static void checkPrice(String field, DraftOrder draft, BigDecimal price, List<Problem> problems) {
        if (price == null || isOutOfRange(price)) {
            problems.add(new Problem(field, Kind.OUT_OF_RANGE));
        } else if (isTooFine(price, draft)) {
            problems.add(new Problem(field, Kind.TOO_MANY_DECIMALS));
        }
    }

    private static boolean isOutOfRange(BigDecimal amount) {
        return amount.signum() < 0 || amount.compareTo(DraftEdit.MAX_AMOUNT) > 0;
    }

    /** Half a cent, or half a won, cannot be paid. */
    private static boolean isTooFine(BigDecimal amount, DraftOrder draft) {
        return MinorUnit.round(amount, draft.getCurrency()).compareTo(amount) != 0;
    }

    private List<Sku> skus(DraftOrder draft, DraftEdit edit, List<DraftLine> lines, List<Problem> problems) {
        if (lines.size() + edit.added().size() > DraftEdit.MAX_LINES) {
            problems.add(new Problem("newSku.0", Kind.TOO_MANY_LINES));
            return List.of();
        }
        Set<Long> there =
                lines.stream().map(line -> line.getSku().getId()).collect(Collectors.toCollection(HashSet::new));
        List<Sku> found = new ArrayList<>();
        for (int i = 0; i < edit.added().size(); i++) {
            DraftEdit.NewLine wish = edit.added().get(i);
            Optional<Sku> sku = skuCodes.skuIdOf(wish.skuCode().strip()).map(dao::findSku);
            if (sku.isEmpty()) {
                problems.add(new Problem("newSku." + i, Kind.UNKNOWN_SKU));
            } else if (!there.add(sku.get().getId())) {
                problems.add(new Problem("newSku." + i, Kind.ALREADY_THERE));
            }
            checkQuantity("newQuantity." + i, 1, wish.quantity(), problems);
            if (wish.price() != null) {
                checkPrice("newPrice." + i, draft, wish.price(), problems);
            }
            sku.ifPresent(found::add);
        }
        return found;
    }

    private boolean change(DraftOrder draft, DraftLine line, DraftEdit.Line wish, String actor) {
        PriceSource source = wish.source();
        if (source == PriceSource.AGREED && wish.quantity() != line.getAgreedQuantity()) {
            // What was agreed on was a price for another quantity: volume prices differ.
            source = PriceSource.TODAY;
        }
        BigDecimal price =
                switch (source) {
                    case SET -> wish.price();
                    case AGREED -> line.getAgreedPrice();
                    case TODAY -> line.getUnitPrice();
                };
        boolean same = line.getQuantity() == wish.quantity()
                && line.getPriceSource() == source
                && (price == null || line.getUnitPrice() == null
                        ? price == line.getUnitPrice()
                        : price.compareTo(line.getUnitPrice()) == 0);
        if (same) {
            return false;
        }
        String sku = " of sku " + line.getSku().getId();
        trail.change(actor, draft, "quantity" + sku, line.getQuantity(), wish.quantity());
        if (source == PriceSource.SET) {
            trail.change(actor, draft, "unit price" + sku, plain(line.getUnitPrice()), plain(price));
        }
        line.setQuantity(wish.quantity());
        line.setPriceSource(source);
        line.setUnitPrice(price);
        return true;
    }

    private void add(DraftOrder draft, int lineNo, Sku sku, DraftEdit.NewLine wish, String actor) {
        DraftLine line = new DraftLineImpl();
        line.setDraft(draft);
        line.setLineNo(lineNo);
        line.setSku(sku);
        line.setSkuCode(wish.skuCode().strip());
        line.setName(sku.getName());
        line.setQuantity(wish.quantity());
        line.setPriceSource(wish.price() == null ? PriceSource.TODAY : PriceSource.SET);
        line.setUnitPrice(wish.price());
        dao.insert(line);
        trail.change(actor, draft, "quantity of sku " + sku.getId(), null, wish.quantity());
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }
}
