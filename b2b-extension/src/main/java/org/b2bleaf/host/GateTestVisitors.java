package org.b2bleaf.host;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.gatetest.GateTests;
import org.b2bleaf.gatetest.rules.VisitorToken;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.store.Shopper;
import org.springframework.stereotype.Component;

/**
 * Recognises the self-test of the gate, which comes as a D2C customer: see {@link VisitorToken}. It is nobody's session,
 * carries no right that a visitor who registers has not, and may only read.
 */
@Component("b2bGateTestVisitors")
public class GateTestVisitors {

    /** No customer has this id; the address is one that cannot be (RFC 6761). */
    private static final Shopper SOMEBODY =
            new Shopper(0L, "gate-test@shop.invalid", "Gate test", false, List.of(), Optional.empty());

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bGateTests")
    protected GateTests gateTests;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** @return {@link Shopper#GUEST} unless a running test asks; the answer then says so */
    Shopper recognise(HttpServletRequest request, HttpServletResponse response) {
        String token = request.getHeader(VisitorToken.HEADER);
        if (token == null || !request.getMethod().equals("GET")) {
            return Shopper.GUEST;
        }
        String query = request.getQueryString();
        String address = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        OptionalLong test = VisitorToken.read(shopKey.hash(), token, address, clock.instant());
        if (test.isEmpty() || !gateTests.isRunning(test.getAsLong())) {
            return Shopper.GUEST;
        }
        response.setHeader(VisitorToken.HEADER, "D2C");
        return SOMEBODY;
    }
}
