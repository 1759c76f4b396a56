package org.b2bleaf.ordering.money;

import java.util.List;
import javax.annotation.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the stock of cancelled orders back. In the storefront: it keeps what it knows of the stock in memory, and would write
 * over what another process has put back.
 */
@Service("b2bStockReturns")
public class StockReturns {

    private static final Logger LOG = LoggerFactory.getLogger(StockReturns.class);

    private static final int BATCH = 50;

    @Resource(name = "b2bPaymentDao")
    protected PaymentDao dao;

    @Resource(name = "b2bReturnedStock")
    protected ReturnedStock stock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    /** Called every few seconds. Each order is one transaction, in which the wish is fulfilled and forgotten. */
    public void work() {
        TransactionTemplate transaction = new TransactionTemplate(transactionManager);
        List<Long> due = transaction.execute(status -> dao.stockReturns(BATCH));
        for (Long id : due) {
            try {
                transaction.execute(status -> {
                    if (dao.claimStockReturn(id)) {
                        dao.find(id).ifPresent(order -> stock.putBack(order.getOrder()));
                    }
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.error("The stock of order {} could not be put back", id, e);
            }
        }
    }
}
