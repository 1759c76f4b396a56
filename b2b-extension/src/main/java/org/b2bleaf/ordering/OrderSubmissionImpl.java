package org.b2bleaf.ordering;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.ordering.SubmissionRefused.Reason;
import org.b2bleaf.ordering.rules.PoNumber;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bOrderSubmission")
public class OrderSubmissionImpl implements OrderSubmission {

    /** Broadleaf's status of an order that waits for approval; leaving IN_PROCESS keeps it out of the cart query. */
    static final OrderStatus PENDING_APPROVAL = new OrderStatus("B2B_PENDING_APPROVAL", "Waiting for approval");

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blCheckoutService")
    protected CheckoutService checkoutService;

    @Resource(name = "b2bPaymentArrangement")
    protected PaymentArrangement paymentArrangement;

    @Resource(name = "b2bDeliveryDetails")
    protected DeliveryDetails deliveryDetails;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companyService;

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissionService;

    @Resource(name = "b2bCatalogService")
    protected CatalogService catalogService;

    @Resource(name = "b2bOrderDao")
    protected B2bOrderDao orders;

    @Resource(name = "b2bDraftOrderDao")
    protected DraftOrderDao drafts;

    @Resource(name = "b2bOrderMails")
    protected OrderMails orderMails;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional("blTransactionManager")
    public Order prepare(long cartId, long customerId, long locationId) {
        CompanyLocation location = locationToBuyFor(customerId, locationId);
        return priced(cartOf(cartId, customerId), location);
    }

    @Override
    @Transactional("blTransactionManager")
    public Submitted submit(Submission submission) {
        orders.lockCart(submission.cartId());
        Optional<Submitted> before = alreadySubmitted(submission);
        if (before.isPresent()) {
            return before.get();
        }
        CompanyLocation location = locationToBuyFor(submission.customerId(), submission.locationId());
        Order cart = cartOf(submission.cartId(), submission.customerId());
        PoNumber.check(location.getPoRule(), location.getPoPattern(), submission.poNumber())
                .ifPresent(problem -> {
                    throw new SubmissionRefused(problem);
                });
        checkProducts(cart, location);
        cart = priced(cart, location);
        cart.setEmailAddress(cart.getCustomer().getEmailAddress());
        return location.isSubmitAsDrafts() ? draft(cart, location, submission) : place(cart, location, submission);
    }

    private Optional<Submitted> alreadySubmitted(Submission submission) {
        Optional<Submitted> order = Optional.ofNullable(orders.findByOrderId(submission.cartId()))
                .filter(found -> found.getPlacedBy().getId() == submission.customerId())
                .map(found -> new Submitted.Placed(found.getOrderNumber()));
        return order.or(() -> Optional.ofNullable(drafts.findByOrderId(submission.cartId()))
                .filter(found -> found.getPlacedBy().getId() == submission.customerId())
                .map(found -> new Submitted.Drafted(found.getReference())));
    }

    private CompanyLocation locationToBuyFor(long customerId, long locationId) {
        return permissionService.permissionsOf(customerId).stream()
                .filter(access -> access.locationId() == locationId && access.allows(LocationAct.BUY))
                .findFirst()
                .map(LocationAccess::locationId)
                .map(companyService::findLocationById)
                .orElseThrow(() -> new SubmissionRefused(Reason.NOT_PERMITTED));
    }

    private Order cartOf(long cartId, long customerId) {
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

    /** A line may have come into the cart before the location was chosen, or before its catalogs changed. */
    private void checkProducts(Order cart, CompanyLocation location) {
        Set<Long> skus = cart.getDiscreteOrderItems().stream()
                .map(line -> line.getSku().getId())
                .collect(Collectors.toSet());
        if (!catalogService.visible(location.getId(), skus).containsAll(skus)) {
            throw new SubmissionRefused(Reason.NOT_SOLD_HERE);
        }
    }

    private Order priced(Order cart, CompanyLocation location) {
        deliveryDetails.putOn(cart, location);
        return saved(cart, true);
    }

    private Submitted place(Order cart, CompanyLocation location, Submission submission) {
        Arrangement arrangement = paymentArrangement.arrange(cart, location.getTerms(), submission.card());
        Order placed = checkout(cart);
        B2bOrder order = Snapshots.order(placed, location, submission.poNumber(), arrangement, clock.instant());
        orders.insert(order);
        recordSubmission(submission, location, "order", order.getId(), order.getOrderNumber());
        orderMails.queueConfirmation(order);
        return new Submitted.Placed(order.getOrderNumber());
    }

    private Order checkout(Order cart) {
        try {
            return OrderBeingSubmitted.during(
                    cart, () -> checkoutService.performCheckout(cart).getOrder());
        } catch (CheckoutException e) {
            throw new SubmissionRefused(isOutOfStock(e) ? Reason.NOT_IN_STOCK : Reason.FAILED, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SubmissionRefused(Reason.FAILED, e);
        }
    }

    private static boolean isOutOfStock(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof InventoryUnavailableException) {
                return true;
            }
        }
        return false;
    }

    private Submitted draft(Order cart, CompanyLocation location, Submission submission) {
        cart.setStatus(PENDING_APPROVAL);
        DraftOrder draft = Snapshots.draft(saved(cart, false), location, submission.poNumber(), clock.instant());
        drafts.insert(draft);
        recordSubmission(submission, location, "draft", draft.getId(), draft.getReference());
        orderMails.queueDraftReceived(draft);
        return new Submitted.Drafted(draft.getReference());
    }

    private void recordSubmission(Submission submission, CompanyLocation location, String type, Long id, String name) {
        AuditSubject subject = AuditSubject.of(type, id)
                .inCompany(location.getCompany().getId())
                .concerning(submission.customerId());
        audit.record(Actor.customer(submission.customerId()), "submitted", subject, null, null, name);
    }

    private Order saved(Order cart, boolean reprice) {
        try {
            return orderService.save(cart, reprice, reprice);
        } catch (PricingException e) {
            throw new SubmissionRefused(Reason.FAILED, e);
        }
    }
}
