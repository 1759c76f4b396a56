package org.b2bleaf.admin.web.controller;

import javax.annotation.Resource;
import org.b2bleaf.store.Health;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Tells a load balancer whether this node can work: 200 when database and schema answer, otherwise 503. */
@Controller("b2bAdminHealthController")
public class HealthController {

    @Resource(name = "b2bHealth")
    protected Health health;

    @RequestMapping(value = "/b2b/health", method = RequestMethod.GET, produces = "text/plain")
    public ResponseEntity<String> health() {
        return health.isGood()
                ? ResponseEntity.ok("OK")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("DOWN");
    }
}
