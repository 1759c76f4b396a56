package org.b2bleaf.demo.admin;

import org.apache.catalina.LifecycleException;
import org.apache.catalina.valves.rewrite.RewriteValve;

/** Answers the health check on the bare port, without the admin's path, as on the storefront's. */
class BarePortHealth extends RewriteValve {

    /** The rule can be read only when the valve sits in its container. */
    @Override
    protected synchronized void startInternal() throws LifecycleException {
        super.startInternal();
        try {
            setConfiguration("RewriteRule ^/b2b/health$ /admin/b2b/health");
        } catch (Exception e) {
            throw new LifecycleException("The rewrite rule cannot be read", e);
        }
    }
}
