package org.b2bleaf.admin.entity;

import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.springframework.stereotype.Component;

/** Names the signed-in member of the merchant's staff for the audit trail. */
@Component("b2bAdminActor")
public class AdminActor {

    @Resource(name = "blAdminSecurityRemoteService")
    protected SecurityVerifier security;

    /** As {@link Actor#admin}. Call it from requests of the admin only: nobody is signed in elsewhere. */
    public String current() {
        return Actor.admin(security.getPersistentAdminUser().getLogin());
    }
}
