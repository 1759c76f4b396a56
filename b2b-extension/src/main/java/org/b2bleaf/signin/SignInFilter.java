package org.b2bleaf.signin;

/**
 * Which events to list.
 *
 * @param address a part of the address, in any case; empty for all
 * @param action see {@link SignInEvent#action}; null for all
 */
public record SignInFilter(String address, String action) {

    public SignInFilter {
        address = address == null ? "" : address.strip();
    }
}
