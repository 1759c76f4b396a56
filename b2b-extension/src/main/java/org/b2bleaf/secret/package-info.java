/** The shop's one secret, and what is hashed and sealed with it. */
package org.b2bleaf.secret;
