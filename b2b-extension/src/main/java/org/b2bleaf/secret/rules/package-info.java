/** Keyed hashes and keys derived from the shop's one secret. */
package org.b2bleaf.secret.rules;
