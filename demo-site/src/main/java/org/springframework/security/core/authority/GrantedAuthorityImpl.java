package org.springframework.security.core.authority;

import org.springframework.security.core.GrantedAuthority;

/** Spring Security 3's authority, which Broadleaf 3.1 still creates and Spring Security 4 dropped. */
public class GrantedAuthorityImpl implements GrantedAuthority {

    private static final long serialVersionUID = 1L;

    private final String authority;

    public GrantedAuthorityImpl(String authority) {
        this.authority = authority;
    }

    @Override
    public String getAuthority() {
        return authority;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrantedAuthorityImpl that && authority.equals(that.authority);
    }

    @Override
    public int hashCode() {
        return authority.hashCode();
    }

    @Override
    public String toString() {
        return authority;
    }
}
