/** Cards that a location has saved at the payment gateway, so that its buyers need not type them again. */
package org.b2bleaf.card;
