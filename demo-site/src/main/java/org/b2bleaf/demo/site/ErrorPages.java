package org.b2bleaf.demo.site;

import javax.persistence.OptimisticLockException;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * A friendly page for everything that goes wrong: exceptions of any handler (Broadleaf's product and category handlers
 * are out of reach of a controller advice), and what the container itself refuses.
 */
@Controller("demoErrorPages")
public class ErrorPages implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** Where the container sends what it refuses. */
    public static final String CONTAINER_PATH = "/error";

    /** Behind resolvers that know their exceptions better. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            // Spring Security's filter asks for a sign-in or answers 403.
            return null;
        }
        HttpStatus status = statusOf(thrown);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), pathOf(request), thrown);
        }
        return page(status);
    }

    /** Without what fills the places of an address: whoever has the token of a payment link may open it. */
    private static Object pathOf(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? request.getRequestURI() : pattern;
    }

    @RequestMapping(CONTAINER_PATH)
    public ModelAndView container(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (code == null) {
            return page(HttpStatus.NOT_FOUND);
        }
        HttpStatus status = HttpStatus.valueOf((Integer) code);
        // Outside Broadleaf's filters there is no customer and no cart for the full layout.
        ModelAndView page = page(status);
        page.setViewName(page.getViewName().replace("error/", "error/plain/"));
        return page;
    }

    private static ModelAndView page(HttpStatus status) {
        ModelAndView page = new ModelAndView("error/" + template(status));
        page.setStatus(status);
        return page;
    }

    private static int template(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, UNAUTHORIZED -> 403;
            case NOT_FOUND, METHOD_NOT_ALLOWED -> 404;
            case CONFLICT -> 409;
            default -> status.is4xxClientError() ? 400 : 500;
        };
    }

    private static HttpStatus statusOf(Exception thrown) {
        if (thrown instanceof NotFound || thrown instanceof NoHandlerFoundException) {
            return HttpStatus.NOT_FOUND;
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (thrown instanceof ServletRequestBindingException
                || thrown instanceof MethodArgumentTypeMismatchException
                || thrown instanceof HttpMessageNotReadableException
                || thrown instanceof MultipartException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (thrown instanceof OptimisticLockingFailureException || thrown instanceof OptimisticLockException) {
            return HttpStatus.CONFLICT;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
