package org.b2bleaf.admin.api;

import javax.annotation.Resource;
import org.b2bleaf.apiclient.ApiClients;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Knows API clients by their tokens, and nobody else: staff who are signed in are strangers to the API. */
@Component("b2bKnownApiClients")
public class KnownApiClients implements AuthenticationManager {

    @Resource(name = "b2bApiClients")
    protected ApiClients clients;

    @Override
    public Authentication authenticate(Authentication authentication) {
        if (authentication instanceof BearerToken bearer && bearer.getCredentials() != null) {
            return clients.authenticate(bearer.getCredentials())
                    .map(BearerToken::new)
                    .orElseThrow(() -> new BadCredentialsException("No client has this token"));
        }
        throw new BadCredentialsException("Only API clients are known here");
    }
}
