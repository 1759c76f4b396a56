/** Which acts are events, how a webhook is signed, tried again and kept from addresses that are nobody's business. */
package org.b2bleaf.event.rules;
