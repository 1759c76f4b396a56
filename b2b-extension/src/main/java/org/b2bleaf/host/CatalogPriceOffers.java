package org.b2bleaf.host;

import java.util.List;
import java.util.Map;
import javax.annotation.PostConstruct;
import javax.annotation.Resource;
import org.b2bleaf.store.TargetingField;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferRule;
import org.broadleafcommerce.core.offer.service.AbstractOfferServiceExtensionHandler;
import org.broadleafcommerce.core.offer.service.OfferServiceExtensionManager;
import org.broadleafcommerce.core.offer.service.discount.domain.PromotableCandidateItemOffer;
import org.broadleafcommerce.core.offer.service.discount.domain.PromotableOrder;
import org.broadleafcommerce.core.offer.service.discount.domain.PromotableOrderItem;
import org.broadleafcommerce.core.offer.service.type.OfferRuleType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.springframework.stereotype.Component;

/**
 * Keeps the shop's offers and coupon codes off catalog prices. An offer says that it is for them too by a customer rule with
 * one of the {@link TargetingField}s. In a mixed cart an item offer still applies to the lines at the shop's price; an offer
 * on the whole order does not, as it would take its part of every line.
 */
@Component("b2bCatalogPriceOffers")
public class CatalogPriceOffers extends AbstractOfferServiceExtensionHandler {

    /** Broadleaf asks for a list of offers without saying for which cart. */
    private static final ThreadLocal<Boolean> HAS_CATALOG_PRICES = new ThreadLocal<>();

    @Resource(name = "blOfferServiceExtensionManager")
    protected OfferServiceExtensionManager extensionManager;

    @PostConstruct
    protected void register() {
        extensionManager.registerHandler(this);
    }

    /** The list that is asked for next in this thread is for a cart with these lines. */
    void expectOffersFor(List<OrderItem> lines) {
        HAS_CATALOG_PRICES.set(lines.stream().anyMatch(CatalogPriceOffers::isAtCatalogPrice));
    }

    @Override
    public ExtensionResultStatusType applyAdditionalFilters(List<Offer> offers) {
        boolean hasCatalogPrices = Boolean.TRUE.equals(HAS_CATALOG_PRICES.get());
        HAS_CATALOG_PRICES.remove();
        if (hasCatalogPrices) {
            offers.removeIf(offer -> OfferType.ORDER.equals(offer.getType()) && !isForCatalogPrices(offer));
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType applyItemOffer(
            PromotableOrder order, PromotableCandidateItemOffer candidate, Map<String, Object> contextMap) {
        if (!isForCatalogPrices(candidate.getOffer())) {
            candidate.getLegacyCandidateTargets().removeIf(CatalogPriceOffers::isAtCatalogPrice);
            candidate.getCandidateTargetsMap().values().forEach(CatalogPriceOffers::withoutCatalogPrices);
            candidate.getCandidateQualifiersMap().values().forEach(CatalogPriceOffers::withoutCatalogPrices);
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static void withoutCatalogPrices(List<PromotableOrderItem> lines) {
        lines.removeIf(CatalogPriceOffers::isAtCatalogPrice);
    }

    private static boolean isAtCatalogPrice(PromotableOrderItem line) {
        return isAtCatalogPrice(line.getOrderItem());
    }

    /** What {@link LocationPriceActivity} has priced. */
    private static boolean isAtCatalogPrice(OrderItem line) {
        return line.isSalePriceOverride() && !line.isRetailPriceOverride();
    }

    private static boolean isForCatalogPrices(Offer offer) {
        OfferRule rule = offer.getOfferMatchRules().get(OfferRuleType.CUSTOMER.getType());
        return TargetingField.anyIn(offer.getAppliesToCustomerRules())
                || rule != null && TargetingField.anyIn(rule.getMatchRule());
    }
}
