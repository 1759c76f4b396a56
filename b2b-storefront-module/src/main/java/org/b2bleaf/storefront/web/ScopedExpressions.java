package org.b2bleaf.storefront.web;

import java.util.Map;
import org.broadleafcommerce.common.web.expression.BroadleafVariableExpressionEvaluator;
import org.thymeleaf.Configuration;
import org.thymeleaf.context.IProcessingContext;

/**
 * Evaluates the expressions of templates as Broadleaf does, in the host's pages and ours, and puts together what they may ask
 * ({@code #strings}, {@code #b2b}) once for each scope of variables. Thymeleaf does it for each expression and looks at all
 * attributes of the request each time ({@code SpelVariableExpressionEvaluator.computeExpressionObjects}): a quarter of what
 * a page of products takes of the heap.
 */
public class ScopedExpressions extends BroadleafVariableExpressionEvaluator {

    @Override
    public Map<String, Object> computeExpressionObjects(Configuration configuration, IProcessingContext scope) {
        Map<String, Object> ofScope = scope.getExpressionObjects();
        return ofScope.containsKey(FIELDS_EVALUATION_VARIABLE_NAME)
                ? ofScope
                : super.computeExpressionObjects(configuration, scope);
    }
}
