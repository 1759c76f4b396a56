package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.DraftOrderDao;
import org.b2bleaf.ordering.DraftOrderImpl;
import org.b2bleaf.ordering.drafts.rules.PriceSource;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.payment.ChargeRequest;
import org.b2bleaf.payment.ChargeResult;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.testing.Slice;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Drafts for tests: ten of a product at 21.60 euros, submitted by Minjun for Busan. */
final class Drafts {

    static final Currency EUR = Currency.getInstance("EUR");
    static final CardDetails CARD = new CardDetails("4111 1111 1111 1111", "12/30", "123");

    final Slice shop;
    final CompanyLocation busan;
    final Customer minjun;

    Drafts(Slice shop) {
        this.shop = shop;
        this.busan = shop.location("Busan");
        this.minjun = shop.customer("minjun@hanbit.example");
    }

    DraftOrder submitted(String reference) {
        Order order = shop.order(minjun);
        Sku sku = shop.sku("Espresso");
        return shop.inTransaction(() -> {
            DraftOrder draft = new DraftOrderImpl();
            draft.setReference(reference);
            draft.setOrder(shop.em().find(OrderImpl.class, order.getId()));
            draft.setCompany(busan.getCompany());
            draft.setCompanyName("Hanbit");
            draft.setLocation(busan);
            draft.setLocationName("Busan");
            draft.setPlacedBy(minjun);
            draft.setPlacedByName("Minjun Kim");
            draft.setPlacedByEmail(minjun.getEmailAddress());
            draft.setTotal(new BigDecimal("216.00"));
            draft.setCurrency(EUR);
            draft.setSubmittedAt(Date.from(shop.clock().instant()));
            shop.bean(DraftOrderDao.class).insert(draft);
            DraftLine line = new DraftLineImpl();
            line.setDraft(draft);
            line.setLineNo(1);
            line.setSku(sku);
            line.setName("Espresso");
            line.setAgreedQuantity(10);
            line.setAgreedPrice(new BigDecimal("21.60"));
            line.setQuantity(10);
            line.setUnitPrice(new BigDecimal("21.60"));
            line.setPriceSource(PriceSource.AGREED);
            shop.em().persist(line);
            return draft;
        });
    }

    /** Takes a deposit as the checkout does. */
    ChargeResult deposit(DraftOrder draft, String amount) {
        CardCharges charges = shop.bean(CardCharges.class);
        ChargeResult charge = charges.charge(new ChargeRequest(
                "deposit-" + draft.getId(),
                ChargePurpose.DRAFT_DEPOSIT,
                "cart",
                draft.getOrder().getId(),
                new ChargeRequest.Payer(null, busan.getId(), minjun.getId()),
                new BigDecimal(amount),
                EUR,
                CARD));
        charges.use(charge.chargeId(), ChargePurpose.DRAFT_DEPOSIT, draft.getReference());
        return charge;
    }

    DraftSheet sheet(DraftOrder draft) {
        return shop.bean(DraftDesk.class).find(draft.getId()).orElseThrow();
    }

    int version(DraftOrder draft) {
        return sheet(draft).draft().getVersion();
    }

    /** Changes a draft past the services. */
    void set(DraftOrder draft, Consumer<DraftOrder> change) {
        shop.inTransaction(() -> change.accept(shop.em().find(DraftOrderImpl.class, draft.getId())));
    }

    Viewer buyer() {
        return new Viewer(minjun.getId(), Map.of(busan.getId(), Permission.ORDERING_ONLY));
    }

    static DraftEdit edit(int quantity, PriceSource source, String price) {
        return new DraftEdit(
                List.of(new DraftEdit.Line(1, quantity, source, price == null ? null : new BigDecimal(price))),
                List.of(),
                BigDecimal.ZERO,
                null);
    }
}
