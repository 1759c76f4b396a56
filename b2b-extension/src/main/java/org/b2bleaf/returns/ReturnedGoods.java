package org.b2bleaf.returns;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.Resource;
import org.b2bleaf.ordering.money.ReturnedStock;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what came back into the stock. In the storefront: it keeps what it knows of the stock in memory, and would write over
 * what another process has put back.
 */
@Service("b2bReturnedGoods")
public class ReturnedGoods {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedGoods.class);

    private static final int BATCH = 50;

    @Resource(name = "b2bReturnDao")
    protected ReturnDao dao;

    @Resource(name = "b2bReturnedStock")
    protected ReturnedStock stock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    /** Called every few seconds. Each return is one transaction, in which the wish is fulfilled and forgotten. */
    public void work() {
        TransactionTemplate transaction = new TransactionTemplate(transactionManager);
        List<Long> due = transaction.execute(status -> dao.stockWishes(BATCH));
        for (Long id : due) {
            try {
                transaction.execute(status -> {
                    if (dao.claimStockWish(id)) {
                        dao.find(id).ifPresent(this::putBack);
                    }
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.error("What came back with return {} could not be put into the stock", id, e);
            }
        }
    }

    private void putBack(ReturnRequest request) {
        SortedMap<Sku, Integer> quantities = new TreeMap<>(Comparator.comparing(Sku::getId));
        request.getLines().stream()
                .filter(line -> line.getReceivedQuantity() != null && line.getReceivedQuantity() > 0)
                .forEach(line -> quantities.merge(line.getSku(), line.getReceivedQuantity(), Integer::sum));
        stock.putBack(request.getOrder().getOrder(), quantities);
    }
}
