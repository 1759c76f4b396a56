package org.b2bleaf.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers a value until the request of this thread ends. Outside a request nothing is remembered.
 *
 * <p>The memory is Broadleaf's context of the request, which its request filter makes and throws away. Before that filter,
 * where Spring Security signs people in, it is a request attribute. Not so later: Thymeleaf 2 copies all attributes for
 * each node of a page with variables of its own ({@code WebContext} and {@code ProcessingContext}), which makes every page
 * of the shop dearer.
 */
public final class OncePerRequest {

    private static final String ATTRIBUTE = OncePerRequest.class.getName();

    private OncePerRequest() {}

    /**
     * @param key unique to the caller
     * @param value asked for at the first call of a request, and at each call outside one; may not give null
     */
    @SuppressWarnings("unchecked")
    public static <T> T remember(String key, Supplier<T> value) {
        Map<String, Object> memory = memory().orElse(null);
        if (memory == null) {
            return value.get();
        }
        T known = (T) memory.get(key);
        if (known == null) {
            known = value.get();
            memory.put(key, known);
        }
        return known;
    }

    /** The next {@link #remember} asks again. */
    public static void forget(String key) {
        memory().ifPresent(memory -> memory.remove(key));
    }

    private static Optional<Map<String, Object>> memory() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            // A job; it may have a context of Broadleaf all the same, which then outlives it.
            return Optional.empty();
        }
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        return Optional.of(context == null ? attribute(request) : context.getAdditionalProperties());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> attribute(RequestAttributes request) {
        Map<String, Object> memory =
                (Map<String, Object>) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (memory == null) {
            memory = new HashMap<>();
            request.setAttribute(ATTRIBUTE, memory, RequestAttributes.SCOPE_REQUEST);
        }
        return memory;
    }
}
