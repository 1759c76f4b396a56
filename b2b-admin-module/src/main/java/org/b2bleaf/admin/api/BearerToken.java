package org.b2bleaf.admin.api;

import java.util.stream.Collectors;
import org.b2bleaf.apiclient.ApiClient;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The token of a request; once it is authenticated, the client that it belongs to. It never holds the two together. */
public final class BearerToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final String SCOPE = "SCOPE_";

    private final transient String token;
    private final transient ApiClient client;

    BearerToken(String token) {
        super(null);
        this.token = token;
        this.client = null;
    }

    BearerToken(ApiClient client) {
        super(client.scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(SCOPE + scope.text()))
                .collect(Collectors.toList()));
        this.token = null;
        this.client = client;
        setAuthenticated(true);
    }

    @Override
    public String getCredentials() {
        return token;
    }

    /** The name of the client; null before it is known. */
    @Override
    public String getPrincipal() {
        return client == null ? null : client.name();
    }

    ApiClient client() {
        return client;
    }
}
