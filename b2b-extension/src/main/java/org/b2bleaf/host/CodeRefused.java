package org.b2bleaf.host;

import org.b2bleaf.signin.Consumption;
import org.springframework.security.core.AuthenticationException;

/** A typed code did not sign anybody in. */
public class CodeRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient Consumption consumption;

    /** @param consumption why */
    public CodeRefused(Consumption consumption) {
        super("The code was refused");
        this.consumption = consumption;
    }

    public Consumption getConsumption() {
        return consumption;
    }
}
