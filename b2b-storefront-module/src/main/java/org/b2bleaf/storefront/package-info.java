/** The pages that a B2B customer meets in the shop. They show and ask; what is allowed is decided in the extension. */
package org.b2bleaf.storefront;
