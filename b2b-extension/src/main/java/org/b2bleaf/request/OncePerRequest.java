package org.b2bleaf.request;

import java.util.Map;
import java.util.function.Supplier;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/**
 * Remembers a value until the request of this thread ends. Broadleaf's request filters make the memory and throw it away;
 * outside a request nothing is remembered.
 *
 * <p>Not a request attribute: Thymeleaf 2 copies all of those for each node of a page with variables of its own
 * ({@code WebContext} and {@code ProcessingContext}), which makes every page of the shop dearer.
 */
public final class OncePerRequest {

    private OncePerRequest() {}

    /**
     * @param key unique to the caller
     * @param value asked for at the first call of a request, and at each call outside one; may not give null
     */
    @SuppressWarnings("unchecked")
    public static <T> T remember(String key, Supplier<T> value) {
        BroadleafRequestContext request = BroadleafRequestContext.getBroadleafRequestContext();
        if (request == null) {
            return value.get();
        }
        Map<String, Object> memory = request.getAdditionalProperties();
        T known = (T) memory.get(key);
        if (known == null) {
            known = value.get();
            memory.put(key, known);
        }
        return known;
    }

    /** The next {@link #remember} asks again. */
    public static void forget(String key) {
        BroadleafRequestContext request = BroadleafRequestContext.getBroadleafRequestContext();
        if (request != null) {
            request.getAdditionalProperties().remove(key);
        }
    }
}
