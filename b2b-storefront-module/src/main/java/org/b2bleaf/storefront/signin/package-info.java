/** Asking for a code and typing it. */
package org.b2bleaf.storefront.signin;
