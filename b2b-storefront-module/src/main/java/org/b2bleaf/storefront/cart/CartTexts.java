package org.b2bleaf.storefront.cart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.cart.QuantityNotAllowed;
import org.b2bleaf.cart.rules.Verdict;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.springframework.context.MessageSource;

/** Says in words what keeps something out of the cart, and which quantity would do. */
public class CartTexts {

    private static final int DEEPEST = 20;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    /** @return what is wrong, in one or two sentences, with the nearest quantity that would do */
    public String text(Verdict verdict, Locale locale) {
        return text(verdict, 0, locale);
    }

    /**
     * For a host's own cart page.
     *
     * @param thrown by one of Broadleaf's cart operations
     * @return empty when no quantity rule was in the way
     */
    public Optional<String> quantityProblem(Throwable thrown, Locale locale) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof QuantityNotAllowed refused) {
                return Optional.of(text(refused.verdict(), refused.inCart(), locale));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private String text(Verdict verdict, int inCart, Locale locale) {
        QuantityRule rule = verdict.rule();
        String problem = message(
                "problem." + verdict.refusal(),
                locale,
                rule.minimum(),
                rule.maximum() == null ? 0 : rule.maximum(),
                rule.increment(),
                verdict.available() == null ? 0 : verdict.available());
        return List.of(
                        problem,
                        inCart > 0 ? message("inCart", locale, inCart, verdict.quantity()) : "",
                        verdict.nearest() > 0 ? message("nearest", locale, verdict.nearest()) : "")
                .stream()
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** @return the rule in a few words; null when any quantity may be bought */
    public String rule(QuantityRule rule, Locale locale) {
        if (rule.equals(QuantityRule.ANY)) {
            return null;
        }
        String parts = List.of(
                        rule.minimum() > 1 ? message("rule.minimum", locale, rule.minimum()) : "",
                        rule.increment() > 1 ? message("rule.increment", locale, rule.increment()) : "",
                        rule.maximum() != null ? message("rule.maximum", locale, rule.maximum()) : "")
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? null : message("rule", locale, parts);
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage("b2b.cart." + key, arguments, locale);
    }
}
