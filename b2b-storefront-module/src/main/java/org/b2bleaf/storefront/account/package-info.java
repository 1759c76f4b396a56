/** The buyer's account: location, orders, drafts. */
package org.b2bleaf.storefront.account;
