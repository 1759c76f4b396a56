/** Rounding of amounts, shared by prices and terms. */
package org.b2bleaf.money.rules;
