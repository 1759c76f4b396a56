package org.b2bleaf.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadleafcommerce.common.web.expression.BroadleafVariableExpression;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ProcessingContext;

class ScopedExpressionsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final ScopedExpressions expressions = new ScopedExpressions() {
        {
            BroadleafVariableExpression variable = () -> "shop" + asked.incrementAndGet();
            super.expressions.add(variable);
        }
    };

    @Test
    void whatExpressionsMayAskIsPutTogetherOnceForEachScope() {
        ProcessingContext page = new ProcessingContext(new Context());
        Map<String, Object> first = expressions.computeExpressionObjects(null, page);
        Map<String, Object> second = expressions.computeExpressionObjects(null, page);

        assertThat(second).isSameAs(first).containsKeys("strings", "fields", "shop1");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aScopeWithMoreVariablesHasItsOwn() {
        ProcessingContext page = new ProcessingContext(new Context());
        ProcessingContext inside = page.addLocalVariables(Map.of("row", 1));

        Object ofPage = expressions.computeExpressionObjects(null, page).get("fields");
        Object ofInside = expressions.computeExpressionObjects(null, inside).get("fields");

        assertThat(ofInside).isNotSameAs(ofPage);
        assertThat(asked).hasValue(2);
    }
}
