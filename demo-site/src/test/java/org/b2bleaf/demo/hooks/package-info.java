/** The running storefront from the inside: where our hooks sit in Broadleaf, and that each of our beans can be replaced. */
package org.b2bleaf.demo.hooks;
