package org.b2bleaf.storefront.web;

import javax.annotation.Resource;
import org.b2bleaf.store.Health;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** For load balancers: 200 while database and schema answer, otherwise 503. */
@B2bController
public class HealthController {

    @Resource(name = "b2bHealth")
    protected Health health;

    @RequestMapping(value = "/b2b/health", method = RequestMethod.GET, produces = "text/plain")
    public ResponseEntity<String> health() {
        return health.isGood()
                ? ResponseEntity.ok("up")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("down");
    }
}
