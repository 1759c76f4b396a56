package org.b2bleaf.signin;

/**
 * Somebody typed a code.
 *
 * @param typed as the form sent it; may be null
 * @param browserToken value of the cookie that the code is tied to; null when the browser sent none
 */
public record ConsumeRequest(String typed, String browserToken) {

    /** The typed text may be a right code, so it stays out of logs. */
    @Override
    public String toString() {
        return "ConsumeRequest[hidden]";
    }
}
