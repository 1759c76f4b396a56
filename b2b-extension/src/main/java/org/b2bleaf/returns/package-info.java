/** Returns: what a buyer sends back of an order, and what the merchant does about it. */
package org.b2bleaf.returns;
