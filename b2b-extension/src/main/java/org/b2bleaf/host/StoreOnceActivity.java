package org.b2bleaf.host;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.cart.ManyLines;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.order.service.workflow.PriceOrderIfNecessaryActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * Stores the cart as a whole with the last of many lines. Broadleaf's step stores each line of the cart after each line that
 * is added.
 */
public class StoreOnceActivity extends PriceOrderIfNecessaryActivity {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context) throws Exception {
        if (!ManyLines.moreFollow()) {
            return super.execute(context);
        }
        OrderItem line = context.getSeedData().getOrderItem();
        if (line.getId() == null) {
            em.persist(line);
        }
        return context;
    }
}
