/** Starts the demo as its own process for tests and talks to it as a shopper, a merchant and a mail reader do. */
package org.b2bleaf.demo.testing;
