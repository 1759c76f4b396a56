package org.b2bleaf.host;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.b2bleaf.ordering.money.OrderPayments;
import org.b2bleaf.ordering.money.StockReturns;
import org.b2bleaf.returns.ReturnedGoods;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that goes on with payments of orders that were interrupted, and puts back the stock of cancelled ones and of
 * returns. */
@Configuration("b2bOrderPaymentTasks")
public class OrderPaymentTask {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Resource(name = "b2bOrderPayments")
    protected OrderPayments payments;

    @Resource(name = "b2bStockReturns")
    protected StockReturns stock;

    @Resource(name = "b2bReturnedGoods")
    protected ReturnedGoods returned;

    @Bean(name = "b2bOrderPaymentTask")
    public RecurringTask<Void> orderPayments() {
        return Tasks.recurring("b2b-order-payments", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            try {
                payments.finishInterrupted();
                stock.work();
                returned.work();
            } finally {
                // Broadleaf keeps what a request knows in the thread, and clears it with the request.
                ThreadLocalManager.remove();
            }
        });
    }
}
