package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** An upload beyond the limit of Broadleaf's multipart resolver, which says so before any controller is asked. */
@Component("b2bUploadTooBig")
public class UploadTooBig implements HandlerExceptionResolver, Ordered {

    /** What is above this was not chosen by mistake. */
    private static final long MOST_SKIPPED = 100_000_000;

    private static final Set<String> PATHS = Set.of("/" + ImportController.SECTION, PriceImportController.PATH);

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception exception) {
        boolean isOurs =
                exception instanceof MaxUploadSizeExceededException && PATHS.contains(request.getServletPath());
        if (!isOurs) {
            return null;
        }
        skipRest(request);
        return new ModelAndView("redirect:" + request.getServletPath() + "/too-big");
    }

    /** A browser that is not let finish shows a broken connection and not the answer. */
    private static void skipRest(HttpServletRequest request) {
        byte[] buffer = new byte[8192];
        long skipped = 0;
        try {
            InputStream body = request.getInputStream();
            for (int count = body.read(buffer); count >= 0 && skipped < MOST_SKIPPED; count = body.read(buffer)) {
                skipped += count;
            }
        } catch (IOException e) {
            // It hung up: nobody is left to be answered.
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
