/** Money that is taken from cards: asked for once, kept track of until it is used or given back. */
package org.b2bleaf.payment;
