package org.b2bleaf.cart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.PersistenceContext;
import org.b2bleaf.cart.Admissions.Judge;
import org.b2bleaf.cart.rules.Refusal;
import org.b2bleaf.cart.rules.Verdict;
import org.b2bleaf.store.CurrentCatalogs;
import org.b2bleaf.store.LocationRequired;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Service("b2bCartFilling")
public class CartFillingImpl implements CartFilling {

    private static final Logger LOG = LoggerFactory.getLogger(CartFillingImpl.class);

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "b2bAdmissions")
    protected Admissions admissions;

    @Resource(name = "b2bCurrentCatalogs")
    protected CurrentCatalogs currentCatalogs;

    @Resource(name = "b2bLocationCartDao")
    protected LocationCartDao carts;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Override
    public Filled fill(Customer customer, List<WantedLine> lines) {
        Shopper shopper = ShopperContext.current();
        if (shopper.isB2b() && shopper.currentLocation().isEmpty()) {
            throw new LocationRequired();
        }
        Map<Long, Verdict> refused = new LinkedHashMap<>();
        while (true) {
            List<WantedLine> rest = lines.stream()
                    .filter(line -> !refused.containsKey(line.skuId()))
                    .toList();
            try {
                List<Filled.Added> added =
                        new TransactionTemplate(transactionManager).execute(status -> add(customer, rest, refused));
                return new Filled(added, inOrder(lines, refused));
            } catch (RefusedByShop e) {
                // The lines of the failed attempt are still in this request's persistence context.
                em.clear();
                LOG.info("The shop's cart workflow refuses the SKU {}", e.line.skuId(), e.getCause());
                refused.put(e.line.skuId(), Verdict.of(Refusal.REFUSED_BY_SHOP, e.line.quantity()));
            }
        }
    }

    private static Map<Long, Verdict> inOrder(List<WantedLine> lines, Map<Long, Verdict> refused) {
        Map<Long, Verdict> ordered = new LinkedHashMap<>();
        lines.stream()
                .map(WantedLine::skuId)
                .filter(refused::containsKey)
                .forEach(skuId -> ordered.put(skuId, refused.get(skuId)));
        return ordered;
    }

    private List<Filled.Added> add(Customer customer, List<WantedLine> lines, Map<Long, Verdict> refused) {
        Map<Long, Sku> skus = skus(lines);
        Order cart = cartOf(customer);
        Judge judge = admissions.of(currentCatalogs.view(), skus);
        Map<WantedLine, Integer> good = new LinkedHashMap<>();
        for (WantedLine line : lines) {
            long inCart = CartLines.quantityOf(cart, line.skuId(), null) + line.quantity();
            Optional<Verdict> verdict = skus.containsKey(line.skuId())
                    ? judge.judge(line.skuId(), inCart)
                    : Optional.of(Verdict.of(Refusal.NOT_SOLD_HERE, line.quantity()));
            verdict.ifPresentOrElse(wrong -> refused.put(line.skuId(), wrong), () -> good.put(line, (int) inCart));
        }
        addAll(cart, List.copyOf(good.keySet()), skus);
        return good.entrySet().stream()
                .map(line -> new Filled.Added(
                        line.getKey().skuId(),
                        skus.get(line.getKey().skuId()).getName(),
                        line.getKey().quantity(),
                        line.getValue()))
                .toList();
    }

    /** The SKUs that are there, with their products, in two statements. */
    private Map<Long, Sku> skus(List<WantedLine> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = lines.stream().map(WantedLine::skuId).toList();
        em.createQuery("select p from ProductImpl p where p.defaultSku.id in (:skus)", Product.class)
                .setParameter("skus", ids)
                .getResultList();
        return em
                .createQuery("select s from SkuImpl s where s.id in (:skus)", Sku.class)
                .setParameter("skus", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Sku::getId, Function.identity(), (first, second) -> first));
    }

    private Order cartOf(Customer customer) {
        Order cart = orderService.findCartForCustomer(customer);
        if (cart == null || cart instanceof NullOrderImpl) {
            return orderService.createNewCartForCustomer(customer);
        }
        carts.lock(cart.getId());
        return orderService.reloadOrder(cart);
    }

    private void addAll(Order cart, List<WantedLine> lines, Map<Long, Sku> skus) {
        if (lines.isEmpty()) {
            return;
        }
        // No step between the lines reads from the database what the lines before have changed.
        FlushModeType before = em.getFlushMode();
        em.setFlushMode(FlushModeType.COMMIT);
        try {
            for (int i = 0; i < lines.size(); i++) {
                add(cart, lines.get(i), skus, i + 1 < lines.size());
            }
        } finally {
            em.setFlushMode(before);
        }
        try {
            orderService.save(cart, true);
        } catch (PricingException e) {
            throw new IllegalStateException("The cart " + cart.getId() + " cannot be priced", e);
        }
    }

    private void add(Order cart, WantedLine line, Map<Long, Sku> skus, boolean moreFollow) {
        OrderItemRequestDTO request = new OrderItemRequestDTO();
        request.setSkuId(line.skuId());
        request.setProductId(skus.get(line.skuId()).getProduct().getId());
        request.setQuantity(line.quantity());
        try {
            ManyLines.before(moreFollow, () -> orderService.addItem(cart.getId(), request, false));
        } catch (AddToCartException e) {
            throw new RefusedByShop(line, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rolls the attempt back; the next one leaves the line out. */
    private static final class RefusedByShop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient WantedLine line;

        RefusedByShop(WantedLine line, AddToCartException cause) {
            super(cause);
            this.line = line;
        }
    }
}
