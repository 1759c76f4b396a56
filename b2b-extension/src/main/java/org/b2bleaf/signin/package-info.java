/** Signing in with an e-mail address and a code sent to it, modelled on Spring Security's one-time tokens. */
package org.b2bleaf.signin;
