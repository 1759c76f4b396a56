package org.b2bleaf.ordering.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.TermsText;
import org.b2bleaf.ordering.drafts.rules.Difference;
import org.b2bleaf.ordering.drafts.rules.Recheck;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Looks at the shop of this moment for what a draft is compared with. */
@Component("b2bDraftChecks")
public class DraftChecks {

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissions;

    @Resource(name = "blInventoryService")
    protected InventoryService inventory;

    @Resource(name = "blFulfillmentGroupService")
    protected FulfillmentGroupService fulfillmentGroups;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    List<Difference> of(DraftOrder draft, List<DraftLine> lines, TodaysPrices.ForLocation today) {
        return Recheck.of(
                place(draft),
                lines.stream().map(line -> line(draft, line, today)).toList(),
                draft.getDiscount());
    }

    private Recheck.Place place(DraftOrder draft) {
        CompanyLocation location = draft.getLocation();
        boolean active = location.getStatus() == ActiveStatus.ACTIVE
                && location.getCompany().getStatus() == ActiveStatus.ACTIVE;
        boolean mayBuy = permissions.permissionsOf(draft.getPlacedBy().getId()).stream()
                .anyMatch(access -> access.locationId() == location.getId() && access.allows(LocationAct.BUY));
        FulfillmentGroup shipped = fulfillmentGroups.getFirstShippableFulfillmentGroup(draft.getOrder());
        boolean hasAddress = shipped == null || shipped.getAddress() != null;
        return new Recheck.Place(
                active, mayBuy, hasAddress, words(draft, draft.getTerms()), words(draft, location.getTerms()));
    }

    /** In the language of the admin. */
    private String words(DraftOrder draft, PaymentTerms terms) {
        return terms == null ? null : TermsText.of(terms, draft.getCurrency(), messages, Locale.ENGLISH);
    }

    private Recheck.Line line(DraftOrder draft, DraftLine line, TodaysPrices.ForLocation today) {
        Sku sku = line.getSku();
        Optional<TodaysPrices.Offer> offer =
                line.getQuantity() == 0 ? Optional.empty() : today.offer(sku, line.getQuantity(), draft.getCurrency());
        return new Recheck.Line(
                line.getName(),
                line.getQuantity(),
                line.getUnitPrice(),
                line.getPriceSource(),
                offer.map(TodaysPrices.Offer::unitPrice).orElse(null),
                BuyingForLocation.nobody(() -> isSold(sku)),
                today.isVisible(sku),
                stock(sku),
                offer.map(TodaysPrices.Offer::rule).orElse(QuantityRule.ANY));
    }

    /** Whether the location may see it is another question: nobody has a location here. */
    private static boolean isSold(Sku sku) {
        return sku.isActive()
                && sku.isAvailable()
                && (sku.getProduct() == null || sku.getProduct().isActive());
    }

    private Integer stock(Sku sku) {
        return InventoryType.CHECK_QUANTITY.equals(sku.getInventoryType())
                ? Optional.ofNullable(inventory.retrieveQuantityAvailable(sku)).orElse(0)
                : null;
    }
}
