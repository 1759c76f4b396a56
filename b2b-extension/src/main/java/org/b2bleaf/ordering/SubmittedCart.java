package org.b2bleaf.ordering;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.cart.CartCheck;
import org.b2bleaf.cart.LineProblem;
import org.b2bleaf.cart.rules.Refusal;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.ordering.SubmissionRefused.Reason;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.springframework.stereotype.Service;

/** A cart that is about to be submitted: whose it is, for which location, with which prices. */
@Service("b2bSubmittedCart")
public class SubmittedCart {

    private static final Set<Refusal> OF_QUANTITY =
            EnumSet.of(Refusal.BELOW_MINIMUM, Refusal.ABOVE_MAXIMUM, Refusal.NOT_A_MULTIPLE);

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blInventoryService")
    protected InventoryService inventory;

    @Resource(name = "b2bDeliveryDetails")
    protected DeliveryDetails deliveryDetails;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companyService;

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissionService;

    @Resource(name = "b2bCatalogService")
    protected CatalogService catalogService;

    @Resource(name = "b2bCartCheck")
    protected CartCheck cartCheck;

    /** @throws SubmissionRefused when the customer may not buy for it, or no longer */
    CompanyLocation locationToBuyFor(long customerId, long locationId) {
        return permissionService.permissionsOf(customerId).stream()
                .filter(access -> access.locationId() == locationId && access.allows(LocationAct.BUY))
                .findFirst()
                .map(LocationAccess::locationId)
                .map(companyService::findLocationById)
                .orElseThrow(() -> new SubmissionRefused(Reason.NOT_PERMITTED));
    }

    /** @throws SubmissionRefused when the customer has no such cart, or there is nothing in it */
    Order find(long cartId, long customerId) {
        Order cart = orderService.findOrderById(cartId);
        boolean usable = cart != null
                && cart.getCustomer().getId() == customerId
                && OrderStatus.IN_PROCESS.equals(cart.getStatus())
                && !cart.getOrderItems().isEmpty();
        if (!usable) {
            throw new SubmissionRefused(Reason.EMPTY_CART);
        }
        return cart;
    }

    /**
     * Before a card is charged: a line may have come into the cart before the location was chosen, or before catalogs,
     * quantity rules or products changed.
     */
    void checkProducts(Order cart, CompanyLocation location) {
        List<String> hidden = notSoldHere(cart, location.getId());
        if (!hidden.isEmpty()) {
            throw new SubmissionRefused(Reason.NOT_SOLD_HERE, String.join(", ", hidden));
        }
        List<String> wrong = cartCheck.problems(cart, location.getId()).stream()
                .filter(problem -> OF_QUANTITY.contains(problem.verdict().refusal()))
                .map(LineProblem::name)
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            throw new SubmissionRefused(Reason.QUANTITY_NOT_ALLOWED, String.join(", ", wrong));
        }
    }

    /** Before a card is charged for what is not there. Broadleaf's checkout takes the stock itself. */
    void checkStock(Order cart) {
        List<String> missing = notInStock(cart);
        if (!missing.isEmpty()) {
            throw new SubmissionRefused(Reason.NOT_IN_STOCK, String.join(", ", missing));
        }
    }

    private List<String> notSoldHere(Order cart, long locationId) {
        Set<Long> skus = cart.getDiscreteOrderItems().stream()
                .map(line -> line.getSku().getId())
                .collect(Collectors.toSet());
        Set<Long> sold = catalogService.visible(locationId, skus);
        return cart.getDiscreteOrderItems().stream()
                .filter(line -> !sold.contains(line.getSku().getId()) || !isActive(line.getSku()))
                .map(DiscreteOrderItem::getName)
                .distinct()
                .toList();
    }

    /** The merchant may have archived it, or its time may be over, since it came into the cart. */
    private static boolean isActive(Sku sku) {
        return sku.isActive() && (sku.getProduct() == null || sku.getProduct().isActive());
    }

    private List<String> notInStock(Order cart) {
        Map<Sku, Integer> wanted = new LinkedHashMap<>();
        Map<Sku, Set<String>> names = new LinkedHashMap<>();
        for (DiscreteOrderItem line : cart.getDiscreteOrderItems()) {
            wanted.merge(line.getSku(), line.getQuantity(), Integer::sum);
            names.computeIfAbsent(line.getSku(), sku -> new LinkedHashSet<>()).add(line.getName());
        }
        Set<String> missing = new TreeSet<>();
        wanted.forEach((sku, quantity) -> {
            if (quantity > 0 && !inventory.isAvailable(sku, quantity)) {
                missing.addAll(names.get(sku));
            }
        });
        return List.copyOf(missing);
    }

    /**
     * @param shipTo null for the location's address
     * @throws SubmissionRefused when the address is not complete
     */
    Order priced(Order cart, CompanyLocation location, LocationAddress shipTo) {
        deliveryDetails.putOn(cart, location, address(location, shipTo));
        return saved(cart, true);
    }

    /** @param shipTo null for the location's address */
    boolean lacksAddress(Order cart, CompanyLocation location, LocationAddress shipTo) {
        return deliveryDetails.lacksAddress(cart, address(location, shipTo));
    }

    private static LocationAddress address(CompanyLocation location, LocationAddress shipTo) {
        return shipTo == null ? location.getShippingAddress() : shipTo;
    }

    Order saved(Order cart, boolean reprice) {
        try {
            return orderService.save(cart, reprice, reprice);
        } catch (PricingException e) {
            throw new SubmissionRefused(Reason.FAILED, e);
        }
    }
}
