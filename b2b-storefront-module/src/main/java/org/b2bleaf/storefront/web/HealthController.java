package org.b2bleaf.storefront.web;

import java.io.IOException;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.store.Health;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** For load balancers: 200 while database and schema answer, otherwise 503. */
@B2bController
public class HealthController {

    @Resource(name = "b2bHealth")
    protected Health health;

    @RequestMapping(value = "/b2b/health", method = RequestMethod.GET)
    public void health(HttpServletResponse response) throws IOException {
        boolean good = health.isGood();
        response.setStatus(good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain");
        response.getWriter().print(good ? "up" : "down");
    }
}
