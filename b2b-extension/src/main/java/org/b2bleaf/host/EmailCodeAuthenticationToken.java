package org.b2bleaf.host;

import org.b2bleaf.signin.ConsumeRequest;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A typed code on its way to {@link EmailCodeAuthenticationProvider}. Never in a session: it is replaced by what the
 * provider returns.
 */
public class EmailCodeAuthenticationToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient ConsumeRequest request;

    public EmailCodeAuthenticationToken(ConsumeRequest request) {
        super(null);
        this.request = request;
    }

    public ConsumeRequest getRequest() {
        return request;
    }

    /** @return null, as nobody is known before the code is */
    @Override
    public Object getPrincipal() {
        return null;
    }

    @Override
    public Object getCredentials() {
        return null;
    }
}
