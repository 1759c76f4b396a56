/** Which earlier orders are added to a location, which are left out and why, and how far they are paid. */
package org.b2bleaf.transfer.rules;
