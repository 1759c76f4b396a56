package org.b2bleaf.host;

import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.cart.CartCheck;
import org.b2bleaf.cart.CartLines;
import org.b2bleaf.cart.QuantityNotAllowed;
import org.b2bleaf.cart.rules.Admission;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * Adding to the cart and changing a quantity keep to the quantity rule of the current location's catalog. Stands behind
 * Broadleaf's validation, which finds out which SKU is meant.
 */
public class QuantityRuleActivity extends BaseActivity<ProcessContext<CartOperationRequest>> {

    @Resource(name = "b2bCartCheck")
    protected CartCheck cartCheck;

    @Resource(name = "blCatalogService")
    protected CatalogService catalogService;

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context) {
        CartOperationRequest request = context.getSeedData();
        OrderItemRequestDTO wanted = request.getItemRequest();
        sku(request).ifPresent(sku -> cartCheck.ruleFor(sku).ifPresent(rule -> {
            long others = CartLines.quantityOf(request.getOrder(), sku.getId(), wanted.getOrderItemId());
            Admission.judge(others + wanted.getQuantity(), rule).ifPresent(wrong -> {
                throw new QuantityNotAllowed(wrong, (int) CartLines.quantityOf(request.getOrder(), sku.getId(), null));
            });
        }));
        return context;
    }

    private Optional<Sku> sku(CartOperationRequest request) {
        OrderItemRequestDTO wanted = request.getItemRequest();
        if (wanted.getOrderItemId() == null) {
            return Optional.ofNullable(wanted.getSkuId()).map(catalogService::findSkuById);
        }
        return CartLines.of(request.getOrder()).stream()
                .filter(line -> Objects.equals(line.getId(), wanted.getOrderItemId()))
                .map(DiscreteOrderItem::getSku)
                .findFirst();
    }
}
