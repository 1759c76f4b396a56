package org.b2bleaf.apiclient;

/**
 * A client that has just got a token.
 *
 * @param token to be shown this one time: only its hash is stored
 */
public record IssuedToken(ApiClient client, String token) {

    /** Without the token, for logs. */
    @Override
    public String toString() {
        return "IssuedToken[" + client.name() + "]";
    }
}
