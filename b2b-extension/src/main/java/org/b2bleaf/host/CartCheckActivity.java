package org.b2bleaf.host;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Resource;
import org.b2bleaf.cart.CartCheck;
import org.b2bleaf.cart.CartNotReady;
import org.b2bleaf.cart.LineProblem;
import org.b2bleaf.cart.rules.Refusal;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** No order with a line that the current location may not buy, or not in this quantity, whatever path led here. */
public class CartCheckActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

    /** The host's own step takes the stock, and says so when there is none. */
    private static final Set<Refusal> OF_STOCK = EnumSet.of(Refusal.OUT_OF_STOCK, Refusal.NOT_ENOUGH_STOCK);

    @Resource(name = "b2bCartCheck")
    protected CartCheck cartCheck;

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) throws CheckoutException {
        CheckoutSeed seed = context.getSeedData();
        List<LineProblem> problems = ShopperContext.current()
                .currentLocation()
                .map(location -> cartCheck.problems(seed.getOrder(), location.locationId()))
                .orElse(List.of())
                .stream()
                .filter(problem -> !OF_STOCK.contains(problem.verdict().refusal()))
                .toList();
        if (!problems.isEmpty()) {
            throw new CheckoutException("Not ready to be ordered", new CartNotReady(problems), seed);
        }
        return context;
    }
}
